//! TOML: takes a text, gives what it says, or what is wrong with it and where.

use std::ops::Range;

use serde::de::DeserializeOwned;
use tl_parser::{Diagnostic, Label, Span};

use super::failure::Failure;
use super::source_text::SourceText;

/// Reads what a file of TOML says.
///
/// # Errors
///
/// What is wrong first.
pub fn parse_toml<T: DeserializeOwned>(text: &SourceText) -> Result<T, Failure> {
    toml::from_str(text.content()).map_err(|error| Failure::in_text(text, &[error], diagnostic))
}

fn diagnostic(error: &toml::de::Error) -> Diagnostic {
    wrong_at(error.span().unwrap_or_default(), error.message())
}

/// Says what is wrong with a part of a file of TOML.
pub(super) fn wrong_at(span: Range<usize>, message: impl Into<String>) -> Diagnostic {
    Diagnostic {
        message: message.into(),
        primary: Label {
            span: Span::new(span.start, span.end),
            text: String::new(),
        },
        secondary: Vec::new(),
        help: None,
    }
}
