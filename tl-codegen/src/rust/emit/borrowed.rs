//! Borrowed forms: takes structs and enums that hold text, gives the form that borrows it, with a
//! method that makes an owned value of it.
//!
//! ```text
//! pub struct Pong<'a> { pub name: rt::Text<'a> }
//! impl Pong<'_> { pub fn to_owned(&self) -> types::Pong { … } }
//! impl rt::Borrowable for types::Pong { type Borrowed<'a> = Pong<'a>; … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::enums::emit_enum;
use super::others;
use super::place::Place;
use super::source_file::SourceFile;
use super::structs::emit_constructor;
use super::to_owned::emit_owned;
use super::tokens::{ident, name, path};
use crate::rust::ir::{Enum, Ident, Ownership, Path, Struct, Tree, Type, Variant};

/// `borrowed.rs`.
pub(super) fn emit_root(tree: &Tree) -> SourceFile<'_> {
    SourceFile::new(
        "borrowed.rs",
        "Types that borrow their text from the input.",
    )
    .part(|| {
        let [enums, types] = [&tree.roots.enums, &tree.roots.types].map(|it| name(&it.name));
        quote! {
            pub mod #enums;
            pub mod #types;
        }
    })
}

/// Everything of a constructor.
pub(super) fn emit_borrowed_constructor(item: &Struct) -> TokenStream {
    let constructor = emit_constructor(item, Ownership::Borrowed);
    let fields = item.fields.iter().map(|field| (&field.ident, &field.ty));
    let conversion = emit_struct_conversion(&item.path, fields);
    let link = emit_link(&item.path);
    let groups = item.groups.iter().filter(|group| group.path.borrows);
    let groups = groups.map(|group| {
        let fields = group.fields.iter().map(|field| (&field.ident, &field.ty));
        emit_struct_conversion(&group.path, fields)
    });
    quote!(#constructor #conversion #link #(#groups)*)
}

/// Everything of an enum.
pub(super) fn emit_borrowed_enum(item: &Enum) -> TokenStream {
    let definition = emit_enum(item, Ownership::Borrowed);
    let owned = path(&item.path, Ownership::Owned);
    let arms = item
        .variants
        .iter()
        .map(|variant| emit_arm(&owned, variant));
    let other = item.other.iter();
    let arms = arms.chain(other.map(|it| others::emit_to_owned(it, &owned)));
    let conversion = emit_conversion(&item.path, &quote!(match self { #(#arms),* }));
    let link = emit_link(&item.path);
    quote!(#definition #conversion #link)
}

fn emit_struct_conversion<'i>(
    item: &Path,
    fields: impl Iterator<Item = (&'i Ident, &'i Type)>,
) -> TokenStream {
    let owned = path(item, Ownership::Owned);
    let fields = fields.map(|(name, ty)| {
        let name = ident(name);
        let value = emit_owned(ty, &Place::Of(quote!(self.#name)));
        quote!(#name: #value)
    });
    emit_conversion(item, &quote!(#owned { #(#fields),* }))
}

fn emit_conversion(item: &Path, value: &TokenStream) -> TokenStream {
    let (name, owned) = (ident(&item.ident), path(item, Ownership::Owned));
    quote! {
        impl #name<'_> {
            /// The same with text of its own.
            #[must_use]
            pub fn to_owned(&self) -> #owned { #value }
        }
    }
}

fn emit_link(item: &Path) -> TokenStream {
    let (name, owned) = (ident(&item.ident), path(item, Ownership::Owned));
    quote! {
        impl rt::Borrowable for #owned {
            type Borrowed<'a> = #name<'a>;

            fn from_borrowed(value: &#name<'_>) -> Self { value.to_owned() }
        }
    }
}

fn emit_arm(owned: &TokenStream, variant: &Variant) -> TokenStream {
    let name = ident(&variant.ident);
    match &variant.payload {
        None => quote!(Self::#name => #owned::#name),
        Some(payload) => {
            let payload = emit_owned(&payload.ty(), &Place::Reference(quote!(value)));
            quote!(Self::#name(value) => #owned::#name(#payload))
        }
    }
}
