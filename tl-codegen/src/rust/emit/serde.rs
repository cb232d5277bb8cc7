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
use super::tokens::{hex, ident, number, path};
use crate::rust::ir::{Function, Ownership, Path, Tree};

/// `serde.rs`.
pub(super) fn emit_serde(tree: &Tree) -> SourceFile {
    let constructors = tree.structs.iter();
    let constructors = constructors.flat_map(|item| emit_forms(&item.path, &TokenStream::new()));
    let types = tree.enums.iter().flat_map(|item| {
        let tl_name = &item.tl_name;
        emit_forms(&item.path, &quote!(= #tl_name))
    });
    let functions = tree.functions.iter().map(emit_function);
    let impls: Vec<_> = constructors.chain(types).chain(functions).collect();
    let (head, tables) = match impls.is_empty() {
        true => (TokenStream::new(), None),
        false => {
            let runtime = emit_runtime_import(tree);
            (quote!(use super::*; #runtime), Some(emit_tables(tree)))
        }
    };
    SourceFile {
        path: "serde.rs".to_owned(),
        docs: vec!["Every type for serde, and the table of names that it takes.".to_owned()],
        head,
        items: tables.into_iter().chain(impls).collect(),
    }
}

fn emit_tables(tree: &Tree) -> TokenStream {
    let count = number(tree.names.len());
    let names = tree.names.iter().map(|(name, id, types)| {
        let id = hex(*id);
        quote!((#name, #id, #types))
    });
    quote! {
        static SCHEMA: rt::Schema =
            rt::Schema { definitions: definitions::DEFINITIONS, names: NAMES };

        static NAMES: &[(&str, u32, &str); #count] = &[#(#names),*];
    }
}

/// The owned form, and the borrowed one if there is one. `name` is `= "Peer"` for a type.
fn emit_forms(item: &Path, name: &TokenStream) -> impl Iterator<Item = TokenStream> + use<> {
    let owned = path(item, Ownership::Owned);
    let borrowed = item.borrows.then(|| {
        let borrowed = path(item, Ownership::Borrowed);
        quote! {
            #[cfg(feature = "borrowed")]
            rt::serde_borrowed!(#borrowed<'_> #name);
        }
    });
    [quote!(rt::serde!(#owned #name);)]
        .into_iter()
        .chain(borrowed)
}

/// Functions have no borrowed form.
fn emit_function(function: &Function) -> TokenStream {
    let item = &function.arguments;
    let path = path(&item.path, Ownership::Owned);
    let generics = params(item, Ownership::Owned);
    let params = item.params.iter().map(ident);
    quote!(rt::serde_function!(#path #generics #(, #params)*);)
}
