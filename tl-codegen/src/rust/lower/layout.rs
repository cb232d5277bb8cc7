//! Layout in memory: takes a model, decides what is boxed.
//!
//! Values are moved about while they are decoded, and an enum is as large as its largest
//! variant. So an optional or nested field over [`FIELD_LIMIT`] bytes and a variant over
//! [`VARIANT_LIMIT`] bytes go on the heap, and so does a field through which a type would
//! contain itself. Types that the options name have all variants in place. Borrowed text is smaller than owned text, so that each form has a layout of
//! its own. The sizes are those of a 64-bit target; where the compiler does better
//! (niches), they are upper bounds.

use std::collections::BTreeSet;

use tl_parser::model::{Builtin, CombinatorId, Field, Model, Node, Role, Type, TypeId, TypeRef};
use tl_parser::{Facts, Section};
use tl_types::rt::{BOX_SIZE as POINTER, SLICE_SIZE as SLICE, VEC_SIZE as VEC};

use crate::rust::ir::PerForm;

/// Largest struct or enum that a field holds without a `Box`, in bytes.
const FIELD_LIMIT: usize = 48;

/// Largest struct that a variant holds without a `Box`, in bytes.
const VARIANT_LIMIT: usize = 128;

/// Sizes in memory of all structs and enums.
#[derive(Debug)]
pub(crate) struct Layout<'m> {
    model: &'m Model,
    facts: &'m Facts,
    /// Size of a `string` or a `bytes`.
    text: usize,
    /// The types that have their variants in place, however large.
    in_place: &'m BTreeSet<String>,
    combinators: Vec<usize>,
    types: Vec<usize>,
}

impl<'m> Layout<'m> {
    /// The layouts of the two forms.
    pub(crate) fn of_forms(
        model: &'m Model,
        facts: &'m Facts,
        in_place: &'m BTreeSet<String>,
    ) -> PerForm<Self> {
        let text = PerForm {
            owned: VEC,
            borrowed: SLICE,
        };
        text.each(|&text| Self::new(model, facts, in_place, text))
    }

    fn new(
        model: &'m Model,
        facts: &'m Facts,
        in_place: &'m BTreeSet<String>,
        text: usize,
    ) -> Self {
        let mut layout = Self {
            model,
            facts,
            text,
            in_place,
            combinators: vec![0; model.combinators.len()],
            types: vec![0; model.types.len()],
        };
        // What they contain comes first. On a cycle the fields are boxed, so that constructors
        // need no types' sizes, but types their constructors'.
        for &node in facts.inside_out() {
            match node {
                Node::Combinator(id) => layout.combinators[id.0] = layout.struct_size(id),
                Node::Type(id) => layout.types[id.0] = layout.type_size(model.ty(id)),
            }
        }
        layout
    }

    /// Whether a field of `owner` that holds `ty` is boxed.
    pub(crate) fn boxes_field(&self, owner: CombinatorId, ty: &TypeRef) -> bool {
        // A function's arguments are written once and read by nobody: no need to box them.
        if self.model.combinator(owner).section == Section::Functions {
            return false;
        }
        if self.model.array_size(ty).is_some() {
            return false;
        }
        ty.node().is_some_and(|node| {
            self.size(node) > FIELD_LIMIT
                || self.facts.contain_each_other(node, Node::Combinator(owner))
        })
    }

    /// Whether the variant of a constructor holds its struct in a `Box`.
    pub(crate) fn boxes_variant(&self, constructor: CombinatorId) -> bool {
        let is_in_place = match self.model.combinator(constructor).result {
            TypeRef::Boxed { ty, .. } => self.is_in_place(ty),
            _ => false,
        };
        self.combinators[constructor.0] > VARIANT_LIMIT && !is_in_place
    }

    /// Whether a type has all variants in place.
    pub(crate) fn is_in_place(&self, ty: TypeId) -> bool {
        self.in_place.contains(self.model.ty(ty).name.as_str())
    }

    /// Whether an `Option` of a struct of these fields is an `Option<Box<…>>`.
    pub(crate) fn boxes_group<'f>(
        &self,
        owner: CombinatorId,
        fields: impl Iterator<Item = &'f Field>,
    ) -> bool {
        let size: usize = fields.map(|field| self.value_size(owner, &field.ty)).sum();
        self.model.combinator(owner).section == Section::Types && align(size) > FIELD_LIMIT
    }

    fn size(&self, node: Node) -> usize {
        match node {
            Node::Combinator(id) => self.combinators[id.0],
            Node::Type(id) => self.types[id.0],
        }
    }

    fn struct_size(&self, id: CombinatorId) -> usize {
        let fields = self.model.combinator(id).fields.iter();
        let sizes = fields.map(|field| match field.role {
            Role::True => 1,
            _ if field.condition.is_some() => self.option_size(id, &field.ty),
            _ => self.value_size(id, &field.ty),
        });
        align(sizes.sum())
    }

    fn type_size(&self, ty: &Type) -> usize {
        match ty.only_constructor() {
            Some(only) => self.combinators[only.0],
            None => self.enum_size(ty),
        }
    }

    fn enum_size(&self, ty: &Type) -> usize {
        let payloads = ty
            .constructors
            .iter()
            .filter(|constructor| !self.model.combinator(**constructor).fields.is_empty());
        let payloads = payloads.map(|&constructor| match self.boxes_variant(constructor) {
            true => POINTER,
            false => self.combinators[constructor.0],
        });
        let others = ty.others.first().map(|_| self.text);
        let largest = payloads.chain(others).max();
        largest.map_or(1, |largest| align(largest) + POINTER)
    }

    fn value_size(&self, owner: CombinatorId, ty: &TypeRef) -> usize {
        if let Some(bytes) = self.model.array_size(ty) {
            return bytes;
        }
        match ty {
            TypeRef::Nat => 4,
            TypeRef::Bool => 1,
            TypeRef::Builtin { builtin, .. } => match builtin {
                Builtin::Int => 4,
                Builtin::Long | Builtin::Double => 8,
                Builtin::Int128 => 16,
                Builtin::String | Builtin::Bytes => self.text,
                _ => 32,
            },
            _ if self.boxes_field(owner, ty) => POINTER,
            _ => ty.node().map_or(VEC, |node| self.size(node)),
        }
    }

    fn option_size(&self, owner: CombinatorId, ty: &TypeRef) -> usize {
        let size = self.value_size(owner, ty);
        match self.has_niche(owner, ty) {
            true => size,
            false => size + size.min(8),
        }
    }

    /// Whether a value has a bit pattern to spare, which says that it is not there.
    fn has_niche(&self, owner: CombinatorId, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Nat => false,
            TypeRef::Builtin { builtin, .. } => matches!(builtin, Builtin::String | Builtin::Bytes),
            TypeRef::Generic { .. } => false,
            _ if self.model.array_size(ty).is_some() => false,
            _ if self.boxes_field(owner, ty) => true,
            TypeRef::Boxed { ty, .. } => match self.model.ty(*ty).only_constructor() {
                Some(only) => self.struct_has_niche(only),
                None => true,
            },
            TypeRef::Bare { constructor, .. } => self.struct_has_niche(*constructor),
            _ => true,
        }
    }

    fn struct_has_niche(&self, id: CombinatorId) -> bool {
        let mut fields = self.model.combinator(id).fields.iter();
        fields.any(|field| field.condition.is_some() || self.has_niche(id, &field.ty))
    }
}

fn align(size: usize) -> usize {
    size.next_multiple_of(8)
}
