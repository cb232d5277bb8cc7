//! Excerpts: a part of a schema, with the names that it uses and the rest of the schema declares.

use super::resolve_error::{ResolveError, ResolveErrorKind};
use crate::model::Model;

/// What [`resolve_excerpt`](super::resolve_excerpt) makes of a schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// The model of what the schema declares.
    pub model: Model,
    /// An error for each use of a name that nothing declares, in source order. They are those
    /// that [`resolve`](super::resolve()) would give.
    pub undeclared: Vec<ResolveError>,
}

impl Excerpt {
    /// The names that nothing declares, each once, in the order of their first use.
    #[must_use]
    pub fn undeclared_names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        let mut known = std::collections::HashSet::new();
        for error in &self.undeclared {
            if let ResolveErrorKind::UnknownType { name, .. }
            | ResolveErrorKind::UnknownConstructor { name, .. } = &error.kind
                && known.insert(name)
            {
                names.push(name.as_str());
            }
        }
        names
    }
}
