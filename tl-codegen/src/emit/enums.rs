//! Enums: takes a type with several constructors, gives the enum and its codec.
//!
//! ```text
//! pub enum Peer { User(types::PeerUser), Chat(types::PeerChat), Channel(types::PeerChannel) }
//! impl Debug for Peer { … }
//! impl Serializable for Peer { … }
//! impl Deserializable for Peer { … }
//! impl From<types::PeerUser> for Peer { … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::debug::emit_debug;
use super::tokens::{docs, hex, ident, number, path};
use crate::ir::{Enum, Payload, Variant};

/// Everything of an enum.
pub(super) fn emit_enum(item: &Enum) -> TokenStream {
    let definition = emit_definition(item);
    let serialize = emit_serialize(item);
    let deserialize = emit_deserialize(item);
    let conversions = item.variants.iter().filter_map(|variant| {
        let payload = variant.payload.as_ref()?;
        Some(emit_conversion(item, variant, payload))
    });
    quote!(#definition #serialize #deserialize #(#conversions)*)
}

fn emit_definition(item: &Enum) -> TokenStream {
    let (enum_docs, name) = (docs(&item.docs), ident(&item.path.ident));
    let variants = item.variants.iter().map(|variant| {
        let (docs, name) = (docs(&variant.docs), ident(&variant.ident));
        match &variant.payload {
            None => quote!(#docs #name),
            Some(payload) => {
                let (path, boxed) = (path(&payload.path), payload.boxed);
                match boxed {
                    true => quote!(#docs #name(Box<#path>)),
                    false => quote!(#docs #name(#path)),
                }
            }
        }
    });
    let debug = emit_debug(&name, &TokenStream::new(), &TokenStream::new());
    quote! {
        #enum_docs
        #[derive(Clone, PartialEq)]
        pub enum #name { #(#variants),* }
        #debug
    }
}

fn emit_serialize(item: &Enum) -> TokenStream {
    let name = ident(&item.path.ident);
    let arms = item.variants.iter().map(|variant| {
        let (name, id) = (ident(&variant.ident), hex(variant.id));
        match variant.payload {
            None => quote!(Self::#name => write_u32(buf, #id)),
            Some(_) => quote!(Self::#name(value) => value.serialize(buf)),
        }
    });
    quote! {
        impl Serializable for #name {
            #[inline(never)]
            fn serialize(&self, buf: &mut Vec<u8>) {
                match self { #(#arms),* }
            }
        }
    }
}

fn emit_deserialize(item: &Enum) -> TokenStream {
    let (name, tl_name) = (ident(&item.path.ident), &item.tl_name);
    let size = number(item.min_size);
    let arms = item.variants.iter().map(|variant| {
        let (id, value) = (hex(variant.id), emit_variant_read(variant));
        quote!(#id => #value)
    });
    let fallback = emit_stand_in(&item.variants[item.fallback]);
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
        true => quote!(r.enter(); let value = #read; r.leave(); value),
        false => read,
    };
    quote! {
        impl Deserializable for #name {
            const MIN_SIZE: usize = #size;

            #[inline(never)]
            fn deserialize(r: &mut Reader<'_>) -> Self { #body }
        }
    }
}

fn emit_variant_read(variant: &Variant) -> TokenStream {
    emit_variant(variant, |path| quote!(#path::deserialize_bare(r)))
}

/// The value after an error: the reader has to know that it begins.
fn emit_stand_in(variant: &Variant) -> TokenStream {
    emit_variant(variant, |path| quote!(r.bare::<#path>()))
}

fn emit_variant(variant: &Variant, read: fn(TokenStream) -> TokenStream) -> TokenStream {
    let name = ident(&variant.ident);
    let Some(payload) = &variant.payload else {
        return quote!(Self::#name);
    };
    let read = read(path(&payload.path));
    match payload.boxed {
        true => quote!(Self::#name(Box::new(#read))),
        false => quote!(Self::#name(#read)),
    }
}

fn emit_conversion(item: &Enum, variant: &Variant, payload: &Payload) -> TokenStream {
    let (name, variant) = (ident(&item.path.ident), ident(&variant.ident));
    let path = path(&payload.path);
    let value = match payload.boxed {
        true => quote!(Box::new(value)),
        false => quote!(value),
    };
    quote! {
        impl From<#path> for #name {
            #[inline]
            fn from(value: #path) -> Self { Self::#variant(#value) }
        }
    }
}
