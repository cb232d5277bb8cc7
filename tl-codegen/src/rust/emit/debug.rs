//! `Debug`: takes a type's name, gives the implementation, which is the same for all: it encodes
//! the value, and the runtime writes the bytes with the names of the definitions.
//!
//! ```text
//! impl rt::fmt::Debug for Peer { fn fmt(&self, f) { rt::debug(self, DEFINITIONS, f) } }
//! ```
//!
//! A group of fields on one bit has no encoding: it is printed field by field.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::tokens::ident;
use crate::rust::ir::Group;

/// `bounded` and `params` are the type parameters with and without their bounds.
pub(super) fn emit_debug(name: &Ident, bounded: &TokenStream, params: &TokenStream) -> TokenStream {
    quote! {
        impl #bounded rt::fmt::Debug for #name #params {
            #[inline]
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                rt::debug(self, DEFINITIONS, f)
            }
        }
    }
}

/// What is derived if no field is a secret.
pub(super) fn emit_group_debug(group: &Group, name: &Ident, lifetime: &TokenStream) -> TokenStream {
    let text = name.to_string();
    let fields = group.fields.iter().map(|field| {
        let (name, text) = (ident(&field.ident), field.ident.name());
        let value = quote!(&self.#name);
        match field.is_secret {
            true => quote!(.field(#text, &rt::Secret(#value))),
            false => quote!(.field(#text, #value)),
        }
    });
    quote! {
        impl #lifetime rt::fmt::Debug for #name #lifetime {
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                f.debug_struct(#text) #(#fields)* .finish()
            }
        }
    }
}
