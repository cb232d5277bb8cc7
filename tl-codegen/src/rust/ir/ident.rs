//! Identifiers.

use std::fmt;

/// A Rust identifier. Some can only be written with `r#`, which belongs to no name: two identifiers
/// that differ in nothing else are the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Ident {
    name: String,
    is_raw: bool,
}

impl Ident {
    /// An identifier that is no keyword.
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            is_raw: false,
        }
    }

    /// One that is a keyword, and has to be written with `r#`.
    pub(crate) fn raw(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            is_raw: true,
        }
    }

    /// Whether it has to be written with `r#`.
    pub(crate) fn is_raw(&self) -> bool {
        self.is_raw
    }

    /// The name itself.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let raw = if self.is_raw { "r#" } else { "" };
        write!(f, "{raw}{}", self.name)
    }
}
