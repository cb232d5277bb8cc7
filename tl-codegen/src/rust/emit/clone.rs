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
use crate::rust::ir::{Field, Ownership, Struct};

/// `impl Clone`.
pub(super) fn emit_clone(item: &Struct, ownership: Ownership) -> TokenStream {
    let name = ident(&item.path.ident);
    let params = params(item, ownership);
    let bounded = bounded_params(item, ownership, &quote!(rt::Clone));
    let fields = item.fields.iter().map(|field| emit_field(field, ownership));
    let value = match item.path.copied {
        true => quote!(*self),
        false => quote!(Self { #(#fields),* }),
    };
    quote! {
        impl #bounded rt::Clone for #name #params {
            #[inline]
            fn clone(&self) -> Self { #value }
        }
    }
}

fn emit_field(field: &Field, ownership: Ownership) -> TokenStream {
    let name = ident(&field.ident);
    match field.ty.is_copied(ownership) {
        true => quote!(#name: self.#name),
        false => quote!(#name: self.#name.clone()),
    }
}
