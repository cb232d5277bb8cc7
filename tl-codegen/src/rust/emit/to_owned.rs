//! From borrowed to owned: takes the type of a value and the place of its borrowed form, gives the
//! expression of an owned value. The forms differ in text and boxes only.

use proc_macro2::TokenStream;
use quote::quote;

use super::place::Place;
use super::tokens::path;
use crate::rust::ir::{Ownership, Scalar, Type};

const BORROWED: Ownership = Ownership::Borrowed;

/// The owned value.
pub(super) fn emit_owned(ty: &Type, place: &Place) -> TokenStream {
    let (value, reference, receiver) = (place.value(), place.reference(), place.receiver());
    match ty {
        ty if !ty.borrows() => match ty.is_copied(BORROWED) {
            true => value,
            false => quote!(#receiver.clone()),
        },
        Type::Scalar(Scalar::Bytes) => quote!(rt::Vec::from(#value)),
        Type::Scalar(_) => quote!(rt::String::from(#value)),
        Type::Vec(item) => {
            let each = emit_closure(item);
            quote!(#receiver.iter().map(#each).collect())
        }
        Type::Option(inner) => emit_option(inner, &receiver),
        // Where a reference is asked, Rust takes it out of the borrowed form's box by itself.
        Type::Boxed(boxed, inner) => {
            let inner = emit_owned(inner, place);
            match boxed.owned {
                true => quote!(rt::Box::new(#inner)),
                false => inner,
            }
        }
        Type::Path(item) => {
            let item = path(item, BORROWED);
            quote!(#item::to_owned(#reference))
        }
        // Nothing of a type parameter is known; functions, which have them, are not borrowed.
        Type::Param(_) | Type::ReturnOf(_) => quote!(#receiver.clone()),
    }
}

fn emit_option(inner: &Type, receiver: &TokenStream) -> TokenStream {
    match inner {
        Type::Scalar(Scalar::String) => quote!(#receiver.map(rt::String::from)),
        Type::Scalar(Scalar::Bytes) => quote!(#receiver.map(rt::Vec::from)),
        inner => {
            let borrow = match inner {
                Type::Boxed(boxed, _) if boxed.borrowed => quote!(as_deref),
                _ => quote!(as_ref),
            };
            let inner = emit_closure(inner);
            quote!(#receiver.#borrow().map(#inner))
        }
    }
}

/// A function of a reference.
fn emit_closure(ty: &Type) -> TokenStream {
    match ty {
        Type::Path(item) if item.borrows => {
            let item = path(item, BORROWED);
            quote!(#item::to_owned)
        }
        Type::Boxed(boxed, inner) if !boxed.owned => emit_closure(inner),
        other => {
            let value = emit_owned(other, &Place::Reference(quote!(value)));
            quote!(|value| #value)
        }
    }
}
