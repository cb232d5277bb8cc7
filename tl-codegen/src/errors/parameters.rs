//! What the parameters of names mean: takes JSON, a name with the meaning of its parameter
//! (or a list of them), gives a look-up. Telegram's own file does not say it.

use std::collections::BTreeMap;

use super::pattern::{Pattern, is_meaning};
use super::spellings::Spellings;
use super::table_error::{TableError, TableErrorKind};
use crate::json_text::Value;

/// Meanings of the parameters in names. The default knows none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    /// By the shape of the name, so that the spelling of a parameter does not matter.
    meanings: BTreeMap<String, Vec<String>>,
}

impl Parameters {
    /// Parses a text such as `{"FLOOD_WAIT_%d": "seconds", "CHECK_%s_%s": ["action", "key"]}`.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the text.
    pub fn parse(json: &str) -> Result<Self, TableError> {
        let document = Value::document(json)?;
        let names = document.object("an object of names and what their parameters mean")?;
        let mut spellings = Spellings::default();
        let mut parameters = Self::default();
        for entry in &names.entries {
            let pattern = spellings.parse(&entry.key);
            let pattern = pattern.map_err(|problem| entry.fail_at_key(problem))?;
            let meanings = read_meanings(&entry.value, pattern.parameters().count())?;
            parameters.meanings.insert(pattern.shape(), meanings);
        }
        Ok(parameters)
    }

    /// Names the parameters of a pattern, where it is known what they mean.
    pub(super) fn apply(&self, pattern: &mut Pattern) {
        if let Some(meanings) = self.meanings.get(&pattern.shape()) {
            pattern.set_meanings(meanings);
        }
    }
}

/// Reads one meaning, or a list of them.
fn read_meanings(value: &Value<'_>, parameters: usize) -> Result<Vec<String>, TableError> {
    const EXPECTED: &str = "a meaning or a list of meanings";

    let items = match value.is_list() {
        true => value.list(EXPECTED)?,
        false => vec![value.clone()],
    };
    let mut meanings = Vec::new();
    for item in &items {
        let meaning: String = item.read(EXPECTED)?;
        if !is_meaning(&meaning) {
            return Err(item.fail(TableErrorKind::Meaning(meaning)));
        }
        if meanings.contains(&meaning) {
            return Err(item.fail(TableErrorKind::Duplicate(meaning)));
        }
        meanings.push(meaning);
    }
    match meanings.len() {
        count if count == parameters => Ok(meanings),
        meanings => Err(value.fail(TableErrorKind::MeaningCount {
            parameters,
            meanings,
        })),
    }
}
