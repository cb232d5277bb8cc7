//! `Debug`: takes a type's name, gives the implementation, which is the same for all: it encodes
//! the value, and the runtime writes the bytes with the names of the definitions.
//!
//! ```text
//! impl rt::fmt::Debug for Peer { fn fmt(&self, f) { rt::debug(&self.to_bytes(), DEFINITIONS, f) } }
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// `bounded` and `params` are the type parameters with and without their bounds.
pub(super) fn emit_debug(name: &Ident, bounded: &TokenStream, params: &TokenStream) -> TokenStream {
    quote! {
        impl #bounded rt::fmt::Debug for #name #params {
            #[inline]
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                rt::debug(&self.to_bytes(), DEFINITIONS, f)
            }
        }
    }
}
