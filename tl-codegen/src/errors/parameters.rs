//! What the parameters of names mean: takes JSON, a name with the meaning of its parameter
//! (or a list of them), gives a look-up. Telegram's own file does not say it.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::error::{TableError, TableErrorKind};
use super::json::{self, Entries, Place};
use super::pattern::{Pattern, is_meaning};

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
        let reader = json::read(json, ParametersReader::default())?;
        Ok(reader.parameters)
    }

    /// Names the parameters of a pattern, where it is known what they mean.
    pub(super) fn apply(&self, pattern: &mut Pattern) {
        if let Some(meanings) = self.meanings.get(&pattern.shape()) {
            pattern.set_meanings(meanings);
        }
    }
}

#[derive(Default)]
struct ParametersReader {
    place: Place,
    parameters: Parameters,
    /// The spelling of every name so far, by shape.
    spellings: BTreeMap<String, String>,
}

impl ParametersReader {
    fn check_name(&mut self, name: &str) -> Result<Pattern, TableErrorKind> {
        let pattern = Pattern::parse(name).map_err(TableErrorKind::Name)?;
        match self.spellings.insert(pattern.shape(), name.to_owned()) {
            Some(first) => Err(TableErrorKind::OtherSpelling(first)),
            None => Ok(pattern),
        }
    }
}

impl Entries for ParametersReader {
    const EXPECTED: &'static str = "an object of names and what their parameters mean";

    fn place(&mut self) -> &mut Place {
        &mut self.place
    }

    fn read_entry<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let checked = self.check_name(name);
        let pattern = checked.map_err(|problem| self.place.fail(problem))?;
        let Meanings(meanings) = map.next_value()?;
        let checked = check_meanings(&pattern, &meanings);
        checked.map_err(|problem| self.place.fail(problem))?;
        self.parameters.meanings.insert(pattern.shape(), meanings);
        Ok(())
    }
}

fn check_meanings(pattern: &Pattern, meanings: &[String]) -> Result<(), TableErrorKind> {
    let parameters = pattern.parameters().count();
    if parameters != meanings.len() {
        let meanings = meanings.len();
        return Err(TableErrorKind::MeaningCount {
            parameters,
            meanings,
        });
    }
    for (index, meaning) in meanings.iter().enumerate() {
        if !is_meaning(meaning) {
            return Err(TableErrorKind::Meaning(meaning.clone()));
        }
        if meanings[..index].contains(meaning) {
            return Err(TableErrorKind::Duplicate(meaning.clone()));
        }
    }
    Ok(())
}

/// One meaning, or a list of them.
struct Meanings(Vec<String>);

impl<'de> Deserialize<'de> for Meanings {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        json.deserialize_any(MeaningsVisitor)
    }
}

struct MeaningsVisitor;

impl<'de> Visitor<'de> for MeaningsVisitor {
    type Value = Meanings;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a meaning or a list of meanings")
    }

    fn visit_str<E>(self, meaning: &str) -> Result<Meanings, E> {
        Ok(Meanings(vec![meaning.to_owned()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Meanings, A::Error> {
        let mut meanings = Vec::new();
        while let Some(meaning) = list.next_element()? {
            meanings.push(meaning);
        }
        Ok(Meanings(meanings))
    }
}
