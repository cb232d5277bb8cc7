//! Names with namespaces: takes a text, gives its parts.

use std::fmt;

/// A name with its namespaces, as the schema writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// Makes a name of its text: `upload.File`.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The whole name: `upload.File`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The namespaces, outermost first: `e2e`, `chain`.
    pub fn namespace(&self) -> impl Iterator<Item = &str> {
        let spaces = self.0.rsplit_once('.').map_or("", |(spaces, _)| spaces);
        spaces.split('.').filter(|space| !space.is_empty())
    }

    /// The name without its namespaces: `File`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.rsplit_once('.').map_or(&self.0, |(_, local)| local)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
