//! Reading: takes the JSON form that Telegram publishes, gives a table.
//!
//! `errors` has to be there. Everything else may be left out: `descriptions`, the lists of
//! methods, `layer`. Errors need no description, and descriptions need no error.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use tl_parser::Span;

use super::callers::Callers;
use super::parameters::Parameters;
use super::places::Places;
use super::spellings::Spellings;
use super::table::{DocumentedError, ErrorTable, KNOWN_CODES};
use super::table_error::{TableError, TableErrorKind};
use crate::json_text::{Entry, Object, Value};

impl ErrorTable {
    /// Parses a table. The parameters of its names mean what `parameters` says, else what
    /// the names say, else what [`Pattern::parse`](super::Pattern::parse) takes them for.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the text.
    pub fn parse(json: &str, parameters: &Parameters) -> Result<Self, TableError> {
        Self::parse_with_places(json, parameters).map(|(table, _)| table)
    }

    /// Parses a table like [`ErrorTable::parse`], and gives the places of what it names besides.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the text.
    pub fn parse_with_places(
        json: &str,
        parameters: &Parameters,
    ) -> Result<(Self, Places), TableError> {
        let document = Value::document(json)?;
        let document = document.object("an object with `errors` and `descriptions`")?;
        let read = read_table(&document, parameters)?;
        document.require("errors")?;
        Ok(read)
    }
}

/// Reads what an object has of a table, and the places of what it names.
pub(super) fn read_table(
    object: &Object<'_>,
    parameters: &Parameters,
) -> Result<(ErrorTable, Places), TableError> {
    let mut reader = TableReader {
        parameters,
        table: ErrorTable::default(),
        places: Places::default(),
        spellings: Spellings::default(),
    };
    for entry in &object.entries {
        reader.read_entry(entry)?;
    }
    Ok((reader.table, reader.places))
}

/// Reads entries into a table.
struct TableReader<'p> {
    parameters: &'p Parameters,
    table: ErrorTable,
    places: Places,
    spellings: Spellings,
}

impl TableReader<'_> {
    fn read_entry(&mut self, entry: &Entry<'_>) -> Result<(), TableError> {
        match entry.key.as_str() {
            "errors" => self.read_errors(&entry.value),
            "descriptions" => self.read_descriptions(&entry.value),
            "layer" => {
                self.table.layer = Some(entry.value.read("the number of a layer")?);
                Ok(())
            }
            key if self.table.method_list_mut(key).is_some() => self.read_callers(entry),
            _ => Err(entry.fail_at_key(TableErrorKind::UnknownKey(entry.key.clone()))),
        }
    }

    fn read_errors(&mut self, value: &Value<'_>) -> Result<(), TableError> {
        for entry in &value.object("an object of error codes")?.entries {
            let mut known = KNOWN_CODES.into_iter();
            let Some(code) = known.find(|code| code.to_string() == entry.key) else {
                return Err(entry.fail_at_key(TableErrorKind::Code(entry.key.clone())));
            };
            for name in &entry.value.object("an object of error names")?.entries {
                let error = self.error(name)?;
                let methods = read_methods(&name.value, |_| None)?;
                error.codes.insert(code, methods.keys().cloned().collect());
                self.places.add_methods(methods);
            }
        }
        Ok(())
    }

    fn read_descriptions(&mut self, value: &Value<'_>) -> Result<(), TableError> {
        let names = value.object("an object of error names and descriptions")?;
        for name in &names.entries {
            let error = self.error(name)?;
            let text: String = name.value.read("a description")?;
            error.description = Some(text).filter(|text| !text.is_empty());
        }
        Ok(())
    }

    /// Reads a list of who may call what.
    fn read_callers(&mut self, entry: &Entry<'_>) -> Result<(), TableError> {
        let contradicts = |method: &str| self.table.contradicts(&entry.key, method);
        let methods = read_methods(&entry.value, contradicts)?;
        if let Some(list) = self.table.method_list_mut(&entry.key) {
            *list = methods.keys().cloned().collect();
        }
        self.places.add_methods(methods);
        Ok(())
    }

    /// The error with this name, new or not.
    fn error(&mut self, name: &Entry<'_>) -> Result<&mut DocumentedError, TableError> {
        match self.table.errors.entry(name.key.clone()) {
            Slot::Occupied(known) => Ok(known.into_mut()),
            Slot::Vacant(slot) => {
                let pattern = self.spellings.parse(&name.key);
                let mut pattern = pattern.map_err(|problem| name.fail_at_key(problem))?;
                self.parameters.apply(&mut pattern);
                let place = name.key_inside_quotes();
                self.places.errors.insert(name.key.clone(), place);
                Ok(slot.insert(DocumentedError {
                    pattern,
                    ..DocumentedError::default()
                }))
            }
        }
    }
}

/// Reads a list of methods with their places. None of them may be in a list that contradicts this one.
fn read_methods(
    value: &Value<'_>,
    contradicts: impl Fn(&str) -> Option<Callers>,
) -> Result<BTreeMap<String, Span>, TableError> {
    let mut methods = BTreeMap::new();
    for item in value.list("a list of methods")? {
        let method: String = item.read("a method")?;
        if !is_method(&method) {
            return Err(item.fail(TableErrorKind::Method(method)));
        }
        if let Some(callers) = contradicts(&method) {
            return Err(item.fail(TableErrorKind::Callers(method, callers)));
        }
        if methods.contains_key(&method) {
            return Err(item.fail(TableErrorKind::Duplicate(method)));
        }
        methods.insert(method, item.inside_quotes());
    }
    Ok(methods)
}

/// Whether these are words joined by dots, each starting with a letter.
fn is_method(text: &str) -> bool {
    let inside = |char: char| char.is_ascii_alphanumeric() || char == '_';
    text.split('.').all(|word| {
        word.starts_with(|first: char| first.is_ascii_alphabetic()) && word.chars().all(inside)
    })
}
