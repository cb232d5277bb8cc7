//! Structs: takes a constructor or a function's arguments, gives the struct, the structs
//! of its shared flag bits, and its methods.
//!
//! ```text
//! pub struct Message { pub id: i32, pub views_and_forwards: rt::Option<MessageViewsAndForwards> }
//! impl rt::fmt::Debug for Message { … }
//! impl rt::Clone for Message { … }
//! impl rt::PartialEq for Message { … }
//! impl rt::Identifiable for Message { … }
//! impl rt::Serializable for Message { … }
//! impl<'a> rt::BareDeserializable<'a> for Message { … }
//! impl Message { pub fn views(&self) -> rt::Option<i32> { … } }
//! pub struct MessageViewsAndForwards { pub views: i32, pub forwards: i32 }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::clone::emit_clone;
use super::debug::emit_debug;
use super::equality::{emit_derive, emit_equality};
use super::generics::{bounded_params, params};
use super::read::emit_read;
use super::tokens::{docs, hex, ident, inline, lifetime, number, ty};
use super::write::emit_write;
use crate::rust::ir::{Accessor, AccessorBody, Field, Group, Scalar, Struct, Type};

/// The traits that structs use without naming them.
pub(super) const TRAITS: [&str; 2] = ["Identifiable", "Serializable"];

/// Everything of a constructor that has a struct.
pub(super) fn emit_constructor(item: &Struct) -> TokenStream {
    let definition = emit_definition(item);
    let identity = emit_identity(item);
    let (serialize, deserialize) = (emit_serialize(item), emit_deserialize(item));
    let extras = emit_extras(item);
    quote!(#definition #identity #serialize #deserialize #extras)
}

/// The struct itself.
pub(super) fn emit_definition(item: &Struct) -> TokenStream {
    let docs = docs(&item.docs);
    let aliases = &item.aliases;
    let name = ident(&item.path.ident);
    let params = params(item);
    let fields = item.fields.iter().map(emit_field);
    let bounded = bounded_params(item, &quote!(rt::Serializable));
    let debug = emit_debug(&name, &bounded, &params);
    let clone = emit_clone(item);
    let derive = emit_derive(item.comparison);
    let equality = emit_equality(item.comparison, &name, &bounded, &params);
    quote! {
        #docs
        #(#[doc(alias = #aliases)])*
        #derive
        pub struct #name #params { #(#fields),* }
        #debug
        #clone
        #equality
    }
}

/// `impl Identifiable`.
pub(super) fn emit_identity(item: &Struct) -> TokenStream {
    let (name, id, tl_name) = (ident(&item.path.ident), hex(item.id), &item.tl_name);
    let params = params(item);
    let size = number(item.min_size);
    quote! {
        impl #params rt::Identifiable for #name #params {
            const COMBINATOR: rt::Combinator =
                rt::Combinator { name: #tl_name, id: #id, min_size: #size };
        }
    }
}

/// Methods and the structs of shared flag bits.
pub(super) fn emit_extras(item: &Struct) -> TokenStream {
    let groups = item.groups.iter().map(emit_group);
    let accessors = emit_accessors(item);
    quote!(#accessors #(#groups)*)
}

fn emit_field(field: &Field) -> TokenStream {
    let (docs, name, ty) = (docs(&field.docs), ident(&field.ident), ty(&field.ty));
    quote!(#docs pub #name: #ty)
}

/// `impl Serializable`.
pub(super) fn emit_serialize(item: &Struct) -> TokenStream {
    let name = ident(&item.path.ident);
    let bounded = bounded_params(item, &quote!(rt::Serializable));
    let params = params(item);
    let (inline, write) = (inline(item.codec), emit_write(item));
    quote! {
        impl #bounded rt::Serializable for #name #params {
            #inline
            fn serialize(&self, buf: &mut rt::Vec<u8>) { #write }
        }
    }
}

fn emit_deserialize(item: &Struct) -> TokenStream {
    let (name, lifetime) = (ident(&item.path.ident), lifetime(&item.path));
    let (inline, read) = (inline(item.codec), emit_read(item));
    quote! {
        impl<'a> rt::BareDeserializable<'a> for #name #lifetime {
            #inline
            fn deserialize_bare(r: &mut rt::Reader<'a>) -> Self { #read }
        }
    }
}

fn emit_accessors(item: &Struct) -> TokenStream {
    if item.accessors.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&item.path.ident);
    let params = params(item);
    let accessors = item.accessors.iter().map(emit_accessor);
    quote!(impl #params #name #params { #(#accessors)* })
}

fn emit_accessor(accessor: &Accessor) -> TokenStream {
    let (docs, name) = (docs(&accessor.docs), ident(&accessor.ident));
    let (returns, body) = match &accessor.body {
        AccessorBody::IsSome(field) => {
            let field = ident(field);
            (quote!(bool), quote!(self.#field.is_some()))
        }
        AccessorBody::SameAs(field) => {
            let field = ident(field);
            (quote!(bool), quote!(self.#field))
        }
        AccessorBody::Member { group, member, ty } => emit_member(group, member, ty),
    };
    quote! {
        #docs
        #[must_use]
        pub fn #name(&self) -> #returns { #body }
    }
}

/// Return type and body: small numbers and borrowed text are copied, everything else is borrowed.
fn emit_member(group: &str, member: &str, member_ty: &Type) -> (TokenStream, TokenStream) {
    let (group, member) = (ident(group), ident(member));
    let get = |value: TokenStream| quote!(self.#group.as_ref().map(|group| #value));
    match member_ty {
        Type::Scalar(scalar) if scalar.is_copied() => {
            let ty = ty(member_ty);
            (quote!(rt::Option<#ty>), get(quote!(group.#member)))
        }
        Type::Scalar(Scalar::String) => (
            quote!(rt::Option<&str>),
            get(quote!(group.#member.as_str())),
        ),
        Type::Scalar(Scalar::Bytes) => (
            quote!(rt::Option<&[u8]>),
            get(quote!(group.#member.as_slice())),
        ),
        Type::Vec(item) => {
            let item = ty(item);
            (
                quote!(rt::Option<&[#item]>),
                get(quote!(group.#member.as_slice())),
            )
        }
        Type::Box(inner) => {
            let inner = ty(inner);
            (quote!(rt::Option<&#inner>), get(quote!(&*group.#member)))
        }
        other => {
            let other = ty(other);
            (quote!(rt::Option<&#other>), get(quote!(&group.#member)))
        }
    }
}

fn emit_group(group: &Group) -> TokenStream {
    let (group_docs, name) = (docs(&group.docs), ident(&group.path.ident));
    let lifetime = lifetime(&group.path);
    let fields = group.fields.iter().map(|field| {
        let (docs, name, ty) = (docs(&field.docs), ident(&field.ident), ty(&field.ty));
        quote!(#docs pub #name: #ty)
    });
    quote! {
        #group_docs
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name #lifetime { #(#fields),* }
    }
}
