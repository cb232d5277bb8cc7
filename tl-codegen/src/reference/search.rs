//! Searches: takes what somebody wrote, gives the pages that can be meant.

use std::collections::BTreeSet;

use super::book::Reference;
use super::page::{Kind, PageId};
use crate::layers::{Question, similar};
use crate::wildcard::matches;

impl Reference {
    /// The pages of a name or an id, or of an error with its numbers: `auth.signIn`, `#8d52a951`,
    /// `FLOOD_WAIT_30`.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<PageId> {
        let text = text.trim();
        let ids = self
            .ids()
            .filter(|id| !matches!(id.kind, Kind::Front | Kind::List | Kind::BuiltIn));
        let named: Vec<PageId> = ids.filter(|id| id.name == text).cloned().collect();
        match named.is_empty() {
            false => named,
            true => self.by_wire_id(text).chain(self.filled_in(text)).collect(),
        }
    }

    /// Names that may be meant by one that nothing has.
    #[must_use]
    pub fn similar(&self, text: &str) -> Vec<&str> {
        let names: BTreeSet<&str> = self.ids().map(|id| id.name.as_str()).collect();
        similar(names, text)
    }

    fn by_wire_id(&self, text: &str) -> impl Iterator<Item = PageId> {
        let readings = text.parse().map(|question: Question| question.readings);
        let readings = readings.unwrap_or_default();
        let definitions = self.catalog.definitions.keys();
        let found = definitions.filter(move |page| {
            let id = self.wire_id(page);
            readings.iter().any(|reading| Some(reading.id) == id)
        });
        found.cloned()
    }

    /// The errors that have such a name when their parameters are filled in.
    fn filled_in(&self, text: &str) -> impl Iterator<Item = PageId> {
        let errors = self.options.errors.iter().flat_map(|table| &table.errors);
        let found = errors.filter(move |(_, error)| {
            let shape = error.pattern.shape();
            shape.contains('%') && matches(&shape.replace('%', "*"), text)
        });
        found.map(|(name, _)| PageId::new(Kind::Error, name))
    }
}
