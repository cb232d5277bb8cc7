//! Bytes of an unknown type: takes them, tells whether they are exactly one value of the schema.
//!
//! They came from elsewhere, so that nothing is known of them: a count may be any number, and values
//! may be nested to any depth.

use alloc::rc::Rc;

use super::{
    schema::{Known, LEVELS, Lookups, Words},
    types::Type,
};
use crate::{
    ErrorKind, Reader,
    debug::definition::Kind,
    write::{FALSE_ID, TRUE_ID, VECTOR_ID},
};

/// What bytes of an unknown type are.
pub(super) enum Opened {
    /// A vector or a `Bool`.
    BuiltIn,
    Combinator(Rc<Known>),
}

/// What these bytes are, if they are one value, in so many lists and objects.
pub(super) fn open(lookups: &Lookups<'_>, bytes: &[u8], level: usize) -> Option<Opened> {
    let is_whole = |read: &dyn Fn(&mut Walk<'_, '_>, u32)| {
        let mut walk = Walk {
            lookups,
            reader: Reader::new(bytes),
            items_left: bytes.len(),
        };
        let id = walk.reader.u32();
        read(&mut walk, id);
        walk.reader.finish().is_ok()
    };
    let id = Reader::new(bytes).u32();
    let known = lookups.with_id(id);
    let mut known = known.iter();
    let found = known.find(|known| is_whole(&|walk, _| walk.fields(known, level)));
    found.cloned().map(Opened::Combinator).or_else(|| {
        let is_built_in = matches!(id, VECTOR_ID | TRUE_ID | FALSE_ID);
        let is_built_in = is_built_in && is_whole(&|walk, id| walk.boxed(id, Type::Any, level));
        is_built_in.then_some(Opened::BuiltIn)
    })
}

/// Goes over a value. What is wrong with it is an error of the reader.
struct Walk<'s, 'b> {
    lookups: &'s Lookups<'s>,
    reader: Reader<'b>,
    /// Items that vectors may still have, all taken together. Only of items without any bytes there
    /// can be more than bytes.
    items_left: usize,
}

impl Walk<'_, '_> {
    fn value(&mut self, kind: &Kind, ty: Type<'_>, level: usize) {
        let reader = &mut self.reader;
        match kind {
            Kind::True => {}
            Kind::Flags | Kind::Nat | Kind::Int => _ = reader.u32(),
            Kind::Long | Kind::Double => _ = reader.i64(),
            Kind::Bool => _ = reader.bool(),
            Kind::String | Kind::Bytes => _ = reader.byte_slice(),
            Kind::Array(len) => _ = reader.take(*len),
            // What is in it is opened when it is written.
            Kind::Object => _ = reader.take(reader.remaining().max(4)),
            Kind::SizedObject => _ = reader.sized_object(),
            Kind::Boxed => {
                let id = reader.u32();
                self.boxed(id, ty, level);
            }
            Kind::Bare(id) => self.known(*id, Type::Only(*id), level),
            Kind::Vector(item) => match reader.u32() {
                VECTOR_ID => self.vector(item, ty, level),
                id => self.fail_at_id(id),
            },
            Kind::BareVector(item) => self.vector(item, ty, level),
        }
    }

    /// What comes after the id of a boxed value.
    fn boxed(&mut self, id: u32, ty: Type<'_>, level: usize) {
        match (id, ty) {
            (TRUE_ID | FALSE_ID, Type::Any) => {}
            (VECTOR_ID, Type::Any) => self.vector(&Kind::Boxed, ty, level),
            _ => self.known(id, ty, level),
        }
    }

    fn known(&mut self, id: u32, ty: Type<'_>, level: usize) {
        match self.lookups.of_type(id, ty) {
            Some(known) => self.fields(&known, level),
            None => self.fail_at_id(id),
        }
    }

    fn fields(&mut self, known: &Known, level: usize) {
        self.check_level(level);
        let mut words = Words::default();
        for (index, slot) in known.slots.iter().enumerate() {
            if self.reader.error().is_some() {
                return;
            }
            if words.have(slot.bit) {
                if slot.is_word() {
                    words.push(index, self.reader.clone().u32());
                }
                self.value(&slot.kind, slot.ty, level + 1);
            }
        }
    }

    fn vector(&mut self, item: &Kind, ty: Type<'_>, level: usize) {
        self.check_level(level);
        let (count, limit) = (self.reader.u32(), self.items_left);
        match limit.checked_sub(count as usize) {
            Some(left) => self.items_left = left,
            None => return self.reader.fail(ErrorKind::VectorTooLong { count, limit }),
        }
        for _ in 0..count {
            if self.reader.error().is_some() {
                return;
            }
            self.value(item, ty, level + 1);
        }
    }

    fn check_level(&mut self, level: usize) {
        if level >= LEVELS {
            let limit = LEVELS as u32;
            self.reader.fail(ErrorKind::TooDeep { limit });
        }
    }

    fn fail_at_id(&mut self, id: u32) {
        let expected = None;
        self.reader
            .fail(ErrorKind::UnknownConstructor { id, expected });
    }
}
