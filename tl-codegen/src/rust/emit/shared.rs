//! What a method gives away of a value that it holds: takes the value's type and place, gives the type of
//! the result and the expression. Numbers and borrowed text are copied, everything else is referred to.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ty;
use crate::rust::ir::{Ownership, Scalar, Type};

/// The type of the result.
pub(super) fn shared_type(of: &Type, ownership: Ownership) -> TokenStream {
    match of {
        of if of.is_copied(ownership) => ty(of, ownership),
        Type::Scalar(Scalar::String) => quote!(&str),
        Type::Scalar(Scalar::Bytes) => quote!(&[u8]),
        Type::Vec(item) => {
            let item = ty(item, ownership);
            quote!(&[#item])
        }
        Type::Option(inner) => {
            let inner = shared_type(inner, ownership);
            quote!(rt::Option<#inner>)
        }
        Type::Boxed(_, inner) => shared_type(inner, ownership),
        other => {
            let other = ty(other, ownership);
            quote!(&#other)
        }
    }
}

/// The expression for it.
pub(super) fn emit_shared(of: &Type, place: &TokenStream, ownership: Ownership) -> TokenStream {
    match of {
        Type::Scalar(Scalar::String) if ownership == Ownership::Owned => quote!(#place.as_str()),
        Type::Scalar(Scalar::Bytes) if ownership == Ownership::Owned => quote!(#place.as_slice()),
        Type::Vec(_) => quote!(#place.as_slice()),
        Type::Option(inner) if inner.is_copied(ownership) => place.clone(),
        Type::Option(inner) => match **inner {
            Type::Scalar(Scalar::String | Scalar::Bytes) | Type::Vec(_) => {
                quote!(#place.as_deref())
            }
            Type::Boxed(boxed, _) if *boxed.of(ownership) => quote!(#place.as_deref()),
            _ => quote!(#place.as_ref()),
        },
        Type::Boxed(boxed, _) if *boxed.of(ownership) => quote!(&*#place),
        other if other.is_copied(ownership) => place.clone(),
        _ => quote!(&#place),
    }
}
