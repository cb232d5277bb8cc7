//! The root: takes the tree, gives `mod.rs`.

use proc_macro2::Literal;
use quote::quote;

use super::source_file::SourceFile;
use crate::rust::ir::Tree;

/// `mod.rs`: the modules, and `LAYER`.
pub(super) fn emit_root(tree: &Tree) -> SourceFile {
    let layer = tree.layer.map(|layer| {
        let layer = Literal::u32_unsuffixed(layer);
        quote! {
            /// The layer of the schema, which `invokeWithLayer` announces.
            pub const LAYER: i32 = #layer;
        }
    });
    // Functions link to their errors, whether these are there or not.
    let links = tree.errors.as_ref().map(|_| {
        quote! {
            #![cfg_attr(not(feature = "errors"), allow(rustdoc::broken_intra_doc_links))]
        }
    });
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
            #[cfg(feature = "serde")]
            mod serde;
            pub mod types;
            #[cfg(feature = "variants")]
            mod variants;
        },
        items: layer.into_iter().collect(),
    }
}
