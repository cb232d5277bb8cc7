//! `PartialEq` and `Eq`: takes a type's name and how its values are compared, gives what derives or
//! implements them. By its encoding, the implementation is the same for all, and what is not a number
//! equals itself.
//!
//! ```text
//! impl rt::PartialEq for Message { fn eq(&self, other: &Self) -> bool { rt::equal(self, other) } }
//! impl rt::Eq for Message {}
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::rust::ir::Comparison;

/// Above the definition.
pub(super) fn emit_derive(comparison: Comparison) -> TokenStream {
    match comparison {
        Comparison::Fields => quote!(#[derive(PartialEq, Eq)]),
        Comparison::Encoding => TokenStream::new(),
    }
}

/// Below the definition. `bounded` and `params` are the type parameters with and without their
/// bounds.
pub(super) fn emit_equality(
    comparison: Comparison,
    name: &Ident,
    bounded: &TokenStream,
    params: &TokenStream,
) -> TokenStream {
    match comparison {
        Comparison::Fields => TokenStream::new(),
        Comparison::Encoding => quote! {
            impl #bounded rt::PartialEq for #name #params {
                #[inline]
                fn eq(&self, other: &Self) -> bool { rt::equal(self, other) }
            }

            impl #bounded rt::Eq for #name #params {}
        },
    }
}
