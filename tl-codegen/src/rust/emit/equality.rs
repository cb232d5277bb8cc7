//! `PartialEq`, `Eq`, and what is promised of a type beside them: takes a type's name and how its values are compared, gives what derives or
//! implements them. By its encoding, the implementation is the same for all, and what is not a number
//! equals itself.
//!
//! ```text
//! impl rt::PartialEq for Message { fn eq(&self, other: &Self) -> bool { rt::equal(self, other) } }
//! impl rt::Eq for Message {}
//! impl rt::Hash for Peer { … }
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::rust::ir::{Comparison, Derives};

/// The traits that are derived.
pub(super) fn derived(comparison: Comparison) -> &'static [&'static str] {
    match comparison {
        Comparison::Fields => &["PartialEq"],
        Comparison::Encoding => &[],
    }
}

/// `Copy` and `Hash`, where the options promise them.
pub(super) fn emit_promised(derives: Derives, name: &Ident, lifetime: &TokenStream) -> TokenStream {
    let copy = derives
        .copy
        .then(|| quote!(impl #lifetime rt::Copy for #name #lifetime {}));
    let hash = derives.hash.then(|| {
        quote! {
            impl #lifetime rt::Hash for #name #lifetime {
                #[inline]
                fn hash<H: rt::Hasher>(&self, state: &mut H) { rt::hash(self, state); }
            }
        }
    });
    quote!(#copy #hash)
}

/// Below the definition. `Eq` is never derived: that would be a function for each type. `bounded` and `params` are the type parameters with and without their
/// bounds.
pub(super) fn emit_equality(
    comparison: Comparison,
    name: &Ident,
    bounded: &TokenStream,
    params: &TokenStream,
) -> TokenStream {
    let partial = match comparison {
        Comparison::Fields => TokenStream::new(),
        Comparison::Encoding => quote! {
            impl #bounded rt::PartialEq for #name #params {
                #[inline]
                fn eq(&self, other: &Self) -> bool { rt::equal(self, other) }
            }
        },
    };
    quote!(#partial impl #bounded rt::Eq for #name #params {})
}
