//! Small pieces: takes names, paths and types of the IR, gives their tokens.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;

use crate::rust::identifier::{is_segment, is_word};
use crate::rust::ir::{Codec, Gate, Ident, Ownership, Path, Scalar, Type};

/// An identifier, raw or not.
pub(super) fn ident(ident: &Ident) -> proc_macro2::Ident {
    match ident.is_raw() {
        true => proc_macro2::Ident::new_raw(ident.name(), Span::call_site()),
        false => name(ident.name()),
    }
}

/// Other names that a search of the documentation finds: the owned form alone.
pub(super) fn aliases(names: &[String], ownership: Ownership) -> TokenStream {
    match ownership {
        Ownership::Owned => quote!(#(#[doc(alias = #names)])*),
        Ownership::Borrowed => TokenStream::new(),
    }
}

/// Attributes that the options add. What is none makes the file no Rust, which formatting finds.
pub(super) fn attributes(attributes: &[String]) -> TokenStream {
    let attributes = attributes.iter();
    attributes
        .map(|it| it.parse::<TokenStream>().unwrap_or_else(|_| quote!(_)))
        .collect()
}

/// `#[derive(…)]` of these traits, if there are any.
pub(super) fn derive(traits: &[&str]) -> TokenStream {
    let traits: Vec<_> = traits.iter().map(|it| name(it)).collect();
    match traits.is_empty() {
        true => TokenStream::new(),
        false => quote!(#[derive(#(#traits),*)]),
    }
}

/// An identifier that is no keyword. For what is none it is `_`, which makes the file no Rust: an
/// error that formatting finds, where `Ident::new` would panic.
pub(super) fn name(name: &str) -> proc_macro2::Ident {
    // Most are words of ASCII, which needs no parser; of these, formatting finds what is a keyword.
    let is_ident = is_word(name) || is_segment(name);
    let name = if is_ident { name } else { "_" };
    proc_macro2::Ident::new(name, Span::call_site())
}

/// `super::` as often as a path from the root of the tree needs it here.
pub(super) fn up(depth: usize) -> TokenStream {
    let up = std::iter::repeat_n(quote!(super::), depth);
    quote!(#(#up)*)
}

/// `types::messages::Dialogs`, for where the root modules are imported.
pub(super) fn path(path: &Path, ownership: Ownership) -> TokenStream {
    let module = path.module(ownership);
    let modules = module.names().map(name);
    let item = ident(&path.ident);
    quote!(#(#modules::)* #item)
}

/// The same as a type, with its lifetime if it has one.
pub(super) fn item_type(item: &Path, ownership: Ownership) -> TokenStream {
    let (path, lifetime) = (path(item, ownership), lifetime(item, ownership));
    quote!(#path #lifetime)
}

/// `<'a>` for an item that borrows, else nothing.
pub(super) fn lifetime(item: &Path, ownership: Ownership) -> TokenStream {
    match item.form_in(ownership) {
        Ownership::Owned => TokenStream::new(),
        Ownership::Borrowed => quote!(<'a>),
    }
}

/// Ends a line within a doc comment, until formatting is done. No comment of Rust can have a carriage
/// return.
pub(crate) const LINE_END: char = '\r';

/// `/// line` for each line: one attribute for all of them, as each costs much of what a field does.
pub(super) fn docs(lines: &[String]) -> TokenStream {
    let mut comment = String::new();
    for (index, line) in lines.iter().enumerate() {
        comment.extend((index > 0).then_some(LINE_END));
        comment.extend((!line.is_empty()).then_some(' '));
        comment.push_str(line);
    }
    match lines.is_empty() {
        true => TokenStream::new(),
        false => quote!(#[doc = #comment]),
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
pub(super) fn ty(ty: &Type, ownership: Ownership) -> TokenStream {
    match ty {
        Type::Scalar(scalar) => scalar_type(*scalar, ownership),
        Type::Path(item) => item_type(item, ownership),
        Type::Param(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Type::ReturnOf(name) => {
            let name = ident(name);
            quote!(#name::Return)
        }
        Type::Vec(item) => {
            let item = self::ty(item, ownership);
            quote!(rt::Vec<#item>)
        }
        Type::Option(inner) => {
            let inner = self::ty(inner, ownership);
            quote!(rt::Option<#inner>)
        }
        Type::Boxed(boxed, inner) => {
            let inner = self::ty(inner, ownership);
            match boxed.of(ownership) {
                true => quote!(rt::Box<#inner>),
                false => inner,
            }
        }
    }
}

pub(super) fn scalar_type(scalar: Scalar, ownership: Ownership) -> TokenStream {
    match (scalar, ownership) {
        (Scalar::U32, _) => quote!(u32),
        (Scalar::I32, _) => quote!(i32),
        (Scalar::I64, _) => quote!(i64),
        (Scalar::F64, _) => quote!(f64),
        (Scalar::Bool, _) => quote!(bool),
        (Scalar::String, Ownership::Owned) => quote!(rt::String),
        (Scalar::String, Ownership::Borrowed) => quote!(rt::Text<'a>),
        (Scalar::Bytes, Ownership::Owned) => quote!(rt::Vec<u8>),
        (Scalar::Bytes, Ownership::Borrowed) => quote!(&'a [u8]),
        (Scalar::Int128, _) => quote!([u8; 16]),
        (Scalar::Int256, _) => quote!([u8; 32]),
        (Scalar::Array(bytes), _) => {
            let bytes = number(bytes);
            quote!([u8; #bytes])
        }
        (Scalar::Object | Scalar::SizedObject, _) => quote!(rt::Object),
    }
}

/// An item that is an optional part.
pub(super) fn gated(gate: Gate, item: &TokenStream) -> TokenStream {
    match gate {
        Gate::Shut => TokenStream::new(),
        Gate::Open => item.clone(),
        Gate::Feature(feature) => quote!(#[cfg(feature = #feature)] #item),
    }
}

/// Where a function of a codec is compiled.
pub(super) fn inline(codec: Codec) -> TokenStream {
    match codec {
        Codec::Shared => quote!(#[inline(never)]),
        Codec::Inline => quote!(#[inline]),
    }
}
