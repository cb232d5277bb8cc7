//! The root: takes the tree, gives `mod.rs`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::source_file::SourceFile;
use super::tokens::gated;
use crate::rust::ir::{Gate, Part, Tree};

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
    let links = match (&tree.errors, tree.parts.gate(Part::Errors)) {
        (Some(_), Gate::Feature(feature)) => quote! {
            #![cfg_attr(not(feature = #feature), allow(rustdoc::broken_intra_doc_links))]
        },
        _ => TokenStream::new(),
    };
    let errors = tree.errors.as_ref();
    let errors = errors.map(|_| {
        part(
            tree,
            Part::Errors,
            &quote!(
                pub mod errors;
            ),
        )
    });
    let arbitrary = part(
        tree,
        Part::Arbitrary,
        &quote!(
            pub mod arbitrary;
        ),
    );
    let borrowed = part(
        tree,
        Part::Borrowed,
        &quote!(
            pub mod borrowed;
        ),
    );
    let names = part(
        tree,
        Part::Names,
        &quote!(
            pub mod names;
        ),
    );
    let variants = part(
        tree,
        Part::Variants,
        &quote!(
            mod variants;
        ),
    );
    SourceFile {
        path: "mod.rs".to_owned(),
        docs: vec![format!("Everything that `{}` declares.", tree.source)],
        head: quote! {
            #![allow(missing_docs, rustdoc::bare_urls)]
            #![allow(clippy::pedantic, clippy::enum_variant_names, clippy::module_inception, clippy::too_many_arguments)]
            #links

            #arbitrary
            #borrowed
            mod definitions;
            pub mod enums;
            #errors
            pub mod functions;
            #names
            pub mod types;
            #variants
        },
        items: layer.into_iter().collect(),
    }
}

/// The declaration of an optional module.
fn part(tree: &Tree, part: Part, module: &TokenStream) -> TokenStream {
    gated(tree.parts.gate(part), module)
}
