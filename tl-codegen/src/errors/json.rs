//! JSON with places: takes what the entries of an object mean, gives readers for serde that
//! know the path to every value and take no key twice.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::error::{TableError, TableErrorKind};

/// Where the reader is. After an error: where it was, and what was wrong beyond the JSON.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) path: Vec<String>,
    pub(super) problem: Option<TableErrorKind>,
}

impl Place {
    /// Remembers what is wrong. What serde is told is never shown.
    pub(super) fn fail<E: Error>(&mut self, problem: TableErrorKind) -> E {
        self.problem = Some(problem);
        E::custom("")
    }
}

/// What the entries of one kind of object are.
pub(super) trait Entries {
    /// What the object is, for people.
    const EXPECTED: &'static str;

    fn place(&mut self) -> &mut Place;

    /// Reads the value of `key`, which is new and on the path already.
    fn read_entry<'de, A: MapAccess<'de>>(
        &mut self,
        key: &str,
        map: &mut A,
    ) -> Result<(), A::Error>;

    /// Looks at the whole object.
    fn finish(&mut self) -> Result<(), TableErrorKind> {
        Ok(())
    }
}

/// Reads a whole text.
pub(super) fn read<T: Entries>(source: &str, mut entries: T) -> Result<T, TableError> {
    let mut json = serde_json::Deserializer::from_str(source);
    let read = Object(&mut entries).deserialize(&mut json);
    match read.and_then(|()| json.end()) {
        Ok(()) => Ok(entries),
        Err(error) => {
            let place = std::mem::take(entries.place());
            Err(TableError::new(source, place, &error))
        }
    }
}

/// Reads an object.
pub(super) struct Object<'a, T>(pub(super) &'a mut T);

impl<'de, T: Entries> DeserializeSeed<'de> for Object<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de, T: Entries> Visitor<'de> for Object<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            self.0.place().path.push(key.clone());
            if seen.contains(&key) {
                return Err(self.0.place().fail(TableErrorKind::Duplicate(key)));
            }
            self.0.read_entry(&key, &mut map)?;
            self.0.place().path.pop();
            seen.insert(key);
        }
        let finished = self.0.finish();
        finished.map_err(|problem| self.0.place().fail(problem))
    }
}

/// Reads a list of methods, none of which may be in `barred`.
pub(super) struct Methods<'a> {
    pub(super) place: &'a mut Place,
    pub(super) barred: &'a BTreeSet<String>,
}

impl<'de> DeserializeSeed<'de> for Methods<'_> {
    type Value = BTreeSet<String>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Methods<'_> {
    type Value = BTreeSet<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of methods")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut methods = BTreeSet::new();
        while let Some(method) = list.next_element::<String>()? {
            let problem = match method {
                method if !is_method(&method) => TableErrorKind::Method(method),
                method if self.barred.contains(&method) => TableErrorKind::Caller(method),
                method if methods.contains(&method) => TableErrorKind::Duplicate(method),
                method => {
                    methods.insert(method);
                    continue;
                }
            };
            return Err(self.place.fail(problem));
        }
        Ok(methods)
    }
}

/// Words joined by dots, each starting with a letter.
fn is_method(text: &str) -> bool {
    let inside = |char: char| char.is_ascii_alphanumeric() || char == '_';
    text.split('.').all(|word| {
        word.starts_with(|first: char| first.is_ascii_alphabetic()) && word.chars().all(inside)
    })
}
