//! Why something could not be done: a message about a file or a request, or everything that is wrong in
//! a text, with the text.

use std::fmt;
use std::io;
use std::path::Path;

use tl_parser::Diagnostic;

use super::render_failure::render;
use super::source_text::SourceText;
use crate::files::FileError;

/// Diagnostics beyond this number are counted, not shown.
const SHOWN: usize = 100;

/// Why a request could not be carried out, with places and advice. No file was touched, unless the message says so.
#[derive(Clone)]
#[non_exhaustive]
pub enum Failure {
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
    pub fn new(message: impl Into<String>) -> Self {
        Self::Message {
            message: message.into(),
            help: None,
        }
    }

    /// A failure with advice.
    pub fn with_help(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Message {
            message: message.into(),
            help: Some(help.into()),
        }
    }

    /// A file or folder that could not be read or listed.
    pub fn io(action: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(format!("cannot {action} `{}`: {error}", path.display()))
    }

    /// What one stage finds wrong with a text, in source order.
    pub fn in_text<E>(text: &SourceText, errors: &[E], diagnostic: fn(&E) -> Diagnostic) -> Self {
        Self::Text {
            text: text.clone(),
            diagnostics: errors.iter().take(SHOWN).map(diagnostic).collect(),
            total: errors.len(),
            note: None,
        }
    }

    /// The same with something that is good to know about all that is wrong in a text.
    pub fn noting(mut self, words: &'static str) -> Self {
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

impl Failure {
    /// The whole text in colours, as a terminal shows it.
    #[must_use]
    pub fn styled(&self) -> String {
        render(self, &annotate_snippets::Renderer::styled())
    }
}

/// The whole text, with the lines that it is about, as a compiler shows them.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render(self, &annotate_snippets::Renderer::plain()))
    }
}

/// The same as `Display`, since that is what a build script's `main` shows of an error.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl std::error::Error for Failure {}
