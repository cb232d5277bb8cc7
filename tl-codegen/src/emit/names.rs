//! Names: takes every id with its TL name, gives the table that logs look them up in.

use proc_macro2::TokenStream;
use quote::quote;

use super::SourceFile;
use super::root::emit_runtime;
use super::tokens::{hex, number};
use crate::ir::Tree;

/// `names.rs`, sorted by id.
pub(super) fn emit_names(tree: &Tree) -> SourceFile {
    let runtime = emit_runtime(tree);
    let count = number(tree.names.len());
    let entries = tree.names.iter().map(|(id, name)| {
        let id = hex(*id);
        quote!((#id, #name))
    });
    let table: TokenStream = quote! {
        static NAMES: [(u32, &str); #count] = [#(#entries),*];
    };
    SourceFile {
        path: "names.rs".to_owned(),
        docs: vec!["Ids and the TL names behind them.".to_owned()],
        head: TokenStream::new(),
        items: vec![
            quote! {
                /// The TL name of a constructor or function, for logs.
                #[must_use]
                pub fn name_of(id: u32) -> Option<&'static str> {
                    #runtime::rt::find_name(&NAMES, id)
                }
            },
            table,
        ],
    }
}
