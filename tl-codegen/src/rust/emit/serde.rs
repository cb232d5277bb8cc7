//! serde: takes the tree, gives `serde.rs`, in which a line for every type calls the runtime's macro
//! that implements serde's traits, and the table of names that these need.
//!
//! ```text
//! rt::serde!(types::PeerUser);
//! rt::serde!(enums::Peer = "Peer");
//! rt::serde_function!(functions::InvokeWithLayer<X>, X);
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::params;
use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use super::tokens::{gated, hex, ident, number, path};
use crate::rust::ir::{Function, Ownership, Part, Path, Tree};

/// `serde.rs`.
pub(super) fn emit_serde(tree: &Tree) -> SourceFile<'_> {
    let file = SourceFile::new(
        "serde.rs",
        "Every type for serde, and the table of names that it takes.",
    );
    if tree.names.is_empty() {
        return file;
    }
    file.part(|| emit_tables(tree))
        .each(tree.structs.iter(), |item| {
            emit_forms(tree, &item.path, &TokenStream::new())
        })
        .each(tree.enums.iter(), |item| {
            let tl_name = &item.tl_name;
            emit_forms(tree, &item.path, &quote!(= #tl_name))
        })
        .each(tree.functions.iter(), |function| {
            emit_function(tree, function)
        })
}

fn emit_tables(tree: &Tree) -> TokenStream {
    let count = number(tree.names.len());
    let names = tree.names.iter().map(|(name, id, types)| {
        let id = hex(*id);
        quote!((#name, #id, #types))
    });
    let runtime = emit_runtime_import(tree);
    quote! {
        use super::*;
        #runtime

        static SCHEMA: rt::JsonSchema =
            rt::JsonSchema { definitions: definitions::DEFINITIONS, names: NAMES };

        static NAMES: &[(&str, u32, &str); #count] = &[#(#names),*];
    }
}

/// The owned form, and the borrowed one if there is one. `name` is `= "Peer"` for a type.
fn emit_forms(tree: &Tree, item: &Path, name: &TokenStream) -> TokenStream {
    let owned = path(item, Ownership::Owned);
    let borrowed = item.borrows.then(|| {
        let borrowed = path(item, Ownership::Borrowed);
        let line = quote!(rt::serde_borrowed!(#borrowed<'_> #name););
        gated(tree.parts.gate(Part::Borrowed), &line)
    });
    quote!(rt::serde!(#owned #name); #borrowed)
}

/// Functions have no borrowed form.
fn emit_function(tree: &Tree, function: &Function) -> TokenStream {
    let item = &function.arguments;
    let path = path(&item.path, Ownership::Owned);
    let generics = params(item, Ownership::Owned);
    let params: Vec<_> = item.params.iter().map(ident).collect();
    let read = quote!(rt::serde_read_function!(#path #generics #(, #params)*););
    let read = gated(tree.parts.gate(Part::DeserializableFunctions), &read);
    quote!(rt::serde_function!(#path #generics #(, #params)*); #read)
}
