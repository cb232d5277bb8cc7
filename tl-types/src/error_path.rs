//! The path to a fault: takes bytes that could not be decoded, and what the decoder said of them;
//! reads them again by the table of definitions and gives the fields on the way to the fault.
//!
//! The bytes before the fault are right, so that their ids tell the way, as in debugging output. It
//! ends at the read that the decoder failed at.

use alloc::{
    string::{String, ToString as _},
    vec::{self, Vec},
};
use core::{fmt, iter::Enumerate};

use crate::debug::definition::{Definition, Field, Kind};
use crate::debug::{Definitions, find, is_there};
use crate::{Deserializable, Error, ErrorKind, Reader, Schema, write::VECTOR_ID};

/// The path from the value that `bytes` begin with to where the error is.
pub(crate) fn find_path(error: &Error, bytes: &[u8], schema: Schema) -> String {
    let fault = match error.kind() {
        // What follows the value is not in it.
        ErrorKind::TrailingBytes { .. } => return String::new(),
        // A decoder reads several numbers at once; here the input ends in one of them.
        ErrorKind::UnexpectedEnd { .. } => usize::MAX,
        _ => error.offset(),
    };
    let mut walk = Walk {
        definitions: schema.definitions,
        reader: Reader::new(bytes),
        fault,
        items_left: 2 * bytes.len(),
        open: Vec::new(),
    };
    // It has no result: where it stops is what is asked for.
    let _: Option<()> = walk.go();
    Path(&walk.open).to_string()
}

/// What the table has for a field without a name; a path has its position.
const UNNAMED: &str = "_";

/// A value that has begun, with the part of it that is being read.
enum Open {
    Fields {
        fields: Enumerate<vec::IntoIter<Field<'static>>>,
        /// The words of flags so far.
        words: Vec<(&'static str, u32)>,
        /// The position and the name.
        current: (usize, &'static str),
    },
    Items {
        kind: Kind,
        left: usize,
        index: usize,
    },
}

impl Open {
    /// Goes to the next part that is there.
    fn next(&mut self, reader: &Reader<'_>) -> Option<Kind> {
        match self {
            Self::Fields {
                fields,
                words,
                current,
            } => {
                let (position, field) =
                    fields.find(|(_, field)| is_there(field.condition, words))?;
                *current = (position, field.name);
                if matches!(field.kind, Kind::Flags | Kind::Nat) {
                    words.push((field.name, reader.clone().u32()));
                }
                Some(field.kind)
            }
            Self::Items { kind, left, index } => {
                *left = left.checked_sub(1)?;
                *index += 1;
                Some(kind.clone())
            }
        }
    }
}

/// Functions that read give nothing once the fault is reached.
struct Walk<'a> {
    definitions: Definitions,
    reader: Reader<'a>,
    /// Where the read starts that fails; without it, the end of input is met.
    fault: usize,
    /// Items that may still be read, of all vectors taken together. No input that the reader takes
    /// has as many: there, those with bytes are fewer than the bytes, and so are those without.
    items_left: usize,
    /// What has begun, the innermost last.
    open: Vec<Open>,
}

impl<'a> Walk<'a> {
    fn go(&mut self) -> Option<()> {
        self.boxed()?;
        while let Some(open) = self.open.last_mut() {
            match open.next(&self.reader) {
                Some(kind) => self.value(kind)?,
                None => drop(self.open.pop()),
            }
        }
        Some(())
    }

    fn value(&mut self, kind: Kind) -> Option<()> {
        match kind {
            Kind::True => Some(()),
            Kind::Flags | Kind::Nat | Kind::Int | Kind::Bool => self.skip(4),
            Kind::Long | Kind::Double => self.skip(8),
            Kind::Array(len) => self.skip(len),
            Kind::String | Kind::Bytes => self.read::<&[u8]>().map(|_| ()),
            Kind::Object => self.skip(self.reader.remaining().max(4)),
            Kind::SizedObject => {
                let len = self.read::<u32>()?;
                self.skip(len as usize)
            }
            Kind::Boxed => self.boxed(),
            Kind::Bare(id) => self.combinator(id),
            Kind::Vector(item) => {
                self.skip(4)?;
                self.bare_vector(*item)
            }
            Kind::BareVector(item) => self.bare_vector(*item),
        }
    }

    fn boxed(&mut self) -> Option<()> {
        match self.read()? {
            VECTOR_ID => self.bare_vector(Kind::Boxed),
            id => self.combinator(id),
        }
    }

    fn combinator(&mut self, id: u32) -> Option<()> {
        let Some(definition) = find(self.definitions, id) else {
            // The decoder knew better what this is: an item of built-in type.
            self.open.pop();
            return None;
        };
        self.open.push(Open::Fields {
            fields: Definition::parse(definition).fields.into_iter().enumerate(),
            words: Vec::new(),
            current: (0, ""),
        });
        Some(())
    }

    fn bare_vector(&mut self, kind: Kind) -> Option<()> {
        let count = self.read::<u32>()? as usize;
        let left = count.min(self.items_left);
        self.items_left -= left;
        let index = 0;
        self.open.push(Open::Items { kind, left, index });
        Some(())
    }

    fn read<T: Deserializable<'a>>(&mut self) -> Option<T> {
        self.is_right_here()?;
        self.reader.read().ok()
    }

    fn skip(&mut self, len: usize) -> Option<()> {
        self.is_right_here()?;
        self.reader.take(len);
        self.reader.error().is_none().then_some(())
    }

    fn is_right_here(&self) -> Option<()> {
        (self.reader.position() < self.fault).then_some(())
    }
}

/// Values within each other. Shown, they are `updates[3].message.media`.
struct Path<'o>(&'o [Open]);

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, open) in self.0.iter().enumerate() {
            match open {
                // The index is that of the next item.
                Open::Items { index, .. } => write!(f, "[{}]", index.saturating_sub(1))?,
                Open::Fields { current, .. } => {
                    f.write_str(if depth == 0 { "" } else { "." })?;
                    match current {
                        (position, UNNAMED) => position.fmt(f)?,
                        (_, name) => f.write_str(name)?,
                    }
                }
            }
        }
        Ok(())
    }
}
