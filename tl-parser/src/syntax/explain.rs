//! What to say about an error: takes a [`SyntaxError`], gives a [`Diagnostic`].

use super::{
    ast::Section,
    error::{Expectation, Found, IdProblem, SyntaxError, SyntaxErrorKind},
};
use crate::diagnostic::{Diagnostic, Label};

impl SyntaxError {
    /// The error with labels for its places and a way out of it.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic {
            message: self.to_string(),
            primary: Label {
                span: self.span,
                text: label(&self.kind),
            },
            secondary: secondary(&self.kind),
            help: help(&self.kind),
        }
    }
}
fn label(_: &SyntaxErrorKind) -> String {
    String::new()
}
fn secondary(_: &SyntaxErrorKind) -> Vec<Label> {
    Vec::new()
}
fn help(_: &SyntaxErrorKind) -> Option<String> {
    None
}
