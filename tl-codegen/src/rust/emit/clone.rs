//! `Clone` of a struct: takes its fields, gives the implementation. A derived one calls
//! `Clone::clone` for every number.
//!
//! ```text
//! impl rt::Clone for Dialog {
//!     fn clone(&self) -> Self { Self { pinned: self.pinned, peer: self.peer.clone() } }
//! }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::{bounded_params, params};
use super::tokens::ident;
use crate::rust::ir::{Field, Struct};

/// `impl Clone`.
pub(super) fn emit_clone(item: &Struct) -> TokenStream {
    let name = ident(&item.path.ident);
    let params = params(item);
    let bounded = bounded_params(item, &quote!(rt::Clone));
    let fields = item.fields.iter().map(emit_field);
    quote! {
        impl #bounded rt::Clone for #name #params {
            #[inline]
            fn clone(&self) -> Self { Self { #(#fields),* } }
        }
    }
}

fn emit_field(field: &Field) -> TokenStream {
    let name = ident(&field.ident);
    match field.ty.is_copied() {
        true => quote!(#name: self.#name),
        false => quote!(#name: self.#name.clone()),
    }
}
