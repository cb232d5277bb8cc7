//! Construction: takes a struct, gives what makes a value of its required fields.
//!
//! ```text
//! impl SendMessage {
//!     pub fn new(peer: enums::InputPeer, message: impl rt::Into<rt::String>) -> Self { … }
//! }
//! ```
//!
//! Text may be of any type that becomes text, and what the struct holds in a `Box` is taken without one: that
//! depends on sizes, which change with layers.

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::params;
use super::tokens::{ident, ty};
use crate::rust::ir::{Construction, Field, Initial, Ownership, Scalar, Struct, Type};

/// Borrowed values come out of the input: nobody makes them.
const OWNED: Ownership = Ownership::Owned;

/// The traits that are derived for the owned form.
pub(super) fn derived(item: &Struct, ownership: Ownership) -> &'static [&'static str] {
    match (item.construction, ownership) {
        (Construction::Default, Ownership::Owned) => &["Default"],
        _ => &[],
    }
}

/// `new`, for the owned form.
pub(super) fn emit_new(item: &Struct, ownership: Ownership) -> TokenStream {
    if item.construction != Construction::New || ownership == Ownership::Borrowed {
        return TokenStream::new();
    }
    let (name, params) = (ident(&item.path.ident), params(item, OWNED));
    let required = item.fields.iter();
    let required = required.filter(|field| field.initial == Initial::Argument);
    let arguments = required.map(emit_argument);
    let fields = item.fields.iter().map(emit_initial);
    quote! {
        impl #params #name #params {
            /// A value with what is required, and nothing that is optional.
            #[inline]
            #[must_use]
            pub fn new(#(#arguments),*) -> Self { Self { #(#fields),* } }
        }
    }
}

fn emit_argument(field: &Field) -> TokenStream {
    let name = ident(&field.ident);
    let ty = match &field.ty {
        Type::Scalar(Scalar::String | Scalar::Bytes) => {
            let text = ty(&field.ty, OWNED);
            quote!(impl rt::Into<#text>)
        }
        Type::Boxed(_, inner) => ty(inner, OWNED),
        other => ty(other, OWNED),
    };
    quote!(#name: #ty)
}

fn emit_initial(field: &Field) -> TokenStream {
    let name = ident(&field.ident);
    let value = match (field.initial, &field.ty) {
        (Initial::None, _) => quote!(None),
        (Initial::False, _) => quote!(false),
        (Initial::Zero, _) => quote!(0),
        (Initial::Argument, Type::Scalar(Scalar::String | Scalar::Bytes)) => {
            quote!(rt::Into::into(#name))
        }
        (Initial::Argument, Type::Boxed(boxed, _)) if boxed.owned => quote!(rt::Box::new(#name)),
        (Initial::Argument, _) => return quote!(#name),
    };
    quote!(#name: #value)
}
