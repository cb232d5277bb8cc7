//! Arbitrary values: takes the tree, gives `arbitrary.rs`, in which every type knows how to
//! make a value of random bytes, and a visitor can call on them all.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::generics::{params, params_with_lifetime};
use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use super::tokens::{gated, ident, name, path};
use crate::rust::ir::{
    Enum, Function, Group, Ident, Ownership, Part, Path, Root, Struct, Tree, Variant,
};

/// Borrowed values are decoded from the encodings of owned ones.
const OWNED: Ownership = Ownership::Owned;

/// `arbitrary.rs`.
pub(super) fn emit_arbitrary(tree: &Tree) -> SourceFile<'_> {
    SourceFile::new(
        "arbitrary.rs",
        "Arbitrary values of every type, for tests and fuzzers.",
    )
    .part(|| emit_head(tree))
    .part(|| emit_type_visits(tree))
    .part(|| emit_enum_visits(tree))
    .part(|| {
        let gate = tree.parts.gate(Part::DeserializableFunctions);
        gated(gate, &emit_function_visits(tree))
    })
    .part(|| {
        gated(
            tree.parts.gate(Part::Borrowed),
            &emit_borrowable_visits(tree),
        )
    })
    .each(structs(tree), emit_struct)
    .each(functions(tree), |function| emit_struct(&function.arguments))
    .each(enums(tree), emit_enum)
}

fn emit_head(tree: &Tree) -> TokenStream {
    let runtime = emit_runtime_import(tree);
    let roots = [
        (&tree.roots.enums, tree.enums.is_empty()),
        (&tree.roots.functions, tree.functions.is_empty()),
        (&tree.roots.types, tree.structs.is_empty()),
    ];
    let used = roots.iter().filter(|(_, is_empty)| !is_empty);
    let used: Vec<_> = used.map(|(root, _)| name(&root.name)).collect();
    let roots = match used.is_empty() {
        true => TokenStream::new(),
        false => quote!(use super::{#(#used),*};),
    };
    quote!(#roots #runtime)
}

/// The items of one kind, module by module.
fn indices<'t>(tree: &'t Tree, root: &'t Root) -> impl Iterator<Item = usize> + 't {
    let modules = tree.modules.iter();
    let modules = modules.filter(move |it| it.path.root == *root && it.path.ownership == OWNED);
    modules.flat_map(|module| module.items.iter().copied())
}

fn structs(tree: &Tree) -> impl Iterator<Item = &Struct> {
    indices(tree, &tree.roots.types).map(|index| &tree.structs[index])
}

fn enums(tree: &Tree) -> impl Iterator<Item = &Enum> {
    indices(tree, &tree.roots.enums).map(|index| &tree.enums[index])
}

fn functions(tree: &Tree) -> impl Iterator<Item = &Function> {
    indices(tree, &tree.roots.functions).map(|index| &tree.functions[index])
}

fn emit_type_visits(tree: &Tree) -> TokenStream {
    let types = structs(tree).map(|item| emit_visit(&item.tl_name, &emit_instance(item)));
    let visits = emit_visit_body(types);
    quote! {
        /// Calls on every constructor that has fields.
        pub fn visit_types #visits
    }
}

fn emit_enum_visits(tree: &Tree) -> TokenStream {
    let enums = enums(tree).map(|item| emit_visit(&item.tl_name, &path(&item.path, OWNED)));
    let visits = emit_visit_body(enums);
    quote! {
        /// Calls on every type that has several constructors.
        pub fn visit_enums #visits
    }
}

fn emit_function_visits(tree: &Tree) -> TokenStream {
    let functions = functions(tree).map(|function| &function.arguments);
    let functions = functions.map(|item| emit_visit(&item.tl_name, &emit_instance(item)));
    let visits = emit_visit_body(functions);
    quote! {
        /// Calls on every function; those that take another function take an `Object`.
        pub fn visit_functions #visits
    }
}

fn emit_borrowable_visits(tree: &Tree) -> TokenStream {
    let types = structs(tree).map(|item| (&item.tl_name, &item.path));
    let types = types.chain(enums(tree).map(|item| (&item.tl_name, &item.path)));
    let types = types.filter(|(_, item)| item.borrows);
    let visits = emit_visit_body(types.map(|(name, item)| emit_borrowable_visit(name, item)));
    quote! {
        /// Calls on every constructor and type that has a borrowed form.
        pub fn visit_borrowable #visits
    }
}

/// Arguments and body of a function that makes these calls.
fn emit_visit_body(calls: impl Iterator<Item = TokenStream>) -> TokenStream {
    let calls: Vec<_> = calls.collect();
    let visitor = unused_if(calls.is_empty(), quote!(visitor));
    quote!((#visitor: &mut impl rt::Visitor) { #(#calls)* })
}

fn emit_visit(tl_name: &str, ty: &TokenStream) -> TokenStream {
    quote!(visitor.visit::<#ty>(#tl_name);)
}

fn emit_borrowable_visit(tl_name: &str, owned: &Path) -> TokenStream {
    let owned = path(owned, OWNED);
    quote!(visitor.visit_borrowable::<#owned>(#tl_name);)
}

fn emit_instance(item: &Struct) -> TokenStream {
    let path = path(&item.path, OWNED);
    let params = item.params.iter().map(|_| quote!(rt::Object));
    match item.params.is_empty() {
        true => path,
        false => quote!(#path<#(#params),*>),
    }
}

fn emit_struct(item: &Struct) -> TokenStream {
    let path = path(&item.path, OWNED);
    let bounded = params_with_lifetime(item, &quote!(rt::arbitrary::Arbitrary<'a>));
    let params = params(item, OWNED);
    let value = emit_fields(item.fields.iter().map(|field| &field.ident));
    let groups = item.groups.iter().map(emit_group);
    let u = unused_if(item.fields.is_empty(), quote!(u));
    quote! {
        impl #bounded rt::arbitrary::Arbitrary<'a> for #path #params {
            fn arbitrary(#u: &mut rt::arbitrary::Unstructured<'a>) -> rt::arbitrary::Result<Self> { Ok(#value) }
        }
        #(#groups)*
    }
}

fn emit_group(group: &Group) -> TokenStream {
    let path = path(&group.path, OWNED);
    let value = emit_fields(group.fields.iter().map(|field| &field.ident));
    quote! {
        impl<'a> rt::arbitrary::Arbitrary<'a> for #path {
            fn arbitrary(u: &mut rt::arbitrary::Unstructured<'a>) -> rt::arbitrary::Result<Self> { Ok(#value) }
        }
    }
}

fn emit_fields<'i>(idents: impl Iterator<Item = &'i Ident>) -> TokenStream {
    let idents = idents.map(ident);
    quote!(Self { #(#idents: u.arbitrary()?),* })
}

fn unused_if(unused: bool, name: TokenStream) -> TokenStream {
    match unused {
        true => quote!(_),
        false => name,
    }
}

fn emit_enum(item: &Enum) -> TokenStream {
    let path = path(&item.path, OWNED);
    let fallback = emit_variant(&item.variants[item.fallback]);
    let last = Literal::usize_unsuffixed(item.variants.len() - 1);
    let arms = item.variants.iter().enumerate().map(|(index, variant)| {
        let (index, value) = (Literal::usize_unsuffixed(index), emit_variant(variant));
        quote!(#index => #value)
    });
    quote! {
        impl<'a> rt::arbitrary::Arbitrary<'a> for #path {
            fn arbitrary(u: &mut rt::arbitrary::Unstructured<'a>) -> rt::arbitrary::Result<Self> {
                if u.is_empty() {
                    return Ok(#fallback);
                }
                Ok(match u.int_in_range(0..=#last)? {
                    #(#arms,)*
                    _ => #fallback,
                })
            }
        }
    }
}

fn emit_variant(variant: &Variant) -> TokenStream {
    let name = ident(&variant.ident);
    match variant.payload {
        None => quote!(Self::#name),
        Some(_) => quote!(Self::#name(u.arbitrary()?)),
    }
}
