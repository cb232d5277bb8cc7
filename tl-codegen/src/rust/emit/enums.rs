//! Enums: takes a type with several constructors, gives the enum and its codec.
//!
//! ```text
//! pub enum Peer { User(types::PeerUser), Chat(types::PeerChat), Channel(types::PeerChannel) }
//! impl rt::fmt::Debug for Peer { … }
//! impl rt::PartialEq for Peer { … }
//! impl rt::Serializable for Peer { … }
//! impl<'a> rt::Deserializable<'a> for Peer { … }
//! impl rt::From<types::PeerUser> for Peer { … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::debug::emit_debug;
use super::equality::{self, emit_equality, emit_promised};
use super::others;
use super::tokens::{
    aliases, attributes, derive, docs, hex, hex_u32, ident, inline, item_type, lifetime, number,
    path, ty,
};
use crate::rust::ir::{Enum, Ownership, Payload, Variant};

/// The traits that enums use without naming them.
pub(super) fn traits<'i>(
    items: impl Iterator<Item = &'i Enum>,
    ownership: Ownership,
) -> &'static [&'static str] {
    let variants = items.flat_map(|item| &item.variants);
    let mut payloads = variants.filter_map(|variant| variant.payload.as_ref());
    match payloads.any(|payload| !payload.boxed.of(ownership)) {
        true => &["BareDeserializable", "Serializable"],
        false => &["Serializable"],
    }
}

/// Everything of an enum.
pub(super) fn emit_enum(item: &Enum, ownership: Ownership) -> TokenStream {
    let definition = emit_definition(item, ownership);
    let serialize = emit_serialize(item, ownership);
    let deserialize = emit_deserialize(item, ownership);
    let conversions = item.variants.iter().filter_map(|variant| {
        let payload = variant.payload.as_ref()?;
        Some(emit_conversion(item, variant, payload, ownership))
    });
    quote!(#definition #serialize #deserialize #(#conversions)*)
}

fn emit_definition(item: &Enum, ownership: Ownership) -> TokenStream {
    let (enum_docs, name) = (docs(item.docs.of(ownership)), ident(&item.path.ident));
    let lifetime = lifetime(&item.path, ownership);
    let variants = item.variants.iter().map(|variant| {
        let (docs, name) = (docs(variant.docs.of(ownership)), ident(&variant.ident));
        let aliases = aliases(&variant.aliases, ownership);
        match &variant.payload {
            None => quote!(#docs #aliases #name),
            Some(payload) => {
                let ty = ty(&payload.ty(), ownership);
                quote!(#docs #aliases #name(#ty))
            }
        }
    });
    let other = item.other.iter();
    let variants = variants.chain(other.map(|it| others::emit_definition(it, ownership)));
    let debug = emit_debug(&name, &lifetime, &lifetime);
    let derives = derive(&[&["Clone"][..], equality::derived(item.comparison)].concat());
    let equality = emit_equality(item.comparison, &name, &lifetime, &lifetime);
    let promised = emit_promised(item.derives, &name, &lifetime);
    let aliases = aliases(&item.aliases, ownership);
    let attributes = attributes(item.attributes.of(ownership));
    let allow = item
        .in_place
        .then(|| quote!(#[allow(clippy::large_enum_variant)]));
    quote! {
        #enum_docs
        #aliases
        #allow
        #derives
        #attributes
        pub enum #name #lifetime { #(#variants),* }
        #debug
        #equality
        #promised
    }
}

fn emit_serialize(item: &Enum, ownership: Ownership) -> TokenStream {
    let (name, lifetime) = (ident(&item.path.ident), lifetime(&item.path, ownership));
    let inline = inline(item.codec);
    let arms = item.variants.iter().map(|variant| {
        let (name, id) = (ident(&variant.ident), hex(variant.id));
        match &variant.payload {
            None => quote!(Self::#name => rt::write_u32(buf, #id)),
            Some(Payload {
                numbers: Some(numbers),
                ..
            }) => {
                let id = hex_u32(variant.id);
                let numbers = numbers.iter().map(ident);
                quote!(Self::#name(value) => rt::write_numbers(buf, (#id, #(value.#numbers),*)))
            }
            Some(_) => quote!(Self::#name(value) => value.serialize(buf)),
        }
    });
    let other = item.other.iter();
    let arms = arms.chain(other.map(|it| others::emit_write(it, ownership)));
    quote! {
        impl #lifetime rt::Serializable for #name #lifetime {
            #inline
            fn serialize(&self, buf: &mut rt::Vec<u8>) {
                match self { #(#arms),* }
            }
        }
    }
}

fn emit_deserialize(item: &Enum, ownership: Ownership) -> TokenStream {
    let (name, lifetime) = (ident(&item.path.ident), lifetime(&item.path, ownership));
    let (tl_name, size) = (&item.tl_name, number(item.min_size));
    let inline = inline(item.codec);
    let arms = item.variants.iter().map(|variant| {
        let (id, value) = (hex(variant.id), emit_variant_read(variant, ownership));
        quote!(#id => #value)
    });
    let other = item.other.iter();
    let arms = arms.chain(other.map(|it| others::emit_read(it, ownership)));
    let fallback = emit_stand_in(&item.variants[item.fallback], ownership);
    let start = others::emit_start(item.other.as_ref());
    let read = quote! {
        match r.id() {
            #(#arms,)*
            id => {
                r.unknown_constructor(id, #tl_name);
                #fallback
            }
        }
    };
    let body = match item.recursive {
        true => quote!(#start r.enter(); let value = #read; r.leave(); value),
        false => quote!(#start #read),
    };
    quote! {
        impl<'a> rt::Deserializable<'a> for #name #lifetime {
            const MIN_SIZE: usize = #size;

            #inline
            fn deserialize(r: &mut rt::Reader<'a>) -> Self { #body }
        }
    }
}

fn emit_variant_read(variant: &Variant, ownership: Ownership) -> TokenStream {
    emit_variant(variant, |payload| match payload.boxed.of(ownership) {
        true => emit_boxed_read(payload, ownership),
        false => {
            let path = path(&payload.path, ownership);
            quote!(#path::deserialize_bare(r))
        }
    })
}

/// The value after an error: the reader has to know that it begins.
fn emit_stand_in(variant: &Variant, ownership: Ownership) -> TokenStream {
    emit_variant(variant, |payload| match payload.boxed.of(ownership) {
        true => emit_boxed_read(payload, ownership),
        false => {
            let ty = item_type(&payload.path, ownership);
            quote!(r.bare::<#ty>())
        }
    })
}

fn emit_boxed_read(payload: &Payload, ownership: Ownership) -> TokenStream {
    let ty = item_type(&payload.path, ownership);
    quote!(r.boxed_bare::<#ty>())
}

fn emit_variant(variant: &Variant, read: impl Fn(&Payload) -> TokenStream) -> TokenStream {
    let name = ident(&variant.ident);
    let Some(payload) = &variant.payload else {
        return quote!(Self::#name);
    };
    let read = read(payload);
    quote!(Self::#name(#read))
}

fn emit_conversion(
    item: &Enum,
    variant: &Variant,
    payload: &Payload,
    ownership: Ownership,
) -> TokenStream {
    let (name, variant) = (ident(&item.path.ident), ident(&variant.ident));
    let (lifetime, payload_ty) = (
        lifetime(&item.path, ownership),
        item_type(&payload.path, ownership),
    );
    let value = match payload.boxed.of(ownership) {
        true => quote!(rt::Box::new(value)),
        false => quote!(value),
    };
    quote! {
        impl #lifetime rt::From<#payload_ty> for #name #lifetime {
            #[inline]
            fn from(value: #payload_ty) -> Self { Self::#variant(#value) }
        }
    }
}
