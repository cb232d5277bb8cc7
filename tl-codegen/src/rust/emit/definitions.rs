//! Definitions: takes what the tree says of each combinator, gives the table that debugging output
//! reads, and the look-up of names in it.

use proc_macro2::TokenStream;
use quote::quote;

use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use super::tokens::{hex, number};
use crate::rust::ir::Tree;

/// `definitions.rs`, sorted by id.
pub(super) fn emit_definitions(tree: &Tree) -> SourceFile<'_> {
    SourceFile::new("definitions.rs", "Every combinator, for debugging output.")
        .part(|| emit_table(tree))
}

fn emit_table(tree: &Tree) -> TokenStream {
    let count = number(tree.definitions.len());
    let entries = tree.definitions.iter().map(|(id, definition)| {
        let id = hex(*id);
        quote!((#id, #definition))
    });
    quote!(pub(super) static DEFINITIONS: &[(u32, &str); #count] = &[#(#entries),*];)
}

/// `names.rs`.
pub(super) fn emit_names(tree: &Tree) -> SourceFile<'_> {
    SourceFile::new("names.rs", "Ids and the TL names that they stand for.")
        .part(|| emit_runtime_import(tree))
        .part(emit_name_of)
}

fn emit_name_of() -> TokenStream {
    quote! {
        /// The TL name of a constructor or function, for logs.
        #[must_use]
        pub fn name_of(id: u32) -> rt::Option<&'static str> {
            rt::find_name(super::definitions::DEFINITIONS, id)
        }
    }
}
