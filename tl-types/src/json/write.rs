//! Serializing: takes a value's encoding and the tables of its schema, gives it to a serializer in
//! the form that the crate's documentation describes.

use alloc::rc::Rc;
use core::cell::Cell;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::{
    extent::{Opened, open},
    leaf::{write_base64, write_double, write_text},
    schema::{Known, LEVELS, Lookups, Words},
    types::Type,
};
use crate::{
    Deserializable, Reader,
    debug::definition::Kind,
    write::{FALSE_ID, TRUE_ID, VECTOR_ID},
};

/// A part of a value, which starts somewhere in the encoding. Where it ends is known once it is
/// serialized.
pub(super) struct Part<'s, 'b> {
    lookups: &'s Lookups<'s>,
    kind: &'s Kind,
    /// The type of what is boxed in it.
    ty: Type<'static>,
    /// How many lists and objects it is in.
    level: usize,
    start: &'b [u8],
    end: Cell<Option<&'b [u8]>>,
}

impl<'b> Part<'_, 'b> {
    /// Serializes it, and takes it off the bytes.
    fn write<S: Serializer>(&self, bytes: &mut &'b [u8], to: S) -> Result<S::Ok, S::Error> {
        match self.kind {
            Kind::Object => self.object(take(bytes, bytes.len()), to),
            Kind::SizedObject => {
                let len = usize::try_from(read::<i32>(bytes)).unwrap_or_default();
                self.object(take(bytes, len), to)
            }
            Kind::Boxed => self.boxed(None, bytes, to),
            Kind::Bare(id) => self.combinator(&*self.known(*id, Type::Only(*id))?, bytes, to),
            Kind::Vector(item) => {
                read::<u32>(bytes);
                self.items(item, bytes, to)
            }
            Kind::BareVector(item) => self.items(item, bytes, to),
            leaf => write_leaf(leaf, bytes, to),
        }
    }

    /// What is in bytes of an unknown type, or these.
    fn object<S: Serializer>(&self, mut bytes: &'b [u8], to: S) -> Result<S::Ok, S::Error> {
        match open(self.lookups, bytes, self.level) {
            Some(opened) => self.boxed(Some(opened), &mut bytes, to),
            None => write_base64(bytes, to),
        }
    }

    /// A boxed value; if it was opened, it is known what it is.
    fn boxed<S: Serializer>(
        &self,
        opened: Option<Opened>,
        bytes: &mut &'b [u8],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let id = read(bytes);
        match (opened, id, self.ty) {
            (Some(Opened::Combinator(known)), ..) => self.combinator(&known, bytes, to),
            (_, TRUE_ID | FALSE_ID, Type::Any) => to.serialize_bool(id == TRUE_ID),
            (_, VECTOR_ID, Type::Any) => self.items(&Kind::Boxed, bytes, to),
            _ => self.combinator(&*self.known(id, self.ty)?, bytes, to),
        }
    }

    fn known<E: Error>(&self, id: u32, ty: Type<'_>) -> Result<Rc<Known>, E> {
        let known = self.lookups.of_type(id, ty);
        known.ok_or_else(|| E::custom(format_args!("unknown constructor {id:#010x}")))
    }

    fn combinator<S: Serializer>(
        &self,
        known: &Known,
        bytes: &mut &'b [u8],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        self.check_level()?;
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("_", &known.tag())?;
        let mut words = Words::default();
        let slots = known.slots.iter().enumerate();
        for (index, slot) in slots {
            if !words.have(slot.bit) {
                continue;
            }
            if slot.is_word() {
                let word = read(&mut { *bytes });
                words.push(index, word);
                // Only in an object it may have bits that mean nothing here.
                if slot.kind == Kind::Flags && word & !slot.asked == 0 {
                    read::<u32>(bytes);
                    continue;
                }
            }
            let part = self.inside(&slot.kind, slot.ty, bytes);
            map.serialize_entry(&slot.key, &part)?;
            *bytes = part.end()?;
        }
        map.end()
    }

    fn items<S: Serializer>(
        &self,
        item: &Kind,
        bytes: &mut &'b [u8],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        self.check_level()?;
        let count = read::<u32>(bytes);
        let mut list = to.serialize_seq(usize::try_from(count).ok())?;
        for _ in 0..count {
            let part = self.inside(item, self.ty, bytes);
            list.serialize_element(&part)?;
            *bytes = part.end()?;
        }
        list.end()
    }

    fn check_level<E: Error>(&self) -> Result<(), E> {
        match self.level < LEVELS {
            true => Ok(()),
            false => Err(E::custom(format_args!(
                "lists and objects more than {LEVELS} deep"
            ))),
        }
    }
}

impl<'s, 'b> Part<'s, 'b> {
    /// A boxed value that is all of these bytes.
    pub(super) fn whole(lookups: &'s Lookups<'s>, ty: Type<'static>, bytes: &'b [u8]) -> Self {
        Self {
            lookups,
            kind: &Kind::Boxed,
            ty,
            level: 0,
            start: bytes,
            end: Cell::new(None),
        }
    }

    /// A part of this one.
    fn inside<'k>(&self, kind: &'k Kind, ty: Type<'static>, start: &'b [u8]) -> Part<'k, 'b>
    where
        's: 'k,
    {
        Part {
            kind,
            level: self.level + 1,
            ..Part::whole(self.lookups, ty, start)
        }
    }

    /// What comes after it.
    fn end<E: Error>(&self) -> Result<&'b [u8], E> {
        let end = self.end.get();
        end.ok_or_else(|| E::custom("the serializer has left out a value"))
    }
}

impl Serialize for Part<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut bytes = self.start;
        let written = self.write(&mut bytes, to)?;
        self.end.set(Some(bytes));
        Ok(written)
    }
}

/// What has nothing inside. It is not a part of the function that calls itself, as it takes stack.
fn write_leaf<S: Serializer>(kind: &Kind, bytes: &mut &[u8], to: S) -> Result<S::Ok, S::Error> {
    match kind {
        Kind::Int => to.serialize_i32(read(bytes)),
        Kind::Long => to.collect_str(&read::<i64>(bytes)),
        Kind::Double => write_double(read(bytes), to),
        Kind::True => to.serialize_bool(true),
        Kind::Bool => to.serialize_bool(read(bytes)),
        Kind::String => write_text(read(bytes), to),
        Kind::Bytes => write_base64(read(bytes), to),
        Kind::Array(len) => write_base64(take(bytes, *len), to),
        // A `#`.
        _ => to.serialize_u32(read(bytes)),
    }
}

/// A value of a built-in type.
fn read<'b, T: Deserializable<'b>>(bytes: &mut &'b [u8]) -> T {
    let mut reader = Reader::new(bytes);
    let value = T::deserialize(&mut reader);
    take(bytes, bytes.len() - reader.remaining());
    value
}

/// So many bytes, or all that there are.
fn take<'b>(bytes: &mut &'b [u8], len: usize) -> &'b [u8] {
    let (taken, rest) = bytes.split_at(len.min(bytes.len()));
    *bytes = rest;
    taken
}
