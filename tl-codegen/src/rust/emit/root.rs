//! The root: takes the tree, gives `mod.rs`.

use proc_macro2::Literal;
use quote::quote;

use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use crate::rust::ir::Tree;

/// `mod.rs`: the modules, `SCHEMA` and `LAYER`.
pub(super) fn emit_root(tree: &Tree) -> SourceFile {
    let layer = tree.layer.map(|layer| {
        let layer = Literal::u32_unsuffixed(layer);
        quote! {
            /// The layer of the schema, which `invokeWithLayer` announces.
            pub const LAYER: i32 = #layer;
        }
    });
    let schema = quote! {
        /// What the schema declares, for the path of an error.
        pub const SCHEMA: rt::Schema = rt::Schema::new(definitions::DEFINITIONS);
    };
    // Functions link to their errors, whether these are there or not.
    let links = tree.errors.as_ref().map(|_| {
        quote! {
            #![cfg_attr(not(feature = "errors"), allow(rustdoc::broken_intra_doc_links))]
        }
    });
    let runtime = emit_runtime_import(tree);
    let errors = tree.errors.as_ref().map(|_| {
        quote! {
            #[cfg(feature = "errors")]
            pub mod errors;
        }
    });
    SourceFile {
        path: "mod.rs".to_owned(),
        docs: vec![format!("Everything that `{}` declares.", tree.source)],
        head: quote! {
            #![allow(missing_docs, rustdoc::bare_urls)]
            #![allow(clippy::pedantic, clippy::enum_variant_names, clippy::module_inception, clippy::too_many_arguments)]
            #links

            #[cfg(feature = "arbitrary")]
            pub mod arbitrary;
            #[cfg(feature = "borrowed")]
            pub mod borrowed;
            mod definitions;
            pub mod enums;
            #errors
            pub mod functions;
            #[cfg(feature = "names")]
            pub mod names;
            pub mod types;
            #[cfg(feature = "variants")]
            mod variants;

            #runtime
        },
        items: layer.into_iter().chain([schema]).collect(),
    }
}
