//! What is boxed: takes a model, gives sizes in memory, as upper bounds for 64-bit targets. Types count
//! with all of their constructors, and the rules are ours, so that neither side has fewer allocations
//! for another layout.

use tl_parser::Facts;
use tl_parser::model::{Builtin, CombinatorId, Field, Model, Node, Role, TypeId, TypeRef};

use crate::print::Form;

/// Largest value that a field holds without a `Box`.
const FIELD_LIMIT: usize = 48;

/// Largest struct that a variant holds without a `Box`.
const VARIANT_LIMIT: usize = 128;

/// The types whose variants are in place, however large.
const IN_PLACE: [&str; 3] = ["Chat", "Message", "User"];

/// A `Box`.
const POINTER: usize = 8;

/// A `Vec`.
const VEC: usize = 24;

/// Sizes of all structs and enums.
pub(crate) struct Sizes<'m> {
    model: &'m Model,
    facts: &'m Facts,
    text: usize,
    combinators: Vec<usize>,
    types: Vec<usize>,
}

impl<'m> Sizes<'m> {
    pub(crate) fn new(model: &'m Model, facts: &'m Facts, form: Form) -> Self {
        let mut sizes = Self {
            model,
            facts,
            text: match form {
                Form::Owned => VEC,
                Form::Borrowed => 16,
            },
            combinators: vec![0; model.combinators.len()],
            types: vec![0; model.types.len()],
        };
        for &node in facts.inside_out() {
            match node {
                Node::Combinator(id) => sizes.combinators[id.0] = sizes.struct_size(id),
                Node::Type(id) => sizes.types[id.0] = sizes.type_size(id),
            }
        }
        sizes
    }

    /// Whether a field of `owner` that holds `ty` is boxed.
    pub(crate) fn boxes_field(&self, owner: CombinatorId, ty: &TypeRef) -> bool {
        ty.node().is_some_and(|node| {
            self.size(node) > FIELD_LIMIT
                || self.facts.contain_each_other(node, Node::Combinator(owner))
        })
    }

    /// Whether a variant boxes its struct.
    pub(crate) fn boxes_variant(&self, constructor: CombinatorId) -> bool {
        let result = self.model.combinator(constructor).result.node();
        let is_in_place = match result {
            Some(Node::Type(ty)) => IN_PLACE.contains(&self.model.ty(ty).name.as_str()),
            _ => false,
        };
        self.combinators[constructor.0] > VARIANT_LIMIT && !is_in_place
    }

    fn size(&self, node: Node) -> usize {
        match node {
            Node::Combinator(id) => self.combinators[id.0],
            Node::Type(id) => self.types[id.0],
        }
    }

    fn struct_size(&self, id: CombinatorId) -> usize {
        let fields = self.model.combinator(id).fields.iter();
        let size: usize = fields.map(|field| self.field_size(id, field)).sum();
        size.next_multiple_of(8)
    }

    fn type_size(&self, id: TypeId) -> usize {
        let constructors = &self.model.ty(id).constructors;
        let sizes = constructors.iter().map(|&id| match self.boxes_variant(id) {
            true => POINTER,
            false => self.combinators[id.0],
        });
        match (sizes.max().unwrap_or_default(), constructors.len()) {
            (only, 1) => only,
            (0, _) => 1,
            (largest, _) => largest + POINTER,
        }
    }

    fn field_size(&self, owner: CombinatorId, field: &Field) -> usize {
        let size = match (&field.role, &field.ty) {
            (Role::Flags, _) => return 0,
            (Role::True, _) | (_, TypeRef::Bool) => return 1,
            (_, TypeRef::Builtin { builtin, .. }) => match builtin {
                Builtin::Int => 4,
                Builtin::Long | Builtin::Double => 8,
                Builtin::String | Builtin::Bytes => return self.text,
                Builtin::Int128 => 16,
                _ => 32,
            },
            (_, ty) if self.boxes_field(owner, ty) => return POINTER,
            (_, ty) => return ty.node().map_or(VEC, |node| self.size(node)),
        };
        // A number has no pattern to spare for an `Option`.
        match field.condition {
            Some(_) => size + size.min(8),
            None => size,
        }
    }
}
