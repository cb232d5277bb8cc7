//! Words: what an error says to people, apart from its place.

use tl_parser::{Diagnostic, Label, Span};

/// What an error says to people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// One line that says what is wrong.
    pub message: String,
    /// What to do about it, where that does not follow from the message.
    pub help: Option<String>,
}

/// A kind of error that has words for each of its cases.
pub trait Explain {
    /// The words of this case. Implementations match on all cases, so that a new one cannot
    /// be forgotten.
    fn words(&self) -> Words;
}

impl Words {
    /// A message that needs no advice.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
        }
    }

    /// The same message with advice.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }

    /// The words about a place, where the label stands.
    pub(crate) fn at(self, span: Span, label: impl Into<String>) -> Diagnostic {
        Diagnostic {
            message: self.message,
            primary: Label {
                span,
                text: label.into(),
            },
            secondary: Vec::new(),
            help: self.help,
        }
    }
}
