//! Reading: takes the JSON form that Telegram publishes, gives a table.
//!
//! `errors` has to be there. Everything else may be left out: `descriptions`, the lists of
//! methods, `layer`. Errors need no description, and descriptions need no error.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::MapAccess;

use super::error::{TableError, TableErrorKind};
use super::json::{self, Entries, Methods, Object, Place};
use super::parameters::Parameters;
use super::pattern::Pattern;
use super::table::{DocumentedError, ErrorTable, KNOWN_CODES};

impl ErrorTable {
    /// Parses a table. The parameters of its names mean what `parameters` says, else what
    /// the names say, else what [`Pattern::parse`] takes them for.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the text.
    pub fn parse(json: &str, parameters: &Parameters) -> Result<Self, TableError> {
        let reader = TableReader {
            parameters,
            place: Place::default(),
            table: Self::default(),
            spellings: BTreeMap::new(),
            complete: false,
        };
        json::read(json, reader).map(|reader| reader.table)
    }
}

/// Reads the whole.
struct TableReader<'p> {
    parameters: &'p Parameters,
    place: Place,
    table: ErrorTable,
    /// The spelling of every name so far, by shape.
    spellings: BTreeMap<String, String>,
    /// Whether `errors` was there.
    complete: bool,
}

/// Reads `errors`.
struct Codes<'a, 'p>(&'a mut TableReader<'p>);

/// Reads the errors of one code.
struct Names<'a, 'p> {
    reader: &'a mut TableReader<'p>,
    code: i32,
}

/// Reads `descriptions`.
struct Descriptions<'a, 'p>(&'a mut TableReader<'p>);

impl TableReader<'_> {
    /// The error with this name, new or not.
    fn error(&mut self, name: &str) -> Result<&mut DocumentedError, TableErrorKind> {
        match self.table.errors.entry(name.to_owned()) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => {
                let mut pattern = Pattern::parse(name).map_err(TableErrorKind::Name)?;
                if let Some(first) = self.spellings.get(&pattern.shape()) {
                    return Err(TableErrorKind::OtherSpelling(first.clone()));
                }
                self.spellings.insert(pattern.shape(), name.to_owned());
                self.parameters.apply(&mut pattern);
                Ok(place.insert(DocumentedError {
                    pattern,
                    ..DocumentedError::default()
                }))
            }
        }
    }

    fn read_methods<'de, A: MapAccess<'de>>(
        &mut self,
        key: &str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let barred = match key {
            "user_only" => &self.table.bot_only,
            "bot_only" => &self.table.user_only,
            _ => &BTreeSet::new(),
        };
        let place = &mut self.place;
        let methods = map.next_value_seed(Methods { place, barred })?;
        if let Some(list) = self.table.method_list_mut(key) {
            *list = methods;
        }
        Ok(())
    }
}

impl Entries for TableReader<'_> {
    const EXPECTED: &'static str = "an object with `errors` and `descriptions`";

    fn place(&mut self) -> &mut Place {
        &mut self.place
    }

    fn read_entry<'de, A: MapAccess<'de>>(
        &mut self,
        key: &str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "errors" => {
                self.complete = true;
                map.next_value_seed(Object(&mut Codes(self)))?;
            }
            "descriptions" => map.next_value_seed(Object(&mut Descriptions(self)))?,
            "layer" => self.table.layer = Some(map.next_value()?),
            _ if self.table.method_list_mut(key).is_some() => self.read_methods(key, map)?,
            _ => return Err(self.place.fail(TableErrorKind::UnknownKey(key.to_owned()))),
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), TableErrorKind> {
        match self.complete {
            true => Ok(()),
            false => Err(TableErrorKind::Missing("errors")),
        }
    }
}

impl Entries for Codes<'_, '_> {
    const EXPECTED: &'static str = "an object of error codes";

    fn place(&mut self) -> &mut Place {
        &mut self.0.place
    }

    fn read_entry<'de, A: MapAccess<'de>>(
        &mut self,
        key: &str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let Some(code) = KNOWN_CODES.into_iter().find(|code| code.to_string() == key) else {
            return Err(self.place().fail(TableErrorKind::Code(key.to_owned())));
        };
        let reader = &mut *self.0;
        map.next_value_seed(Object(&mut Names { reader, code }))
    }
}

impl Entries for Names<'_, '_> {
    const EXPECTED: &'static str = "an object of error names";

    fn place(&mut self) -> &mut Place {
        &mut self.reader.place
    }

    fn read_entry<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if let Err(problem) = self.reader.error(name) {
            return Err(self.place().fail(problem));
        }
        let place = &mut self.reader.place;
        let barred = &BTreeSet::new();
        let methods = map.next_value_seed(Methods { place, barred })?;
        if let Some(error) = self.reader.table.errors.get_mut(name) {
            error.codes.insert(self.code, methods);
        }
        Ok(())
    }
}

impl Entries for Descriptions<'_, '_> {
    const EXPECTED: &'static str = "an object of error names and descriptions";

    fn place(&mut self) -> &mut Place {
        &mut self.0.place
    }

    fn read_entry<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match self.0.error(name) {
            Ok(error) => {
                let text: String = map.next_value()?;
                error.description = Some(text).filter(|text| !text.is_empty());
                Ok(())
            }
            Err(problem) => Err(self.place().fail(problem)),
        }
    }
}
