//! What can be chosen about the generated code.

use crate::ErrorTable;

/// What can be chosen about the generated code. Everything else is a Cargo feature of the
/// crate that the code goes into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The schema's file name, for the head of every file.
    pub source: String,
    /// Path of the runtime crate in the generated code.
    pub runtime: String,
    /// The documented errors, if functions are to have errors of their own.
    pub errors: Option<ErrorTable>,
}

impl Options {
    /// The defaults: the runtime is the crate `tl_types`, and there is no table of errors.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            runtime: "::tl_types".to_owned(),
            errors: None,
        }
    }
}
