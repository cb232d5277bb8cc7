//! A whole resolved schema: its boxed types and its combinators, with indices between them.

use super::{
    combinator::{Combinator, Docs, GenericKind},
    ids::{CombinatorId, TypeId},
    name::Name,
    type_ref::TypeRef,
};
use crate::{span::Span, syntax::Section};

/// A resolved schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The layer that the schema says it is.
    pub layer: Option<u32>,
    /// Every boxed type that has constructors, in the order of their first constructor.
    pub types: Vec<Type>,
    /// Every constructor and function, in source order.
    pub combinators: Vec<Combinator>,
    /// `New`, `Final`, `Empty` and partial applications. They carry no data on the wire
    /// and nothing refers to them, but a tool may have to say that it ignores them.
    pub declarations: Vec<Declaration>,
    /// If types have [`Type::others`], a model that has these, too, and everything that they need.
    pub wider: Option<Box<Model>>,
}

/// A boxed type: the union of its constructors.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// The name that the results of its constructors have.
    pub name: Name,
    /// What it is applied to, one kind per argument: `Vector t` has one, of kind `Type`.
    pub params: Vec<GenericKind>,
    /// Its constructors, in source order; at least one.
    pub constructors: Vec<CombinatorId>,
    /// The ids of further constructors that values may have, though the model has none of them: who
    /// wants a part of a schema may pass over the rest.
    pub others: Vec<u32>,
    /// Documentation (`//@class Name @description …`), if the schema has it.
    pub docs: Docs,
}

impl Type {
    /// The constructor, if values can have no other.
    #[must_use]
    pub fn only_constructor(&self) -> Option<CombinatorId> {
        match self.constructors[..] {
            [only] if self.others.is_empty() => Some(only),
            _ => None,
        }
    }
}

/// A declaration without a combinator.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// The declaration on one line, without the `;`.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl Model {
    /// What describes every value that there can be: the wider model, if there is one.
    #[must_use]
    pub fn widest(&self) -> &Self {
        self.wider.as_deref().unwrap_or(self)
    }

    /// The type with this index.
    ///
    /// # Panics
    ///
    /// If the index comes from another model.
    #[must_use]
    pub fn ty(&self, id: TypeId) -> &Type {
        &self.types[id.0]
    }

    /// The combinator with this index.
    ///
    /// # Panics
    ///
    /// If the index comes from another model.
    #[must_use]
    pub fn combinator(&self, id: CombinatorId) -> &Combinator {
        &self.combinators[id.0]
    }

    /// How many bytes a value takes that is nothing but a number of so many: a repetition of whole
    /// numbers, or a bare constructor with no other field, as in `int512 16*[ int ] = Int512`.
    #[must_use]
    pub fn array_size(&self, ty: &TypeRef) -> Option<usize> {
        let TypeRef::Bare { constructor, .. } = ty else {
            return ty.array_size();
        };
        match self.combinator(*constructor).fields.as_slice() {
            [only] if only.name.is_none() => only.ty.array_size(),
            _ => None,
        }
    }

    /// The constructors, in source order.
    pub fn constructors(&self) -> impl Iterator<Item = (CombinatorId, &Combinator)> {
        self.section(Section::Types)
    }

    /// The functions, in source order.
    pub fn functions(&self) -> impl Iterator<Item = (CombinatorId, &Combinator)> {
        self.section(Section::Functions)
    }

    fn section(&self, section: Section) -> impl Iterator<Item = (CombinatorId, &Combinator)> {
        self.combinators
            .iter()
            .enumerate()
            .filter(move |(_, combinator)| combinator.section == section)
            .map(|(index, combinator)| (CombinatorId(index), combinator))
    }
}
