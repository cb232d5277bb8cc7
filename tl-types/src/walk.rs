//! A walk over an encoded value: takes bytes and the tables of their schema, finds where the value ends, or the
//! first fault and what it is in.
//!
//! It is for whoever has no type for the value. It takes no stack for values within values, and time and memory
//! in proportion to the bytes, whatever these are.

use alloc::vec::Vec;
use core::{iter, str::SplitAsciiWhitespace};

use crate::{
    ErrorKind, Reader,
    debug::{
        Definitions,
        definition::{FieldText, Kind, split_name},
        find, is_there,
    },
    write::{FALSE_ID, TRUE_ID, VECTOR_ID},
};

/// The tables that a walk goes by.
pub(crate) trait Tables: Copy {
    /// What a boxed value has to be.
    type Type: Copy;
    /// What the boxed values in the fields of a combinator have to be, in order.
    type Types: Iterator<Item = Self::Type>;

    /// What need not be anything.
    const ANY: Self::Type;

    /// The text of the definition with this id, if it may stand where `ty` is wanted.
    fn find(self, id: u32, ty: Self::Type) -> Option<(&'static str, Self::Types)>;

    /// What the fields of the constructor with this id have to be.
    fn only(id: u32) -> Self::Type;

    /// Whether a field of this type takes all that is left, as nothing is known of what is in it.
    fn is_object(ty: Self::Type) -> bool;

    /// Whether a value may be a vector or a `Bool`.
    fn is_any(ty: Self::Type) -> bool;
}

/// Without types: any combinator may stand anywhere.
impl Tables for Definitions {
    type Type = ();
    type Types = iter::Repeat<()>;

    const ANY: () = ();

    fn find(self, id: u32, (): ()) -> Option<(&'static str, Self::Types)> {
        find(self, id).map(|text| (text, iter::repeat(())))
    }

    fn only(_id: u32) {}

    fn is_object((): ()) -> bool {
        false
    }

    fn is_any((): ()) -> bool {
        true
    }
}

/// A value that has begun, with the part of it that is being read.
pub(crate) enum Open<T: Tables> {
    Fields {
        /// The name of the combinator.
        name: &'static str,
        /// What is still to be read.
        fields: SplitAsciiWhitespace<'static>,
        types: T::Types,
        /// How many words of flags there were before.
        words: usize,
        /// The position after the current field, and its name.
        current: (usize, &'static str),
    },
    Items {
        kind: Kind,
        ty: T::Type,
        count: u32,
        /// How many have begun.
        begun: u32,
        /// Where the current one did.
        start: usize,
    },
}

/// What is wrong with the value is an error of the reader.
pub(crate) struct Walk<'r, 'b, T: Tables> {
    tables: T,
    reader: &'r mut Reader<'b>,
    /// How many values may be within each other.
    levels: usize,
    /// What has begun, the innermost last.
    pub(crate) open: Vec<Open<T>>,
    /// The words of flags in what has begun.
    words: Vec<(&'static str, u32)>,
}

impl<'r, 'b, T: Tables> Walk<'r, 'b, T> {
    pub(crate) fn new(tables: T, reader: &'r mut Reader<'b>, levels: usize) -> Self {
        Self {
            tables,
            reader,
            levels,
            open: Vec::new(),
            words: Vec::new(),
        }
    }

    /// Begins with any boxed value.
    pub(crate) fn begin(&mut self) {
        self.boxed(T::ANY);
    }

    /// Begins with a combinator whose id was read.
    pub(crate) fn begin_after_id(&mut self, definition: &'static str, types: T::Types) {
        if self.may_begin() {
            let (name, fields) = split_name(definition);
            self.open.push(Open::Fields {
                name,
                fields: fields.split_ascii_whitespace(),
                types,
                words: self.words.len(),
                current: (0, ""),
            });
        }
    }

    /// Begins with the combinator whose id this is, which was read.
    pub(crate) fn begin_with(&mut self, id: u32) {
        self.combinator(id, T::ANY);
    }

    /// Goes to the end of what has begun.
    pub(crate) fn finish(&mut self) {
        while self.reader.error().is_none() && !self.open.is_empty() {
            match self.next() {
                Some((kind, ty)) => self.value(kind, ty),
                None => drop(self.open.pop()),
            }
        }
    }

    /// The next part of the innermost value; none at its end.
    fn next(&mut self) -> Option<(Kind, T::Type)> {
        match self.open.last_mut()? {
            Open::Fields {
                fields,
                types,
                words,
                current,
                ..
            } => {
                let part = next_field::<T>(fields, types, &self.words[*words..], current);
                if let Some((Kind::Flags | Kind::Nat, _)) = part {
                    self.words.push((current.1, self.reader.clone().u32()));
                }
                if part.is_none() {
                    self.words.truncate(*words);
                }
                part
            }
            Open::Items {
                kind,
                ty,
                count,
                begun,
                start,
            } => {
                let (at, limit) = (self.reader.position(), *begun as usize);
                if *begun > 0 && at == *start && !self.reader.claim_empty_element() {
                    let count = *count;
                    self.reader.fail(ErrorKind::VectorTooLong { count, limit });
                }
                *start = at;
                let is_more = *begun < *count;
                *begun += u32::from(is_more);
                is_more.then(|| (kind.clone(), *ty))
            }
        }
    }

    fn value(&mut self, kind: Kind, ty: T::Type) {
        let reader = &mut *self.reader;
        match kind {
            Kind::True => {}
            Kind::Flags | Kind::Nat | Kind::Int => _ = reader.take(4),
            Kind::Long | Kind::Double => _ = reader.take(8),
            Kind::Bool => _ = reader.bool(),
            Kind::String => _ = reader.text(),
            Kind::Bytes => _ = reader.byte_slice(),
            Kind::Array(len) => _ = reader.take(len),
            Kind::Object => _ = reader.object_bytes(),
            Kind::SizedObject => _ = reader.sized_object_bytes(),
            Kind::Boxed => self.boxed(ty),
            Kind::Bare(id) => self.combinator(id, T::only(id)),
            Kind::Vector(item) => {
                reader.vector_id();
                self.bare_vector(*item, ty);
            }
            Kind::BareVector(item) => self.bare_vector(*item, ty),
        }
    }

    fn boxed(&mut self, ty: T::Type) {
        match self.reader.u32() {
            VECTOR_ID if T::is_any(ty) => self.bare_vector(Kind::Boxed, ty),
            TRUE_ID | FALSE_ID if T::is_any(ty) => {}
            id => self.combinator(id, ty),
        }
    }

    fn combinator(&mut self, id: u32, ty: T::Type) {
        match self.tables.find(id, ty) {
            Some((definition, types)) => self.begin_after_id(definition, types),
            None => {
                let name = self.innermost().unwrap_or("Object");
                self.reader.unknown_constructor(id, name);
            }
        }
    }

    fn bare_vector(&mut self, kind: Kind, ty: T::Type) {
        let count = self.reader.u32();
        if self.may_begin() {
            self.open.push(Open::Items {
                kind,
                ty,
                count,
                begun: 0,
                start: 0,
            });
        }
    }

    /// Whether something may begin: nothing is wrong, and it is not too deep, which is an error.
    fn may_begin(&mut self) -> bool {
        if self.open.len() >= self.levels {
            self.reader.fail_at_depth();
        }
        self.reader.error().is_none()
    }

    /// The name of the innermost combinator.
    pub(crate) fn innermost(&self) -> Option<&'static str> {
        self.open.iter().rev().find_map(|open| match open {
            Open::Fields { name, .. } => Some(*name),
            Open::Items { .. } => None,
        })
    }
}

/// The next field that is there. `current` becomes its name, and the position after it.
fn next_field<T: Tables>(
    fields: &mut SplitAsciiWhitespace<'static>,
    types: &mut T::Types,
    words: &[(&str, u32)],
    current: &mut (usize, &'static str),
) -> Option<(Kind, T::Type)> {
    let mut position = current.0;
    let found = fields.find_map(|text| {
        let field = FieldText::split(text);
        // The length of an object is a field as well.
        position += 1 + usize::from(field.is_sized());
        let ty = field.holds_boxed().then(|| types.next()).flatten();
        is_there(field.condition, words).then_some((field, ty.unwrap_or(T::ANY)))
    });
    let (field, ty) = found?;
    *current = (position, field.name);
    Some(match field.kind() {
        Kind::Boxed if T::is_object(ty) => (Kind::Object, ty),
        kind => (kind, ty),
    })
}
