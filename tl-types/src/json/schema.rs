//! Look-ups: takes the tables of a schema, gives combinators by their ids and names.

use alloc::{borrow::Cow, collections::BTreeMap, format, rc::Rc, string::ToString as _, vec::Vec};
use core::cell::RefCell;

use super::types::{Type, boxed_types, result_type};
use crate::{
    Reader,
    debug::{
        Definitions,
        definition::{Condition, Definition, Field, Kind, split_name},
    },
};

/// How many lists and objects may be in one another.
pub(super) const LEVELS: usize = Reader::levels(Reader::DEFAULT_DEPTH_LIMIT);

/// Every combinator with its id and its [`Types`](super::Types), sorted by name. Of two with one name
/// the constructor is first.
pub type Names = &'static [(&'static str, u32, &'static str)];

/// The tables of a schema.
#[derive(Clone, Copy, Debug)]
pub struct JsonSchema {
    /// What debugging output reads, too.
    pub definitions: Definitions,
    /// What that leaves out.
    pub names: Names,
}

/// The look-ups for one value. What the tables say of a combinator is read once.
pub(super) struct Lookups<'s> {
    schema: &'s JsonSchema,
    known: RefCell<BTreeMap<u32, KnownById>>,
}

/// A function, perhaps, and what stands before its query; in most cases just one combinator.
type KnownById = Rc<[Rc<Known>]>;

/// What the tables say of a combinator.
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) id: u32,
    /// The text of its definition.
    pub(super) definition: &'static str,
    /// The types of the boxed values in its fields, and the one that it makes, as text.
    pub(super) types: &'static str,
    /// The type that a constructor makes.
    result: Option<&'static str>,
    /// Its fields, in the order of the wire.
    pub(super) slots: Vec<Slot>,
    /// Whether its name alone says which one it is.
    is_first: bool,
}

/// A field of a combinator.
pub(super) struct Slot {
    /// What it goes by: its name, or its position.
    pub(super) key: Cow<'static, str>,
    pub(super) kind: Kind,
    /// The type of what is boxed in it.
    pub(super) ty: Type<'static>,
    /// What says whether it is there.
    pub(super) bit: Option<Bit>,
    /// The bits that say whether others are there.
    pub(super) asked: u32,
}

/// A bit of a word of flags.
#[derive(Clone, Copy)]
pub(super) struct Bit {
    /// The index of the word among the fields.
    pub(super) word: usize,
    pub(super) mask: u32,
}

/// The words of flags so far, with their indices.
#[derive(Default)]
pub(super) struct Words(Vec<(usize, u32)>);

impl<'s> Lookups<'s> {
    pub(super) fn new(schema: &'s JsonSchema) -> Self {
        let known = RefCell::default();
        Self { schema, known }
    }

    /// The constructors and functions with this id.
    pub(super) fn with_id(&self, id: u32) -> KnownById {
        let mut known = self.known.borrow_mut();
        let found = known.entry(id);
        let found = found.or_insert_with(|| self.schema.with_id(id).map(Rc::new).collect());
        Rc::clone(found)
    }

    /// The one that has this id and may stand where this type is wanted.
    pub(super) fn of_type(&self, id: u32, ty: Type<'_>) -> Option<Rc<Known>> {
        let known = self.with_id(id);
        known.iter().find(|known| known.is_of(ty)).cloned()
    }

    /// The constructor and the function of this name.
    pub(super) fn with_name(&self, name: &str) -> impl Iterator<Item = Rc<Known>> {
        let named = self.schema.with_name(name).iter();
        named.filter_map(|(name, id, _)| {
            let known = self.with_id(*id);
            known.iter().find(|known| known.name == *name).cloned()
        })
    }
}

impl JsonSchema {
    fn with_id(&self, id: u32) -> impl Iterator<Item = Known> {
        let start = self.definitions.partition_point(|(known, _)| *known < id);
        let found = self.definitions[start..].iter();
        let found = found.take_while(move |(known, _)| *known == id);
        found.filter_map(move |(_, text)| {
            let named = self.with_name(split_name(text).0);
            let index = named.iter().position(|(_, known, _)| *known == id)?;
            let (name, _, types) = named[index];
            Some(Known {
                name,
                id,
                definition: text,
                types,
                result: result_type(types),
                slots: slots(text, types),
                is_first: index == 0,
            })
        })
    }

    fn with_name(&self, name: &str) -> Names {
        let start = self.names.partition_point(|(known, ..)| *known < name);
        let from = &self.names[start..];
        &from[..from.partition_point(|(known, ..)| *known <= name)]
    }
}

impl Known {
    /// Whether it makes values of a type.
    pub(super) fn is_of(&self, ty: Type<'_>) -> bool {
        match ty {
            Type::Any => true,
            Type::Named(name) => self.result == Some(name),
            Type::Only(id) => self.id == id && self.result.is_some(),
            Type::Combinator(it) => self.id == it.id && self.name == it.name,
        }
    }

    /// What stands for it: its name, with its id if something else has the name as well.
    pub(super) fn tag(&self) -> Cow<'static, str> {
        match self.is_first {
            true => self.name.into(),
            false => format!("{}#{:08x}", self.name, self.id).into(),
        }
    }
}

impl Slot {
    /// Whether it is a word whose bits say which fields are there.
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Flags || self.asked != 0
    }
}

impl Words {
    pub(super) fn push(&mut self, index: usize, word: u32) {
        self.0.push((index, word));
    }

    /// Whether a field is there.
    pub(super) fn have(&self, bit: Option<Bit>) -> bool {
        bit.is_none_or(|bit| {
            let mut words = self.0.iter();
            words.any(|(index, word)| *index == bit.word && word & bit.mask != 0)
        })
    }
}

fn slots(definition: &'static str, types: &'static str) -> Vec<Slot> {
    let fields = Definition::parse(definition).fields;
    let bit = |condition: Condition<'_>| Bit {
        word: fields
            .iter()
            .position(|field| field.name == condition.flags)
            .unwrap_or(usize::MAX),
        mask: 1_u32.checked_shl(condition.bit).unwrap_or_default(),
    };
    let bits: Vec<_> = fields.iter().map(|it| it.condition.map(bit)).collect();
    let asked = |index| {
        let asking = bits.iter().flatten().filter(|bit| bit.word == index);
        asking.fold(0, |asked, bit| asked | bit.mask)
    };
    let mut boxed = boxed_types(types);
    let mut position = 0_usize;
    let slots = fields.iter().enumerate().map(|(index, field)| {
        // The length of an object is a field as well.
        position += usize::from(field.kind == Kind::SizedObject);
        let key = key(field, position);
        position += 1;
        let ty = match holds_boxed(&field.kind) {
            true => boxed.next().unwrap_or(Type::Any),
            false => Type::Any,
        };
        // Of a query nobody knows more than of an object.
        let kind = match (&field.kind, ty) {
            (Kind::Boxed, Type::Any) => Kind::Object,
            (kind, _) => kind.clone(),
        };
        Slot {
            key,
            kind,
            ty,
            bit: bits[index],
            asked: asked(index),
        }
    });
    slots.collect()
}

fn key(field: &Field<'static>, position: usize) -> Cow<'static, str> {
    match field.name {
        "_" => position.to_string().into(),
        name => name.into(),
    }
}

fn holds_boxed(kind: &Kind) -> bool {
    match kind {
        Kind::Boxed => true,
        Kind::Vector(item) | Kind::BareVector(item) => holds_boxed(item),
        _ => false,
    }
}
