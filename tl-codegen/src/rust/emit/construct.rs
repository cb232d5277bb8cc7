//! Construction: takes structs, gives what makes a value of their required fields. That of functions is
//! beside them, and that of constructors in `construct.rs`.
//!
//! ```text
//! impl SendMessage {
//!     pub fn new(peer: enums::InputPeer, message: impl rt::Into<rt::String>) -> Self { … }
//! }
//! impl rt::Default for types::CodeSettings { … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::params;
use super::source_file::SourceFile;
use super::tokens::{ident, item_type, ty};
use crate::rust::ir::{Argument, Construction, Field, Initial, Ownership, Struct, Tree};

/// Borrowed values come out of the input: nobody makes them.
const OWNED: Ownership = Ownership::Owned;

/// `construct.rs`.
pub(super) fn emit_construct(tree: &Tree) -> SourceFile<'_> {
    SourceFile::new("construct.rs", "Constructors, made of what is required.")
        .part(|| emit_imports(tree))
        .each(tree.structs.iter(), |item| {
            emit_construction(item, &item_type(&item.path, OWNED))
        })
}

fn emit_imports(tree: &Tree) -> TokenStream {
    match tree.structs.is_empty() {
        true => TokenStream::new(),
        // The runtime is among what the root has.
        false => quote!(
            use super::*;
        ),
    }
}

/// `new` or `Default` of what is called `name` where it is written.
pub(super) fn emit_construction(item: &Struct, name: &TokenStream) -> TokenStream {
    let params = params(item, OWNED);
    let fields = item.fields.iter().map(emit_initial);
    let value = quote!(Self { #(#fields),* });
    match item.construction {
        Construction::Default => quote! {
            impl #params rt::Default for #name #params {
                #[inline]
                fn default() -> Self { #value }
            }
        },
        Construction::New => {
            let arguments = item.fields.iter().filter_map(emit_argument);
            quote! {
                impl #params #name #params {
                    /// A value with what is required, and nothing that is optional.
                    #[inline]
                    #[must_use]
                    pub fn new(#(#arguments),*) -> Self { #value }
                }
            }
        }
    }
}

fn emit_argument(field: &Field) -> Option<TokenStream> {
    let Initial::Argument(argument) = field.initial else {
        return None;
    };
    let name = ident(&field.ident);
    let (own, unboxed) = (ty(&field.ty, OWNED), ty(&field.ty.unboxed(), OWNED));
    Some(match argument {
        Argument::Same => quote!(#name: #own),
        Argument::Into => quote!(#name: impl rt::Into<#own>),
        Argument::Unboxed => quote!(#name: #unboxed),
    })
}

fn emit_initial(field: &Field) -> TokenStream {
    let name = ident(&field.ident);
    let value = match field.initial {
        Initial::Argument(Argument::Same) => return quote!(#name),
        Initial::Argument(Argument::Into) => quote!(rt::Into::into(#name)),
        Initial::Argument(Argument::Unboxed) => quote!(rt::Box::new(#name)),
        Initial::None => quote!(None),
        Initial::False => quote!(false),
        Initial::Zero => quote!(0),
    };
    quote!(#name: #value)
}
