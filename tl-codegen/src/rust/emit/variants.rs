//! Variants: takes the enums, gives `variants.rs`, in which each has methods that need no `match`, and its
//! structs are made of it.
//!
//! ```text
//! impl Chat {
//!     pub fn id(&self) -> i64 { match self { Self::Empty(value) => value.id, … } }
//!     pub fn as_channel(&self) -> rt::Option<&types::Channel> { … }
//!     pub fn into_channel(self) -> rt::Option<types::Channel> { … }
//! }
//! impl rt::TryFrom<Chat> for types::Channel { type Error = Chat; … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::head::emit_runtime_import;
use super::others;
use super::shared::{emit_shared, shared_type};
use super::source_file::SourceFile;
use super::tokens::{docs, gated, ident, item_type, lifetime, path};
use crate::rust::ir::{CommonField, Enum, Gate, Ownership, Part, Payload, Tree, Type, Variant};

/// `variants.rs`.
pub(super) fn emit_variants(tree: &Tree) -> SourceFile<'_> {
    let enums = tree.enums.iter();
    let enums = enums.filter(|item| payloads(item).next().is_some() || item.other.is_some());
    let borrowed = enums.clone().filter(|item| item.path.borrows);
    let gate = tree.parts.gate(Part::Borrowed);
    let borrowed = borrowed.filter(move |_| gate != Gate::Shut);
    SourceFile::new("variants.rs", "What enums hold, without a `match`.")
        .each(enums.clone().take(1), |_| emit_imports(tree))
        .each(enums, |item| emit_enum(item, Ownership::Owned, Gate::Open))
        .each(borrowed, move |item| {
            emit_enum(item, Ownership::Borrowed, gate)
        })
}

fn emit_imports(tree: &Tree) -> TokenStream {
    let runtime = emit_runtime_import(tree);
    quote!(use super::*; #runtime)
}

/// The variants that hold something.
fn payloads(item: &Enum) -> impl Iterator<Item = (&Variant, &Payload)> {
    let variants = item.variants.iter();
    variants.filter_map(|variant| Some((variant, variant.payload.as_ref()?)))
}

fn emit_enum(item: &Enum, ownership: Ownership, gate: Gate) -> TokenStream {
    let name = item_type(&item.path, ownership);
    let lifetime = lifetime(&item.path, ownership);
    let common = item.common.iter();
    let common = common.map(|field| emit_common(item, field, ownership));
    let selectors = payloads(item);
    let selectors = selectors.map(|(variant, payload)| emit_selectors(variant, payload, ownership));
    let other = item.other.iter();
    let selectors = selectors.chain(other.map(|it| others::emit_selectors(it, ownership)));
    let conversions = payloads(item);
    let conversions =
        conversions.map(|(variant, payload)| emit_conversion(item, variant, payload, ownership));
    let methods = quote!(impl #lifetime #name { #(#common)* #(#selectors)* });
    let items = std::iter::once(methods).chain(conversions);
    items.map(|item| gated(gate, &item)).collect()
}

fn emit_common(item: &Enum, field: &CommonField, ownership: Ownership) -> TokenStream {
    let (method, name) = (ident(&field.method), ident(&field.ident));
    let docs = docs(&[format!(
        "The field `{}`, which all constructors have.",
        field.ident
    )]);
    let arms = item.variants.iter().zip(&field.types).map(|(variant, ty)| {
        let variant = ident(&variant.ident);
        // Rust takes the result out of a box by itself.
        let value = match ty {
            Type::Boxed(..) => quote!(&value.#name),
            ty => emit_shared(ty, &quote!(value.#name), ownership),
        };
        quote!(Self::#variant(value) => #value)
    });
    let returns = field.types.first().map(|ty| shared_type(ty, ownership));
    quote! {
        #docs
        #[must_use]
        pub fn #method(&self) -> #returns { match self { #(#arms),* } }
    }
}

fn emit_selectors(variant: &Variant, payload: &Payload, ownership: Ownership) -> TokenStream {
    let (ty, name) = (item_type(&payload.path, ownership), ident(&variant.ident));
    let [as_method, into_method] = payload.selectors.each_ref().map(ident);
    let value = unboxed(payload, ownership);
    let docs = docs(&[format!(
        "What it holds, if it is [`{}`](Self::{0}).",
        variant.ident
    )]);
    quote! {
        #docs
        #[must_use]
        pub fn #as_method(&self) -> rt::Option<&#ty> {
            match self { Self::#name(value) => Some(value), _ => None }
        }

        #docs
        #[must_use]
        pub fn #into_method(self) -> rt::Option<#ty> {
            match self { Self::#name(value) => Some(#value), _ => None }
        }
    }
}

/// The value that is returned if it is another variant is the whole.
fn emit_conversion(
    item: &Enum,
    variant: &Variant,
    payload: &Payload,
    ownership: Ownership,
) -> TokenStream {
    let (ty, whole) = (
        item_type(&payload.path, ownership),
        item_type(&item.path, ownership),
    );
    let (lifetime, path) = (lifetime(&item.path, ownership), path(&item.path, ownership));
    let (name, value) = (ident(&variant.ident), unboxed(payload, ownership));
    quote! {
        impl #lifetime rt::TryFrom<#whole> for #ty {
            type Error = #whole;

            fn try_from(value: #whole) -> rt::Result<Self, #whole> {
                match value { #path::#name(value) => Ok(#value), other => Err(other) }
            }
        }
    }
}

fn unboxed(payload: &Payload, ownership: Ownership) -> TokenStream {
    match payload.boxed.of(ownership) {
        true => quote!(*value),
        false => quote!(value),
    }
}
