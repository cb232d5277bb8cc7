//! A file of Rust: what emission gives and formatting takes.

use proc_macro2::TokenStream;

/// One file, before it is laid out.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// Path from the output directory, with `/`.
    pub(crate) path: String,
    /// Documentation of the module.
    pub(crate) docs: Vec<String>,
    /// What stands above the items: modules inside, imports.
    pub(crate) head: TokenStream,
    /// The items.
    pub(crate) items: Vec<TokenStream>,
}
