//! The root: takes the tree, gives `mod.rs` and the head of every other file.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::SourceFile;
use super::tokens::ident;
use crate::rust::ir::{Module, Tree};

/// `mod.rs`: the modules, and `LAYER`.
pub(super) fn emit_root(tree: &Tree) -> SourceFile {
    let layer = tree.layer.map(|layer| {
        let layer = Literal::u32_unsuffixed(layer);
        quote! {
            /// The layer of the schema, which `invokeWithLayer` announces.
            pub const LAYER: i32 = #layer;
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
            #![allow(clippy::pedantic, clippy::enum_variant_names, clippy::module_inception)]

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
        },
        items: layer.into_iter().collect(),
    }
}

/// The modules inside of a module, and its imports.
pub(super) fn emit_head<I>(tree: &Tree, module: &Module<I>) -> TokenStream {
    let children = module.children.iter().map(|child| ident(child));
    let imports = match module.items.is_empty() {
        true => TokenStream::new(),
        false => emit_imports(tree, module),
    };
    quote!(#(pub mod #children;)* #imports)
}

fn emit_imports<I>(tree: &Tree, module: &Module<I>) -> TokenStream {
    let runtime = emit_runtime(tree);
    let up: Vec<_> = module.path.iter().map(|_| quote!(super::)).collect();
    let roots: Vec<_> = module.uses.iter().map(|root| ident(root)).collect();
    let roots = match roots[..] {
        [] => TokenStream::new(),
        [ref only] => quote!(use #(#up)* #only;),
        _ => quote!(use #(#up)* {#(#roots),*};),
    };
    quote! {
        use #(#up)* definitions::DEFINITIONS;
        #roots
        use #runtime::rt::*;
    }
}

/// Path of the runtime crate.
pub(super) fn emit_runtime(tree: &Tree) -> TokenStream {
    let segments = tree.runtime.trim_start_matches("::").split("::").map(ident);
    let segments = quote!(#(#segments)::*);
    match tree.runtime.starts_with("::") {
        true => quote!(::#segments),
        false => segments,
    }
}
