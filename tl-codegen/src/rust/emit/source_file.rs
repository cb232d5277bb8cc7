//! A file of Rust: what emission gives and formatting takes.

use proc_macro2::TokenStream;

use crate::rust::ir::Module;
use crate::rust::undocumented::without_docs;

/// A part of a file, still to be emitted: tokens do not go from thread to thread, and those of all
/// parts together take much memory.
type Part<'t> = Box<dyn Fn() -> TokenStream + Send + Sync + 't>;

/// One file, as parts that are emitted and laid out one by one.
pub(crate) struct SourceFile<'t> {
    /// Path from the output directory, with `/`.
    pub(crate) path: String,
    /// Documentation of the module.
    pub(crate) docs: Vec<String>,
    /// Whole items each: modules inside and imports first.
    pub(crate) parts: Vec<Part<'t>>,
}

impl<'t> SourceFile<'t> {
    /// A file without parts and documentation.
    pub(super) fn undocumented(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            docs: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// A file without parts, with a line of documentation.
    pub(crate) fn new(path: &str, docs: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            docs: vec![docs.into()],
            parts: Vec::new(),
        }
    }

    /// The file of a module, still without parts.
    pub(super) fn of_module(module: &Module) -> Self {
        let names: Vec<&str> = module.path.names().collect();
        Self {
            path: format!("{}.rs", names.join("/")),
            docs: module.docs.clone(),
            parts: Vec::new(),
        }
    }

    /// The same without comments for rustdoc.
    pub(crate) fn without_docs(self) -> Self {
        let parts = self.parts.into_iter();
        let parts = parts.map(|part| -> Part<'t> { Box::new(move || without_docs(part())) });
        Self {
            path: self.path,
            docs: Vec::new(),
            parts: parts.collect(),
        }
    }

    /// With one more part.
    pub(crate) fn part(mut self, emit: impl Fn() -> TokenStream + Send + Sync + 't) -> Self {
        self.parts.push(Box::new(emit));
        self
    }

    /// With one more part, before all others.
    pub(super) fn first(mut self, emit: impl Fn() -> TokenStream + Send + Sync + 't) -> Self {
        self.parts.insert(0, Box::new(emit));
        self
    }

    /// With a part of each of these.
    pub(super) fn each<T: Sync + 't>(
        self,
        items: impl Iterator<Item = &'t T>,
        emit: impl Fn(&'t T) -> TokenStream + Copy + Send + Sync + 't,
    ) -> Self {
        items.fold(self, |file, item| file.part(move || emit(item)))
    }
}
