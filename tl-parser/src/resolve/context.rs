//! What resolution of every part needs: the names of the whole schema, and a place for errors.

use std::collections::HashMap;

use super::{
    index::Index,
    look_alikes::nearest_name,
    resolve_error::{ResolveError, ResolveErrorKind},
};
use crate::{crc::Dialect, span::Span};

/// How many unknown names are compared with all known ones. It bounds the time that a
/// schema with nothing but mistakes takes.
const SUGGESTIONS: usize = 32;

/// How many pairs of names are compared to tell misspelt names from those that nothing declares. It
/// bounds the time that thousands of either take: hundreds of names in a schema as large as Telegram's.
const COMPARISONS: usize = 1 << 20;

pub(super) struct Context<'a> {
    pub(super) index: &'a Index<'a>,
    /// How ids that are not written are computed.
    pub(super) dialect: Dialect,
    errors: Vec<ResolveError>,
    undeclared: Vec<ResolveError>,
    suggestions_left: usize,
    comparisons_left: usize,
    /// The names that were compared, and whether a type's name looks like them.
    compared: HashMap<&'a str, bool>,
}

impl<'a> Context<'a> {
    pub(super) fn new(index: &'a Index<'a>, dialect: Dialect) -> Self {
        Self {
            index,
            dialect,
            errors: Vec::new(),
            undeclared: Vec::new(),
            suggestions_left: SUGGESTIONS,
            comparisons_left: COMPARISONS,
            compared: HashMap::new(),
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

    /// Whether a type's name looks like an unknown one. After too many comparisons that is taken for
    /// granted: a mistake may not be passed over because of what else the schema says.
    pub(super) fn looks_like_type(&mut self, name: &'a str) -> bool {
        if let Some(&answer) = self.compared.get(name) {
            return answer;
        }
        if self.comparisons_left == 0 {
            return true;
        }
        let left = &mut self.comparisons_left;
        let names = self.index.type_names();
        let names = names.inspect(|_| *left = left.saturating_sub(1));
        let answer = nearest_name(name, names).is_some();
        self.compared.insert(name, answer);
        answer
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
