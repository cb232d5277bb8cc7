//! The root: takes the tree, gives `mod.rs`, and what the files beside it begin with.
//!
//! `mod.rs` has no inner attributes and no documentation, so that it may be included.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use super::tokens::{gated, name};
use crate::rust::ir::{Gate, Part, Tree};

/// `mod.rs`: the modules, `SCHEMA` and `LAYER`.
pub(super) fn emit_root(tree: &Tree) -> SourceFile<'_> {
    SourceFile::undocumented("mod.rs")
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

/// The modules by name, and the runtime.
fn emit_modules(tree: &Tree) -> TokenStream {
    let public = |module: &str| {
        let module = name(module);
        quote!(pub mod #module;)
    };
    let optional = |part: Part| gated(tree.parts.gate(part), &public(part.name()));
    let roots = &tree.roots;
    let [enums, functions, types] =
        [&roots.enums, &roots.functions, &roots.types].map(|it| public(&it.name));
    let (arbitrary, borrowed) = (optional(Part::Arbitrary), optional(Part::Borrowed));
    let construct = gated(
        tree.parts.gate(Part::Construct),
        &quote!(
            mod construct;
        ),
    );
    let errors = tree.errors.as_ref();
    let errors = errors.map(|_| gated(tree.parts.gate(Part::Errors), &public(&roots.errors.name)));
    let names = optional(Part::Names);
    let serde = gated(
        tree.parts.gate(Part::Serde),
        &quote!(
            mod serde;
        ),
    );
    let variants = gated(
        tree.parts.gate(Part::Variants),
        &quote!(
            mod variants;
        ),
    );
    let runtime = emit_runtime_import(tree);
    quote! {
        #arbitrary
        #borrowed
        #construct
        mod definitions;
        #enums
        #errors
        #functions
        #names
        #serde
        #types
        #variants

        #runtime
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
        #![allow(clippy::pedantic, clippy::derivable_impls, clippy::enum_variant_names, clippy::module_inception, clippy::too_many_arguments)]
        #links
    }
}
