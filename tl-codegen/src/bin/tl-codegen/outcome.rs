//! How a request ends: an [`Outcome`] if it was carried out, a [`Failure`] if it could not be.

use std::io;
use std::path::Path;

use tl_codegen::files::FileError;
use tl_parser::Diagnostic;

use crate::source_text::SourceText;

/// Diagnostics beyond this number are counted, not shown.
const SHOWN: usize = 100;

/// How a request that was carried out ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to complain of: exit code 0.
    Fine,
    /// There are findings: exit code 1.
    Findings,
}

impl Outcome {
    /// The outcome of a search that found something, or did not.
    pub(crate) fn found(anything: bool) -> Self {
        match anything {
            true => Self::Findings,
            false => Self::Fine,
        }
    }
}

/// Why a request could not be carried out. No file was touched, unless the message says so.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something about a file or the request.
    Message {
        /// One line, without a full stop.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// Something is wrong in a text.
    Text {
        /// The text.
        text: SourceText,
        /// What is wrong, in source order; the first ones if that is much.
        diagnostics: Vec<Diagnostic>,
        /// How much is wrong in all.
        total: usize,
        /// What is good to know about all of it.
        note: Option<&'static str>,
    },
    /// Something is wrong in each of several texts.
    Several(Vec<Failure>),
}

impl Failure {
    /// A failure without advice.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Message {
            message: message.into(),
            help: None,
        }
    }

    /// A failure with advice.
    pub(crate) fn with_help(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Message {
            message: message.into(),
            help: Some(help.into()),
        }
    }

    /// A file or folder that could not be read or listed.
    pub(crate) fn io(action: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(format!("cannot {action} `{}`: {error}", path.display()))
    }

    /// What one stage finds wrong with a text, in source order.
    pub(crate) fn in_text<E>(
        text: &SourceText,
        errors: &[E],
        diagnostic: fn(&E) -> Diagnostic,
    ) -> Self {
        Self::Text {
            text: text.clone(),
            diagnostics: errors.iter().take(SHOWN).map(diagnostic).collect(),
            total: errors.len(),
            note: None,
        }
    }

    /// The same with something that is good to know about all that is wrong in a text.
    pub(crate) fn noting(mut self, words: &'static str) -> Self {
        if let Self::Text { note, .. } = &mut self {
            *note = Some(words);
        }
        self
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::Message {
            message: error.to_string(),
            help: error.help().map(str::to_owned),
        }
    }
}
