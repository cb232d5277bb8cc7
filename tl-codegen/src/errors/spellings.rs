//! Spellings: takes the names of one text one after the other, gives each parsed, unless it is
//! an earlier one that is only spelt in another way.

use std::collections::BTreeMap;

use super::pattern::Pattern;
use super::table_error::TableErrorKind;

/// The names so far, by shape.
#[derive(Default)]
pub(super) struct Spellings(BTreeMap<String, String>);

impl Spellings {
    /// Parses a name that is not among those so far, and adds it.
    pub(super) fn parse(&mut self, name: &str) -> Result<Pattern, TableErrorKind> {
        let pattern = Pattern::parse(name).map_err(TableErrorKind::Name)?;
        match self.0.insert(pattern.shape(), name.to_owned()) {
            Some(first) => Err(TableErrorKind::OtherSpelling(first)),
            None => Ok(pattern),
        }
    }
}
