//! What is wrong with a schema, ready for showing: takes the typed errors of the stages,
//! gives plain data. Rendering it (colours, carets) is the caller's business.

use crate::span::Span;

/// An error with everything that a renderer needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// One line: what is wrong.
    pub message: String,
    /// The place, and what stands out there.
    pub primary: Label,
    /// Other places that matter, such as a first declaration.
    pub secondary: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
}

/// A place and a few words on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// The words, one line.
    pub text: String,
}
