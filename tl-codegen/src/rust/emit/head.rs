//! Heads of files: takes a module, gives the modules inside of it and its imports.
//!
//! ```text
//! pub mod messages;
//!
//! use super::definitions::DEFINITIONS;
//! use super::{enums, types};
//! use crate::rt::{self, Identifiable as _};
//! ```
//!
//! The runtime is named by path from there on. Traits whose methods and constants are used have no
//! name, so that a type may have it; the one that is implemented is in scope where it is.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{ident, name, up};
use crate::rust::ir::{Module, Tree};

/// Everything above the items. `traits` are those that the items use without naming them.
pub(super) fn emit_head(tree: &Tree, module: &Module, traits: &[&str]) -> TokenStream {
    let children = module.children.iter().map(ident);
    let imports = match module.items.is_empty() {
        true => TokenStream::new(),
        false => emit_imports(tree, module, traits),
    };
    quote!(#(pub mod #children;)* #imports)
}

fn emit_imports(tree: &Tree, module: &Module, traits: &[&str]) -> TokenStream {
    let up = up(module.path.names().count());
    let roots: Vec<_> = module.uses.iter().map(|root| name(root)).collect();
    let roots = match roots[..] {
        [] => TokenStream::new(),
        [ref only] => quote!(use #up #only;),
        _ => quote!(use #up {#(#roots),*};),
    };
    let runtime = emit_runtime(tree);
    let runtime = match traits {
        [] => quote!(#runtime::rt),
        _ => {
            let traits = traits.iter().map(|it| name(it));
            quote!(#runtime::rt::{self, #(#traits as _),*})
        }
    };
    quote! {
        use #up definitions::DEFINITIONS;
        #roots
        use #runtime;
    }
}

/// `use crate::rt;`
pub(super) fn emit_runtime_import(tree: &Tree) -> TokenStream {
    let runtime = emit_runtime(tree);
    quote!(use #runtime::rt;)
}

/// Path of the runtime crate.
fn emit_runtime(tree: &Tree) -> TokenStream {
    let segments = tree.runtime.trim_start_matches("::").split("::").map(name);
    let segments = quote!(#(#segments)::*);
    match tree.runtime.starts_with("::") {
        true => quote!(::#segments),
        false => segments,
    }
}
