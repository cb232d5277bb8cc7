//! Other constructors: takes the variant that keeps them as bytes, gives its parts of an enum.
//!
//! ```text
//! pub enum Update { …, Other(rt::Object) }
//! Self::Other(value) => rt::write_object(buf, value)
//! 0x564fe691 | 0x9d2216e0 => Self::Other(rt::read_other(r, start, DEFINITIONS))
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{docs, hex, ident};
use crate::rust::ir::{Other, Ownership};

/// The variant itself.
pub(super) fn emit_definition(other: &Other, ownership: Ownership) -> TokenStream {
    let (docs, name, ty) = (docs(&other.docs), ident(&other.ident), ty(ownership));
    quote!(#docs #name(#ty))
}

fn ty(ownership: Ownership) -> TokenStream {
    match ownership {
        Ownership::Owned => quote!(rt::Object),
        Ownership::Borrowed => quote!(&'a [u8]),
    }
}

/// An arm of `serialize`.
pub(super) fn emit_write(other: &Other, ownership: Ownership) -> TokenStream {
    let name = ident(&other.ident);
    match ownership {
        Ownership::Owned => quote!(Self::#name(value) => rt::write_object(buf, value)),
        Ownership::Borrowed => quote!(Self::#name(value) => buf.extend_from_slice(value)),
    }
}

/// What goes before the match on the id: the bytes start with it.
pub(super) fn emit_start(other: Option<&Other>) -> TokenStream {
    match other {
        Some(_) => quote!(let start = r.rest();),
        None => TokenStream::new(),
    }
}

/// An arm of `deserialize`.
pub(super) fn emit_read(other: &Other, ownership: Ownership) -> TokenStream {
    let (name, ids) = (ident(&other.ident), other.ids.iter().map(|id| hex(*id)));
    let read = match ownership {
        Ownership::Owned => quote!(read_other),
        Ownership::Borrowed => quote!(borrow_other),
    };
    quote!(#(#ids)|* => Self::#name(rt::#read(r, start, DEFINITIONS)))
}

/// An arm of `to_owned`.
pub(super) fn emit_to_owned(other: &Other, owned: &TokenStream) -> TokenStream {
    let name = ident(&other.ident);
    quote!(Self::#name(value) => #owned::#name(rt::Object::from_bytes(value.to_vec())))
}

/// Methods that give the bytes.
pub(super) fn emit_selectors(other: &Other, ownership: Ownership) -> TokenStream {
    let [as_method, into_method] = other.selectors.each_ref().map(ident);
    let (name, ty) = (ident(&other.ident), ty(ownership));
    let docs = docs(&[format!(
        "What it holds, if it is [`{0}`](Self::{0}).",
        other.ident
    )]);
    let shared = match ownership {
        Ownership::Owned => quote!(&#ty),
        Ownership::Borrowed => ty.clone(),
    };
    quote! {
        #docs
        #[must_use]
        pub fn #as_method(&self) -> rt::Option<#shared> {
            match self { Self::#name(value) => Some(value), _ => None }
        }

        #docs
        #[must_use]
        pub fn #into_method(self) -> rt::Option<#ty> {
            match self { Self::#name(value) => Some(value), _ => None }
        }
    }
}
