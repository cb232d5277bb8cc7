//! The root: takes the tree, gives `mod.rs`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use crate::rust::ir::Tree;

/// `mod.rs`: the modules, `SCHEMA` and `LAYER`.
pub(super) fn emit_root(tree: &Tree) -> SourceFile<'_> {
    SourceFile::new(
        "mod.rs",
        format!("Everything that `{}` declares.", tree.source),
    )
    .part(|| emit_modules(tree))
    .each(tree.layer.iter(), emit_layer)
    .part(emit_schema)
}

fn emit_layer(layer: &u32) -> TokenStream {
    let layer = Literal::u32_unsuffixed(*layer);
    quote! {
        /// The layer of the schema, which `invokeWithLayer` announces.
        pub const LAYER: i32 = #layer;
    }
}

fn emit_schema() -> TokenStream {
    quote! {
        /// What the schema declares, for the path of an error.
        pub const SCHEMA: rt::Schema = rt::Schema::new(definitions::DEFINITIONS);
    }
}

fn emit_modules(tree: &Tree) -> TokenStream {
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
    quote! {
            #![allow(missing_docs, rustdoc::bare_urls)]
            #![allow(clippy::pedantic, clippy::derivable_impls, clippy::enum_variant_names, clippy::module_inception, clippy::too_many_arguments)]
            #links

            #[cfg(feature = "arbitrary")]
            pub mod arbitrary;
            #[cfg(feature = "borrowed")]
            pub mod borrowed;
            #[cfg(feature = "construct")]
            mod construct;
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
    }
}
