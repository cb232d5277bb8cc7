//! Small pieces: takes names, paths, types and the like of the IR, gives their tokens.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::rust::ir::{Codec, Ownership, Path, Scalar, Type};

/// An identifier, raw or not.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// `types::messages::Dialogs`, for where the root modules are imported.
pub(super) fn path(path: &Path) -> TokenStream {
    let modules = path.module.iter().map(|module| ident(module));
    let name = ident(&path.ident);
    quote!(#(#modules::)* #name)
}

/// The same as a type, with its lifetime if it has one.
pub(super) fn item_type(item: &Path) -> TokenStream {
    let (path, lifetime) = (path(item), lifetime(item));
    quote!(#path #lifetime)
}

/// `<'a>` for an item that borrows, else nothing.
pub(super) fn lifetime(item: &Path) -> TokenStream {
    match item.ownership {
        Ownership::Owned => TokenStream::new(),
        Ownership::Borrowed => quote!(<'a>),
    }
}

/// `/// line` for each line.
pub(super) fn docs(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| match line.is_empty() {
        true => String::new(),
        false => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

/// The attribute of a codec's functions.
pub(super) fn inline(codec: Codec) -> TokenStream {
    match codec {
        Codec::Shared => quote!(#[inline(never)]),
        Codec::Inline => quote!(#[inline]),
    }
}

/// `0x7f3b18ea`.
pub(super) fn hex(id: u32) -> TokenStream {
    literal(id, "")
}

/// `0x7f3b18ea_u32`, for where nothing else says its type.
pub(super) fn hex_u32(id: u32) -> TokenStream {
    literal(id, "_u32")
}

/// In hexadecimal, where `quote!` would write decimal digits.
fn literal(id: u32, suffix: &str) -> TokenStream {
    let text = format!("0x{id:08x}{suffix}");
    text.parse().unwrap_or_else(|_| quote!(#id))
}

/// A number without a suffix.
pub(super) fn number(value: usize) -> Literal {
    Literal::usize_unsuffixed(value)
}

/// A Rust type.
pub(super) fn ty(ty: &Type) -> TokenStream {
    match ty {
        Type::Scalar(scalar) => scalar_type(*scalar),
        Type::Path(item) => item_type(item),
        Type::Param(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Type::ReturnOf(name) => {
            let name = ident(name);
            quote!(#name::Return)
        }
        Type::Vec(item) => {
            let item = self::ty(item);
            quote!(rt::Vec<#item>)
        }
        Type::Option(inner) => {
            let inner = self::ty(inner);
            quote!(rt::Option<#inner>)
        }
        Type::Box(inner) => {
            let inner = self::ty(inner);
            quote!(rt::Box<#inner>)
        }
    }
}

pub(super) fn scalar_type(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::U32 => quote!(u32),
        Scalar::I32 => quote!(i32),
        Scalar::I64 => quote!(i64),
        Scalar::F64 => quote!(f64),
        Scalar::Bool => quote!(bool),
        Scalar::String => quote!(rt::String),
        Scalar::Bytes => quote!(rt::Vec<u8>),
        Scalar::Str => quote!(&'a str),
        Scalar::ByteSlice => quote!(&'a [u8]),
        Scalar::Int128 => quote!([u8; 16]),
        Scalar::Int256 => quote!([u8; 32]),
        Scalar::Object | Scalar::SizedObject => quote!(rt::Object),
    }
}
