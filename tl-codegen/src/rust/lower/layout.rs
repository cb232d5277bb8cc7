//! Layout in memory: takes a model, decides what is boxed.
//!
//! Values are moved about while they are decoded, and an enum is as large as its largest
//! variant. So an optional or nested field over [`FIELD_LIMIT`] bytes and a variant over
//! [`VARIANT_LIMIT`] bytes go on the heap, and so does a field through which a type would
//! contain itself. Borrowed text is smaller than owned text, so that each form has a layout of
//! its own. The sizes are those of a 64-bit target; where the compiler does better
//! (niches), they are upper bounds.

use tl_parser::Section;
use tl_parser::model::{Builtin, CombinatorId, Field, Model, TypeRef, components};
use tl_types::rt::{BOX_SIZE as POINTER, SLICE_SIZE as SLICE, VEC_SIZE as VEC};

use super::shape::is_true;
use crate::rust::ir::Ownership;

/// Largest struct or enum that a field holds without a `Box`, in bytes.
const FIELD_LIMIT: usize = 48;

/// Largest struct that a variant holds without a `Box`, in bytes.
const VARIANT_LIMIT: usize = 128;

/// Sizes in memory of all structs and enums, and what contains itself.
#[derive(Debug)]
pub(crate) struct Layout {
    /// Size of a `string` or a `bytes`.
    text: usize,
    /// Sizes by node: combinators, then types.
    sizes: Vec<usize>,
    /// Component by node: nodes of the same one contain each other.
    component: Vec<usize>,
    /// How many nodes are combinators.
    combinators: usize,
}

impl Layout {
    pub(crate) fn new(model: &Model, ownership: Ownership) -> Self {
        let edges = contained(model);
        let components = components(&edges);
        let mut layout = Self {
            text: match ownership {
                Ownership::Owned => VEC,
                Ownership::Borrowed => SLICE,
            },
            sizes: vec![0; edges.len()],
            component: vec![0; edges.len()],
            combinators: model.combinators.len(),
        };
        for (number, nodes) in components.iter().enumerate() {
            for &node in nodes {
                layout.component[node] = number;
            }
        }
        // Components come with what they contain first. Inside of one the fields are
        // boxed, so that constructors need no types' sizes, but types their constructors'.
        for mut nodes in components {
            nodes.sort_unstable();
            for node in nodes {
                layout.sizes[node] = layout.measure(model, node);
            }
        }
        layout
    }

    /// Whether a field of `owner` that holds `ty` is boxed.
    pub(crate) fn boxes_field(&self, model: &Model, owner: CombinatorId, ty: &TypeRef) -> bool {
        // A function's arguments are written once and read by nobody: no need to box them.
        if model.combinator(owner).section == Section::Functions {
            return false;
        }
        self.node_of(ty).is_some_and(|node| {
            self.sizes[node] > FIELD_LIMIT || self.component[node] == self.component[owner.0]
        })
    }

    /// Whether the variant of a constructor holds its struct in a `Box`.
    pub(crate) fn boxes_variant(&self, constructor: CombinatorId) -> bool {
        self.sizes[constructor.0] > VARIANT_LIMIT
    }

    /// Whether an `Option` of a struct of these fields is an `Option<Box<…>>`.
    pub(crate) fn boxes_group<'f>(
        &self,
        model: &Model,
        owner: CombinatorId,
        fields: impl Iterator<Item = &'f Field>,
    ) -> bool {
        let size: usize = fields
            .map(|field| self.value_size(model, owner, &field.ty))
            .sum();
        model.combinator(owner).section == Section::Types && align(size) > FIELD_LIMIT
    }

    fn measure(&self, model: &Model, node: usize) -> usize {
        if node < self.combinators {
            return self.struct_size(model, CombinatorId(node));
        }
        match model.types[node - self.combinators].constructors[..] {
            [only] => self.sizes[only.0],
            ref several => self.enum_size(model, several),
        }
    }

    fn struct_size(&self, model: &Model, id: CombinatorId) -> usize {
        let fields = model.combinator(id).fields.iter();
        let sizes = fields.map(|field| match field.condition {
            _ if is_true(model, field) => 1,
            None => self.value_size(model, id, &field.ty),
            Some(_) => self.option_size(model, id, &field.ty),
        });
        align(sizes.sum())
    }

    fn enum_size(&self, model: &Model, constructors: &[CombinatorId]) -> usize {
        let payloads = constructors
            .iter()
            .filter(|constructor| !model.combinator(**constructor).fields.is_empty());
        let largest = payloads
            .map(|&constructor| match self.boxes_variant(constructor) {
                true => POINTER,
                false => self.sizes[constructor.0],
            })
            .max();
        largest.map_or(1, |largest| align(largest) + POINTER)
    }

    fn value_size(&self, model: &Model, owner: CombinatorId, ty: &TypeRef) -> usize {
        match ty {
            TypeRef::Nat => 4,
            TypeRef::Bool => 1,
            TypeRef::Builtin(builtin) => match builtin {
                Builtin::Int => 4,
                Builtin::Long | Builtin::Double => 8,
                Builtin::Int128 => 16,
                Builtin::Int256 => 32,
                Builtin::String | Builtin::Bytes => self.text,
            },
            _ if self.boxes_field(model, owner, ty) => POINTER,
            _ => self.node_of(ty).map_or(VEC, |node| self.sizes[node]),
        }
    }

    fn option_size(&self, model: &Model, owner: CombinatorId, ty: &TypeRef) -> usize {
        let size = self.value_size(model, owner, ty);
        match self.has_niche(model, owner, ty) {
            true => size,
            false => size + size.min(8),
        }
    }

    /// Whether a value has a bit pattern to spare, which says that it is not there.
    fn has_niche(&self, model: &Model, owner: CombinatorId, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Nat => false,
            TypeRef::Builtin(builtin) => matches!(builtin, Builtin::String | Builtin::Bytes),
            TypeRef::Generic { .. } => false,
            _ if self.boxes_field(model, owner, ty) => true,
            TypeRef::Boxed { ty, .. } => match model.ty(*ty).constructors[..] {
                [only] => self.struct_has_niche(model, only),
                _ => true,
            },
            TypeRef::Bare { constructor, .. } => self.struct_has_niche(model, *constructor),
            _ => true,
        }
    }

    fn struct_has_niche(&self, model: &Model, id: CombinatorId) -> bool {
        let mut fields = model.combinator(id).fields.iter();
        fields.any(|field| field.condition.is_some() || self.has_niche(model, id, &field.ty))
    }

    fn node_of(&self, ty: &TypeRef) -> Option<usize> {
        node_of(ty, self.combinators)
    }
}

/// What is in a value of each node without a vector between: fields of combinators,
/// constructors of types.
fn contained(model: &Model) -> Vec<Vec<usize>> {
    let combinators = model.combinators.len();
    let fields = model.combinators.iter().map(|combinator| {
        let types = combinator.fields.iter().map(|field| &field.ty);
        types.filter_map(|ty| node_of(ty, combinators)).collect()
    });
    let constructors = model
        .types
        .iter()
        .map(|ty| ty.constructors.iter().map(|each| each.0).collect());
    fields.chain(constructors).collect()
}

fn node_of(ty: &TypeRef, combinators: usize) -> Option<usize> {
    match ty {
        TypeRef::Boxed { ty, .. } => Some(combinators + ty.0),
        TypeRef::Bare { constructor, .. } => Some(constructor.0),
        _ => None,
    }
}

fn align(size: usize) -> usize {
    size.next_multiple_of(8)
}
