//! Debugging output: takes an encoded value and the definitions of its schema, writes the value
//! with the names that TL has for its parts.
//!
//! A derived `Debug` is code for every field of every type, which each crate that prints a value
//! has to compile. Bytes and a table of definitions say the same, and leave out what is not there.

pub mod definition;

use alloc::{string::String, vec::Vec};
use core::fmt;

use self::definition::{Condition, Definition, Kind};
use crate::{Object, Reader};

/// Every combinator of a schema, sorted by id: the text of its [`Definition`].
pub type Definitions = &'static [(u32, &'static str)];

/// Writes an encoded value, boxed: its constructor's name, and the fields that it has.
///
/// # Errors
///
/// Those of the formatter.
pub fn debug(bytes: &[u8], definitions: Definitions, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut reader = Reader::new(bytes);
    let value = Decoder {
        definitions,
        reader: &mut reader,
    }
    .boxed();
    fmt::Debug::fmt(&value, f)
}

/// The name of a combinator.
#[cfg(feature = "names")]
#[must_use]
pub fn find_name(definitions: Definitions, id: u32) -> Option<&'static str> {
    find(definitions, id).map(|text| definition::split_name(text).0)
}

fn find(definitions: Definitions, id: u32) -> Option<&'static str> {
    let found = definitions.binary_search_by_key(&id, |&(known, _)| known);
    definitions.get(found.ok()?).map(|&(_, text)| text)
}

/// A value of any type.
enum Value {
    Nat(u32),
    Int(i32),
    Long(i64),
    Double(f64),
    Bool(bool),
    String(String),
    Bytes(Vec<u8>),
    Object(Object),
    Vector(Vec<Value>),
    Constructor(&'static str, Vec<(&'static str, Value)>),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nat(value) => value.fmt(f),
            Self::Int(value) => value.fmt(f),
            Self::Long(value) => value.fmt(f),
            Self::Double(value) => value.fmt(f),
            Self::Bool(value) => value.fmt(f),
            Self::String(value) => value.fmt(f),
            Self::Bytes(value) => write!(f, "b\"{}\"", value.escape_ascii()),
            Self::Object(value) => value.fmt(f),
            Self::Vector(items) => items.fmt(f),
            Self::Constructor(name, fields) if fields.is_empty() => f.write_str(name),
            Self::Constructor(name, fields) => {
                let mut output = f.debug_struct(name);
                for (name, value) in fields {
                    output.field(name, value);
                }
                output.finish()
            }
        }
    }
}

/// Reads what this crate has written; anything else gives some value, as the reader does.
struct Decoder<'r, 'a> {
    definitions: Definitions,
    reader: &'r mut Reader<'a>,
}

impl Decoder<'_, '_> {
    /// A value with its id. An id that is in no definition may be of another schema.
    fn boxed(&mut self) -> Value {
        let mut ahead = self.reader.clone();
        let id = ahead.u32();
        match find(self.definitions, id) {
            Some(definition) => {
                *self.reader = ahead;
                self.fields(definition)
            }
            None => Value::Object(self.reader.object()),
        }
    }

    /// The fields of a combinator.
    fn fields(&mut self, definition: &'static str) -> Value {
        let definition = Definition::parse(definition);
        let mut words: Vec<(&str, u32)> = Vec::new();
        let mut values = Vec::new();
        for field in definition.fields {
            if !is_there(field.condition, &words) {
                continue;
            }
            let value = self.value(&field.kind);
            if let Value::Nat(word) = value {
                words.push((field.name, word));
            }
            if field.kind != Kind::Flags {
                values.push((field.name, value));
            }
        }
        Value::Constructor(definition.name, values)
    }

    fn value(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Flags | Kind::Nat => Value::Nat(self.reader.u32()),
            Kind::Int => Value::Int(self.reader.i32()),
            Kind::Long => Value::Long(self.reader.i64()),
            Kind::Double => Value::Double(self.reader.f64()),
            Kind::True => Value::Bool(true),
            Kind::Bool => Value::Bool(self.reader.bool()),
            Kind::String => Value::String(self.reader.string()),
            Kind::Bytes => Value::Bytes(self.reader.bytes()),
            Kind::Array(bytes) => Value::Bytes(self.reader.byte_vec(*bytes)),
            Kind::Object => Value::Object(self.reader.object()),
            Kind::SizedObject => Value::Object(self.reader.sized_object()),
            Kind::Boxed => self.boxed(),
            Kind::Bare(id) => self.fields(find(self.definitions, *id).unwrap_or_default()),
            Kind::Vector(item) => {
                self.reader.u32();
                self.bare_vector(item)
            }
            Kind::BareVector(item) => self.bare_vector(item),
        }
    }

    fn bare_vector(&mut self, item: &Kind) -> Value {
        let count = self.reader.u32();
        let items = (0..count).map_while(|_| {
            let value = self.value(item);
            self.reader.error().is_none().then_some(value)
        });
        Value::Vector(items.collect())
    }
}

fn is_there(condition: Option<Condition<'_>>, words: &[(&str, u32)]) -> bool {
    condition.is_none_or(|Condition { flags, bit }| {
        let word = words.iter().find(|(name, _)| *name == flags);
        word.is_some_and(|(_, word)| word.checked_shr(bit).is_some_and(|word| word & 1 == 1))
    })
}
