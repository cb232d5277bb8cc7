//! Borrowed forms: takes structs and enums that borrow, gives them with a method that makes
//! owned ones of them.
//!
//! ```text
//! pub struct Pong<'a> { pub name: &'a str }
//! impl Pong<'_> { pub fn to_owned(&self) -> types::Pong { … } }
//! impl rt::Borrowable for types::Pong { type Borrowed<'a> = Pong<'a>; … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::enums::emit_enum;
use super::source_file::SourceFile;
use super::structs::emit_constructor;
use super::tokens::{ident, path};
use super::write::Place;
use crate::rust::ir::{
    BorrowedEnum, BorrowedStruct, Conversion, Path, StructConversion, VariantConversion,
};

/// `borrowed.rs`.
pub(super) fn emit_root() -> SourceFile {
    SourceFile {
        path: "borrowed.rs".to_owned(),
        docs: vec!["Types that borrow their text from the input.".to_owned()],
        head: quote! {
            pub mod enums;
            pub mod types;
        },
        items: Vec::new(),
    }
}

/// Everything of a constructor.
pub(super) fn emit_borrowed_constructor(item: &BorrowedStruct) -> TokenStream {
    let constructor = emit_constructor(&item.item);
    let conversion = emit_struct_conversion(&item.conversion);
    let link = emit_link(&item.conversion.from, &item.conversion.to);
    let groups = item.groups.iter().map(emit_struct_conversion);
    quote!(#constructor #conversion #link #(#groups)*)
}

/// Everything of an enum.
pub(super) fn emit_borrowed_enum(item: &BorrowedEnum) -> TokenStream {
    let definition = emit_enum(&item.item);
    let owned = path(&item.owned);
    let arms = item
        .variants
        .iter()
        .map(|variant| emit_arm(&owned, variant));
    let conversion = emit_to_owned(
        &item.item.path,
        &item.owned,
        &quote!(match self { #(#arms),* }),
    );
    let link = emit_link(&item.item.path, &item.owned);
    quote!(#definition #conversion #link)
}

fn emit_struct_conversion(item: &StructConversion) -> TokenStream {
    let owned = path(&item.to);
    let fields = item.fields.iter().map(|(name, conversion)| {
        let name = ident(name);
        let value = emit_conversion(conversion, &Place::Of(quote!(self.#name)));
        quote!(#name: #value)
    });
    emit_to_owned(&item.from, &item.to, &quote!(#owned { #(#fields),* }))
}

fn emit_to_owned(from: &Path, to: &Path, value: &TokenStream) -> TokenStream {
    let (name, owned) = (ident(&from.ident), path(to));
    quote! {
        impl #name<'_> {
            /// The same with text of its own.
            #[must_use]
            pub fn to_owned(&self) -> #owned { #value }
        }
    }
}

fn emit_link(from: &Path, to: &Path) -> TokenStream {
    let (name, owned) = (ident(&from.ident), path(to));
    quote! {
        impl rt::Borrowable for #owned {
            type Borrowed<'a> = #name<'a>;

            fn from_borrowed(value: &#name<'_>) -> Self { value.to_owned() }
        }
    }
}

fn emit_arm(owned: &TokenStream, variant: &VariantConversion) -> TokenStream {
    let name = ident(&variant.ident);
    match &variant.payload {
        None => quote!(Self::#name => #owned::#name),
        Some(conversion) => {
            let payload = emit_conversion(conversion, &Place::Reference(quote!(value)));
            quote!(Self::#name(value) => #owned::#name(#payload))
        }
    }
}

fn emit_conversion(conversion: &Conversion, place: &Place) -> TokenStream {
    let (value, reference, receiver) = (place.value(), place.reference(), place.receiver());
    match conversion {
        Conversion::Copy => value,
        Conversion::Clone => quote!(#receiver.clone()),
        Conversion::String => quote!(rt::String::from(#value)),
        Conversion::Bytes => quote!(rt::Vec::from(#value)),
        Conversion::Item(item) => {
            let item = path(item);
            quote!(#item::to_owned(#reference))
        }
        Conversion::Vec(each) => {
            let each = emit_closure(each);
            quote!(#receiver.iter().map(#each).collect())
        }
        Conversion::Option(inner) => emit_option(inner, &receiver),
        // Where a reference is asked, Rust takes it out of the box by itself.
        Conversion::Unboxed(inner) => emit_conversion(inner, place),
        Conversion::Boxed(inner) => {
            let inner = emit_conversion(inner, place);
            quote!(rt::Box::new(#inner))
        }
    }
}

fn emit_option(inner: &Conversion, receiver: &TokenStream) -> TokenStream {
    match inner {
        Conversion::String => quote!(#receiver.map(rt::String::from)),
        Conversion::Bytes => quote!(#receiver.map(rt::Vec::from)),
        Conversion::Unboxed(inner) => {
            let inner = emit_closure(inner);
            quote!(#receiver.as_deref().map(#inner))
        }
        inner => {
            let inner = emit_closure(inner);
            quote!(#receiver.as_ref().map(#inner))
        }
    }
}

/// A function of a reference.
fn emit_closure(conversion: &Conversion) -> TokenStream {
    match conversion {
        Conversion::Item(item) => {
            let item = path(item);
            quote!(#item::to_owned)
        }
        other => {
            let value = emit_conversion(other, &Place::Reference(quote!(value)));
            quote!(|value| #value)
        }
    }
}
