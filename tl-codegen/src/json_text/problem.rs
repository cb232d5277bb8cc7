//! What can be wrong with JSON, whatever it is about.

use crate::words::{Explain, Words};

/// What can be wrong with JSON, whatever it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonProblem {
    /// The text is not JSON, or a number or an escape in it means nothing. This is one line
    /// about it.
    Syntax(String),
    /// A value is something else than what has to be in its place.
    Unexpected {
        /// What has to be there.
        expected: &'static str,
        /// What is there: a description, or the value itself if that is short.
        found: String,
    },
    /// An object lacks this key.
    Missing(&'static str),
    /// An object has this key twice.
    Duplicate(String),
}

impl Explain for JsonProblem {
    fn words(&self) -> Words {
        match self {
            Self::Syntax(message) => Words::new(message),
            Self::Unexpected { expected, found } => {
                Words::new(format!("expected {expected}, found {found}"))
            }
            Self::Missing(key) => Words::new(format!("`{key}` is missing")),
            Self::Duplicate(key) => {
                Words::new(format!("`{key}` is there twice")).help("keep one of the two")
            }
        }
    }
}
