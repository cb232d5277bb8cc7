//! Why a request could not be carried out.

use std::path::Path;

use tl_parser::Diagnostic;

use crate::text::Text;

/// Why a request could not be carried out. Nothing was written.
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
        text: Text,
        /// What is wrong, in source order; the first ones if that is much.
        diagnostics: Vec<Diagnostic>,
        /// How much is wrong in all.
        total: usize,
    },
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

    /// A file that could not be read, written or listed.
    pub(crate) fn io(action: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("cannot {action} `{}`: {error}", path.display()))
    }
}
