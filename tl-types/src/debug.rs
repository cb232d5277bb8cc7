//! Debugging output: takes an encoded value and the definitions of its schema, writes the value
//! with the names that TL has for its parts.
//!
//! A derived `Debug` is code for every field of every type, which each crate that prints a value
//! has to compile. Bytes and a table of definitions say the same, and leave out what is not there.

pub mod definition;
mod layout;
mod secret;

use alloc::vec::{self, Vec};
use core::fmt;

pub use self::secret::{Revealed, Secret};
use self::{
    definition::{Condition, Definition, Field, Kind},
    layout::Layout,
};
use crate::{Object, Reader, Serializable};

/// Every combinator of a schema, sorted by id: the text of its [`Definition`]. Of a function and what
/// stands before its query, which have one id, the function is first.
pub type Definitions = &'static [(u32, &'static str)];

/// Writes a value: its constructor's name, and the fields that it has. Those that are secret are `…`, except in
/// [`Revealed`]. It takes the value and not its bytes: to drop them would be code in each type's `Debug`.
///
/// What it writes is at most a multiple of the encoding, whatever that is, and it takes no stack for
/// values within values.
///
/// # Errors
///
/// Those of the formatter.
#[inline]
pub fn debug<T: Serializable>(
    value: &T,
    definitions: Definitions,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    debug_bytes(&value.to_bytes(), definitions, f)
}

fn debug_bytes(bytes: &[u8], definitions: Definitions, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut printer = Printer {
        definitions,
        reader: Reader::new(bytes),
        items_left: bytes.len(),
        open: Vec::new(),
        layout: Layout::new(f),
    };
    printer.boxed()?;
    while let Some(parts) = printer.open.pop() {
        printer.go_on(parts)?;
    }
    Ok(())
}

/// The name of a combinator.
#[must_use]
pub fn find_name(definitions: Definitions, id: u32) -> Option<&'static str> {
    find(definitions, id).map(|text| definition::split_name(text).0)
}

pub(crate) fn find(definitions: Definitions, id: u32) -> Option<&'static str> {
    let found = definitions.partition_point(|&(known, _)| known < id);
    let (known, text) = definitions.get(found)?;
    (*known == id).then_some(text)
}

/// What is still to be written of a value.
enum Parts {
    Fields {
        fields: vec::IntoIter<Field<'static>>,
        /// The words of flags so far.
        words: Vec<(&'static str, u32)>,
    },
    Items {
        kind: Kind,
        left: usize,
        /// Whether the vector has more items than are shown.
        is_cut: bool,
    },
    /// The end of a secret.
    Secret,
}

/// Reads what this crate has written; anything else gives some value, as the reader does.
struct Printer<'a, 'f, 'b> {
    definitions: Definitions,
    reader: Reader<'a>,
    /// Items that may still be shown, of all vectors taken together. As in the reader, only
    /// vectors of what has no bytes can have more.
    items_left: usize,
    /// What has begun, the innermost last.
    open: Vec<Parts>,
    layout: Layout<'f, 'b>,
}

impl Printer<'_, '_, '_> {
    /// Writes the next part of a value, or the end.
    fn go_on(&mut self, mut parts: Parts) -> fmt::Result {
        match &mut parts {
            Parts::Fields { fields, words } => {
                let Some(field) = next_field(fields, words, &mut self.reader) else {
                    return self.layout.close();
                };
                self.open.push(parts);
                self.field(field)
            }
            Parts::Items { left, is_cut, .. } if *left == 0 || self.reader.error().is_some() => {
                self.end_items(*is_cut)
            }
            Parts::Items { kind, left, .. } => {
                *left -= 1;
                let kind = kind.clone();
                self.open.push(parts);
                self.layout.item()?;
                self.value(kind)
            }
            Parts::Secret => {
                self.layout.close_secret();
                Ok(())
            }
        }
    }

    fn field(&mut self, field: Field<'static>) -> fmt::Result {
        self.layout.field(field.name)?;
        if field.is_secret {
            self.open.push(Parts::Secret);
            self.layout.open_secret()?;
        }
        self.value(field.kind)
    }

    fn end_items(&mut self, is_cut: bool) -> fmt::Result {
        if is_cut {
            self.layout.item()?;
            self.layout.leaf(&format_args!("…"))?;
        }
        self.layout.close()
    }

    /// A value with its id. An id that is in no definition may be of another schema.
    fn boxed(&mut self) -> fmt::Result {
        let mut ahead = self.reader.clone();
        let id = ahead.u32();
        match find(self.definitions, id) {
            Some(definition) => {
                self.reader = ahead;
                self.combinator(definition)
            }
            None => self.layout.leaf(&rest(&mut self.reader)),
        }
    }

    fn combinator(&mut self, definition: &'static str) -> fmt::Result {
        let Definition { name, fields } = Definition::parse(definition);
        self.open.push(Parts::Fields {
            fields: fields.into_iter(),
            words: Vec::new(),
        });
        self.layout.open_combinator(name)
    }

    fn bare_vector(&mut self, kind: Kind) -> fmt::Result {
        let count = self.reader.u32() as usize;
        let left = count.min(self.items_left);
        self.items_left -= left;
        let is_cut = left < count;
        self.open.push(Parts::Items { kind, left, is_cut });
        self.layout.open_vector()
    }

    fn value(&mut self, kind: Kind) -> fmt::Result {
        let (layout, reader) = (&mut self.layout, &mut self.reader);
        match kind {
            Kind::Flags | Kind::Nat => layout.leaf(&reader.u32()),
            Kind::Int => layout.leaf(&reader.i32()),
            Kind::Long => layout.leaf(&reader.i64()),
            Kind::Double => layout.leaf(&reader.f64()),
            Kind::True => layout.leaf(&true),
            Kind::Bool => layout.leaf(&reader.bool()),
            Kind::String => layout.leaf(&reader.string()),
            Kind::Bytes => layout.leaf(&Bytes(reader.byte_slice())),
            Kind::Array(len) => layout.leaf(&Bytes(reader.take(len))),
            Kind::Object => layout.leaf(&rest(reader)),
            Kind::SizedObject => layout.leaf(&reader.sized_object()),
            Kind::Boxed => self.boxed(),
            Kind::Bare(id) => self.combinator(find(self.definitions, id).unwrap_or_default()),
            Kind::Vector(item) => {
                self.reader.u32();
                self.bare_vector(*item)
            }
            Kind::BareVector(item) => self.bare_vector(*item),
        }
    }
}

/// An object up to the end. It is shown with any number of bytes, also those that nobody would read as one.
fn rest(reader: &mut Reader<'_>) -> Object {
    Object::from_bytes(reader.take(reader.remaining()).to_vec())
}

struct Bytes<'a>(&'a [u8]);

impl fmt::Debug for Bytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// The next field that is there and is no word of flags.
fn next_field(
    fields: &mut vec::IntoIter<Field<'static>>,
    words: &mut Vec<(&'static str, u32)>,
    reader: &mut Reader<'_>,
) -> Option<Field<'static>> {
    fields.find(|field| {
        if !is_there(field.condition, words) {
            return false;
        }
        match field.kind {
            Kind::Flags => words.push((field.name, reader.u32())),
            // Has bits besides those that fields depend on: it is shown as well.
            Kind::Nat => words.push((field.name, reader.clone().u32())),
            _ => {}
        }
        field.kind != Kind::Flags
    })
}

pub(crate) fn is_there(condition: Option<Condition<'_>>, words: &[(&str, u32)]) -> bool {
    condition.is_none_or(|Condition { flags, bit }| {
        let word = words.iter().find(|(name, _)| *name == flags);
        word.is_some_and(|(_, word)| word.checked_shr(bit).is_some_and(|word| word & 1 == 1))
    })
}
