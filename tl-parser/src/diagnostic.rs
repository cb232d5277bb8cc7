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

/// All that is said of one kind of error, in one place.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    pub(crate) message: String,
    /// What stands out at the place of the error.
    pub(crate) label: String,
    /// Other places.
    pub(crate) secondary: Vec<Label>,
    pub(crate) help: String,
}

/// What is wrong, what stands out, and what to do.
pub(crate) fn say(
    message: impl Into<String>,
    label: impl Into<String>,
    help: impl Into<String>,
) -> Words {
    Words {
        message: message.into(),
        label: label.into(),
        secondary: Vec::new(),
        help: help.into(),
    }
}

impl Words {
    /// The same with one more place.
    pub(crate) fn and_at(mut self, span: Span, text: &str) -> Self {
        let text = text.to_owned();
        self.secondary.push(Label { span, text });
        self
    }

    /// The same about this place.
    pub(crate) fn diagnostic(self, span: Span) -> Diagnostic {
        let text = self.label;
        Diagnostic {
            message: self.message,
            primary: Label { span, text },
            secondary: self.secondary,
            help: Some(self.help),
        }
    }
}
