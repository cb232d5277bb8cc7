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
use super::debug::{emit_debug, emit_group_debug};
use super::equality::{derived, emit_equality, emit_promised};
use super::generics::{bounded_params, params};
use super::read::emit_read;
use super::shared::{emit_shared, shared_type};
use super::tokens::{aliases, attributes, derive, docs, hex, ident, inline, lifetime, number, ty};
use super::write::emit_write;
use crate::rust::ir::{Accessor, AccessorBody, Field, Group, Ident, Ownership, Struct, Type};

/// The traits that structs use without naming them.
pub(super) const TRAITS: [&str; 1] = ["Identifiable"];

/// Everything of a constructor that has a struct.
pub(super) fn emit_constructor(item: &Struct, ownership: Ownership) -> TokenStream {
    let definition = emit_definition(item, ownership);
    let identity = emit_identity(item, ownership);
    let (serialize, deserialize) = (
        emit_serialize(item, ownership),
        emit_deserialize(item, ownership),
    );
    let extras = emit_extras(item, ownership);
    quote!(#definition #identity #serialize #deserialize #extras)
}

/// The struct itself.
pub(super) fn emit_definition(item: &Struct, ownership: Ownership) -> TokenStream {
    let docs = docs(item.docs.of(ownership));
    let aliases = aliases(&item.aliases, ownership);
    let attributes = attributes(item.attributes.of(ownership));
    let name = ident(&item.path.ident);
    let params = params(item, ownership);
    let fields = item.fields.iter().map(|field| emit_field(field, ownership));
    let bounded = bounded_params(item, ownership, &quote!(rt::Serializable));
    let debug = emit_debug(&name, &bounded, &params);
    let clone = emit_clone(item, ownership);
    let derives = derive(derived(item.comparison));
    let equality = emit_equality(item.comparison, &name, &bounded, &params);
    let promised = emit_promised(item.derives, &name, &params);
    quote! {
        #docs
        #aliases
        #derives
        #attributes
        pub struct #name #params { #(#fields),* }
        #debug
        #clone
        #equality
        #promised
    }
}

/// `impl Identifiable`.
pub(super) fn emit_identity(item: &Struct, ownership: Ownership) -> TokenStream {
    let (name, id, tl_name) = (ident(&item.path.ident), hex(item.id), &item.tl_name);
    let params = params(item, ownership);
    let size = number(item.min_size);
    quote! {
        impl #params rt::Identifiable for #name #params {
            const COMBINATOR: rt::Combinator =
                rt::Combinator { name: #tl_name, id: #id, min_size: #size };
        }
    }
}

/// Methods and the structs of shared flag bits.
pub(super) fn emit_extras(item: &Struct, ownership: Ownership) -> TokenStream {
    let groups = item.groups.iter().map(|group| emit_group(group, ownership));
    let accessors = emit_accessors(item, ownership);
    quote!(#accessors #(#groups)*)
}

fn emit_field(field: &Field, ownership: Ownership) -> TokenStream {
    let (docs, name, ty) = (
        docs(field.docs.of(ownership)),
        ident(&field.ident),
        ty(&field.ty, ownership),
    );
    quote!(#docs pub #name: #ty)
}

/// `impl Serializable`.
pub(super) fn emit_serialize(item: &Struct, ownership: Ownership) -> TokenStream {
    let name = ident(&item.path.ident);
    let bounded = bounded_params(item, ownership, &quote!(rt::Serializable));
    let params = params(item, ownership);
    let (inline, write) = (inline(item.codec), emit_write(item, ownership));
    quote! {
        impl #bounded rt::Serializable for #name #params {
            #inline
            fn serialize(&self, buf: &mut rt::Vec<u8>) { #write }
        }
    }
}

fn emit_deserialize(item: &Struct, ownership: Ownership) -> TokenStream {
    let (name, lifetime) = (ident(&item.path.ident), lifetime(&item.path, ownership));
    let (inline, read) = (inline(item.codec), emit_read(item, ownership));
    quote! {
        impl<'a> rt::BareDeserializable<'a> for #name #lifetime {
            #inline
            fn deserialize_bare(r: &mut rt::Reader<'a>) -> Self { #read }
        }
    }
}

fn emit_accessors(item: &Struct, ownership: Ownership) -> TokenStream {
    if item.accessors.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&item.path.ident);
    let params = params(item, ownership);
    let accessors = item.accessors.iter().map(|it| emit_accessor(it, ownership));
    quote!(impl #params #name #params { #(#accessors)* })
}

fn emit_accessor(accessor: &Accessor, ownership: Ownership) -> TokenStream {
    let (docs, name) = (docs(accessor.docs.of(ownership)), ident(&accessor.ident));
    let (returns, body) = match &accessor.body {
        AccessorBody::IsSome(field) => {
            let field = ident(field);
            (quote!(bool), quote!(self.#field.is_some()))
        }
        AccessorBody::SameAs(field) => {
            let field = ident(field);
            (quote!(bool), quote!(self.#field))
        }
        AccessorBody::Member { group, member, ty } => emit_member(group, member, ty, ownership),
    };
    quote! {
        #docs
        #[must_use]
        pub fn #name(&self) -> #returns { #body }
    }
}

/// Return type and body.
fn emit_member(
    group: &Ident,
    member: &Ident,
    ty: &Type,
    ownership: Ownership,
) -> (TokenStream, TokenStream) {
    let (group, member) = (ident(group), ident(member));
    let returns = shared_type(ty, ownership);
    let value = emit_shared(ty, &quote!(group.#member), ownership);
    (
        quote!(rt::Option<#returns>),
        quote!(self.#group.as_ref().map(|group| #value)),
    )
}

fn emit_group(group: &Group, ownership: Ownership) -> TokenStream {
    let (group_docs, name) = (docs(&group.docs), ident(&group.path.ident));
    let lifetime = lifetime(&group.path, ownership);
    let fields = group.fields.iter().map(|field| {
        let (docs, name, ty) = (
            docs(field.docs.of(ownership)),
            ident(&field.ident),
            ty(&field.ty, ownership),
        );
        quote!(#docs pub #name: #ty)
    });
    let attributes = attributes(group.attributes.of(ownership));
    let eq = group.is_eq();
    let eq = eq.then(|| quote!(impl #lifetime rt::Eq for #name #lifetime {}));
    let (shown, debug) = match group.has_secrets() {
        true => (None, Some(emit_group_debug(group, &name, &lifetime))),
        false => (Some(quote!(Debug,)), None),
    };
    quote! {
        #group_docs
        #[derive(Clone, #shown PartialEq)]
        #attributes
        pub struct #name #lifetime { #(#fields),* }
        #debug
        #eq
    }
}
