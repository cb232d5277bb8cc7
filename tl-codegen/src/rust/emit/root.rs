//! The root: takes the tree, gives `mod.rs`, and what the files beside it begin with.
//!
//! `mod.rs` has no inner attributes and no documentation, so that it may be included.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::source_file::SourceFile;
use super::tokens::gated;
use crate::rust::ir::{Gate, Part, Tree};

/// `mod.rs`: the modules, and `LAYER`.
pub(super) fn emit_root(tree: &Tree) -> SourceFile<'_> {
    SourceFile::undocumented("mod.rs")
        .part(|| emit_modules(tree))
        .each(tree.layer.iter(), emit_layer)
}

fn emit_layer(layer: &u32) -> TokenStream {
    let layer = Literal::u32_unsuffixed(*layer);
    quote! {
        /// The layer of the schema, which `invokeWithLayer` announces.
        pub const LAYER: i32 = #layer;
    }
}

fn emit_modules(tree: &Tree) -> TokenStream {
    let part = |part, module: TokenStream| gated(tree.parts.gate(part), &module);
    let arbitrary = part(
        Part::Arbitrary,
        quote!(
            pub mod arbitrary;
        ),
    );
    let borrowed = part(
        Part::Borrowed,
        quote!(
            pub mod borrowed;
        ),
    );
    let construct = part(
        Part::Construct,
        quote!(
            mod construct;
        ),
    );
    let errors = tree.errors.as_ref();
    let errors = errors.map(|_| {
        part(
            Part::Errors,
            quote!(
                pub mod errors;
            ),
        )
    });
    let names = part(
        Part::Names,
        quote!(
            pub mod names;
        ),
    );
    let variants = part(
        Part::Variants,
        quote!(
            mod variants;
        ),
    );
    quote! {
        #arbitrary
        #borrowed
        #construct
        mod definitions;
        pub mod enums;
        #errors
        pub mod functions;
        #names
        pub mod types;
        #variants
    }
}

/// The lints that generated code does not follow.
pub(super) fn emit_lints(tree: &Tree) -> TokenStream {
    // Functions link to their errors, whether these are there or not.
    let links = match (&tree.errors, tree.parts.gate(Part::Errors)) {
        (Some(_), Gate::Feature(feature)) => quote! {
            #![cfg_attr(not(feature = #feature), allow(rustdoc::broken_intra_doc_links))]
        },
        _ => TokenStream::new(),
    };
    quote! {
        #![allow(missing_docs, rustdoc::bare_urls)]
        #![allow(clippy::pedantic, clippy::enum_variant_names, clippy::module_inception, clippy::too_many_arguments)]
        #links
    }
}
