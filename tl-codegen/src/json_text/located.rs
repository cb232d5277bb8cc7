//! Errors with places: takes what is wrong and where, gives one line about it, or a diagnostic.

use std::error::Error;
use std::fmt;

use tl_parser::{Diagnostic, LineColumn, Span};

use crate::words::Explain;

/// Something is wrong at a place in a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<K> {
    /// What is wrong at the place.
    pub kind: K,
    /// The keys and indices that lead to the place: `errors.400.PEER_ID_INVALID[3]`. It is empty
    /// for the document itself.
    pub path: String,
    /// The place in the text.
    pub span: Span,
    /// Where that place starts, as line and column.
    pub position: LineColumn,
}

impl<K> Located<K> {
    /// The same place with another kind of error.
    pub(crate) fn map<L>(self, kind: impl FnOnce(K) -> L) -> Located<L> {
        Located {
            kind: kind(self.kind),
            path: self.path,
            span: self.span,
            position: self.position,
        }
    }

    /// `at` and the path, if there is one.
    fn at_path(&self) -> Option<String> {
        (!self.path.is_empty()).then(|| format!("at `{}`", self.path))
    }
}

impl<K: Explain> Located<K> {
    /// The same, ready for showing.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let label = self.at_path().unwrap_or_default();
        self.kind.words().at(self.span, label)
    }
}

impl<K: Explain + fmt::Debug> Error for Located<K> {}

impl<K: Explain> fmt::Display for Located<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LineColumn { line, column } = self.position;
        let message = self.kind.words().message;
        write!(f, "line {line}, column {column}: {message}")?;
        match self.at_path() {
            Some(path) => write!(f, " ({path})"),
            None => Ok(()),
        }
    }
}
