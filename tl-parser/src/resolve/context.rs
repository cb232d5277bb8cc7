//! What resolution of every part needs: the names of the whole schema, and a place for errors.

use super::{
    index::Index,
    look_alikes::nearest_name,
    resolve_error::{ResolveError, ResolveErrorKind},
};
use crate::{crc::Dialect, span::Span};

/// How many unknown names are compared with all known ones. It bounds the time that a
/// schema with nothing but mistakes takes.
const SUGGESTIONS: usize = 32;

pub(super) struct Context<'a> {
    pub(super) index: &'a Index<'a>,
    /// How ids that are not written are computed.
    pub(super) dialect: Dialect,
    errors: Vec<ResolveError>,
    undeclared: Vec<ResolveError>,
    suggestions_left: usize,
}

impl<'a> Context<'a> {
    pub(super) fn new(index: &'a Index<'a>, dialect: Dialect) -> Self {
        Self {
            index,
            dialect,
            errors: Vec::new(),
            undeclared: Vec::new(),
            suggestions_left: SUGGESTIONS,
        }
    }

    pub(super) fn report(&mut self, kind: ResolveErrorKind, span: Span) {
        self.errors.push(ResolveError { kind, span });
    }

    pub(super) fn report_all(&mut self, errors: impl IntoIterator<Item = ResolveError>) {
        self.errors.extend(errors);
    }

    /// Reports a name that nothing declares: no error in a part of a schema.
    pub(super) fn report_undeclared(&mut self, kind: ResolveErrorKind, span: Span) {
        self.undeclared.push(ResolveError { kind, span });
    }

    pub(super) fn error_count(&self) -> usize {
        self.errors.len()
    }

    /// The errors, and the names that nothing declares, each in source order.
    pub(super) fn into_errors(mut self) -> [Vec<ResolveError>; 2] {
        self.errors.sort_by_key(|error| error.span);
        self.undeclared.sort_by_key(|error| error.span);
        [self.errors, self.undeclared]
    }

    /// A known name that looks like an unknown one.
    pub(super) fn similar<'c>(
        &mut self,
        name: &str,
        candidates: impl Iterator<Item = &'c str>,
    ) -> Option<String> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        nearest_name(name, candidates).map(str::to_owned)
    }
}
