//! A constructor or function: its name, id, arguments and result.

use super::{
    ids::Node,
    name::Name,
    role::{Bit, Condition},
    type_ref::{Field, TypeRef},
};
use crate::{span::Span, syntax::Section};

/// A constructor or function.
#[derive(Clone, Debug, PartialEq)]
pub struct Combinator {
    /// The name, namespaces included.
    pub name: Name,
    /// Constructor or function.
    pub section: Section,
    /// The id on the wire: the one that the schema writes, or else the one that is computed in the
    /// schema's dialect.
    pub id: u32,
    /// With how many digits the schema writes the id; `None` if it writes none.
    pub id_digits: Option<usize>,
    /// `?` built-ins, the `vector` constructor and the constructors of `Bool`: the values
    /// that have a [`TypeRef`] of their own, so that code generation has nothing to do. And what
    /// VK's schemas share, if this one only uses it: `Dictionary` and `Maybe`.
    pub builtin: bool,
    /// `@annotations`, without the `@`.
    pub annotations: Vec<String>,
    /// Implicit arguments.
    pub generics: Vec<Generic>,
    /// Explicit arguments, in wire order. Each has one name or none.
    pub fields: Vec<Field>,
    /// The conditions that fields depend on, each once, with the fields that do; sorted by
    /// condition.
    pub bits: Vec<Bit>,
    /// What it constructs or returns.
    pub result: TypeRef,
    /// Documentation, if the schema has it.
    pub docs: Docs,
    /// The whole declaration in the source.
    pub span: Span,
    /// The name in the source.
    pub name_span: Span,
}

impl Combinator {
    /// The bit that a field with this condition depends on, and what else does.
    #[must_use]
    pub fn bit(&self, condition: Condition) -> Option<&Bit> {
        let bits = &self.bits;
        let found = bits.binary_search_by_key(&condition, |bit| bit.condition);
        found.ok().map(|index| &bits[index])
    }

    /// Calls back with everything that has to be there for it: what its fields name, and the result
    /// of a function.
    pub(crate) fn for_each_need(&self, call: &mut dyn FnMut(Node)) {
        let fields = self.fields.iter().map(|field| &field.ty);
        let is_function = self.section == Section::Functions;
        for ty in fields.chain(is_function.then_some(&self.result)) {
            ty.walk(&mut |ty| ty.node().into_iter().for_each(&mut *call));
        }
    }
}

/// Documentation comments of one declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// The description of the whole.
    pub description: Option<String>,
    /// Descriptions of fields, `(name, text)` in the order written. A `@param_` prefix is
    /// dropped, so that the name is the field's.
    pub fields: Vec<(String, String)>,
    /// `@name` in the comments where the combinator has no field of this name, and where it stands:
    /// the words are part of the text before them.
    pub unknown_tags: Vec<(String, Span)>,
}

/// An implicit argument: `{X:Type}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Generic {
    /// The name, which fields and the result refer to.
    pub name: String,
    /// What it stands for.
    pub kind: GenericKind,
    /// Where it is declared.
    pub span: Span,
}

/// What an implicit argument stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum GenericKind {
    /// A type.
    Type,
    /// A number.
    Nat,
}
