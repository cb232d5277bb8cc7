//! Bytes of an unknown type: takes them, tells whether they are exactly one value of the schema.
//!
//! They came from elsewhere, so that nothing is known of them: a count may be any number, and values
//! may be nested to any depth.

use alloc::rc::Rc;

use super::{
    schema::{Known, LEVELS, Lookups},
    types::{BoxedTypes, Type, boxed_types},
};
use crate::{
    Reader,
    walk::{Tables, Walk},
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
    let levels = LEVELS.saturating_sub(level);
    let is_whole = |reader: &mut Reader<'_>, begin: &dyn Fn(&mut Walk<'_, '_, _>)| {
        let mut walk = Walk::new(lookups, reader, levels);
        begin(&mut walk);
        walk.finish();
        reader.error().is_none() && reader.remaining() == 0
    };
    let mut after_id = Reader::new(bytes);
    let id = after_id.u32();
    let known = lookups.with_id(id);
    let found = known.iter().find(|known| {
        let begin = |walk: &mut Walk<'_, '_, _>| {
            walk.begin_after_id(known.definition, boxed_types(known.types));
        };
        is_whole(&mut after_id.clone(), &begin)
    });
    found.cloned().map(Opened::Combinator).or_else(|| {
        let is_built_in = matches!(id, VECTOR_ID | TRUE_ID | FALSE_ID);
        let is_whole = is_built_in && is_whole(&mut Reader::new(bytes), &|walk| walk.begin());
        is_whole.then_some(Opened::BuiltIn)
    })
}

/// Every boxed value has to be of its type.
impl Tables for &Lookups<'_> {
    type Type = Type<'static>;
    type Types = BoxedTypes<'static>;

    const ANY: Type<'static> = Type::Any;

    fn find(self, id: u32, ty: Type<'static>) -> Option<(&'static str, BoxedTypes<'static>)> {
        let known = self.of_type(id, ty)?;
        Some((known.definition, boxed_types(known.types)))
    }

    fn only(id: u32) -> Type<'static> {
        Type::Only(id)
    }

    /// Such as a query. What is in it is opened when it is written.
    fn is_object(ty: Type<'static>) -> bool {
        ty == Type::Any
    }

    fn is_any(ty: Type<'static>) -> bool {
        ty == Type::Any
    }
}
