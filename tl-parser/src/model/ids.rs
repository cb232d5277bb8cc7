//! Indices between the parts of a model.

/// Index of a type in [`Model::types`](super::Model::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// Index of a combinator in [`Model::combinators`](super::Model::combinators).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CombinatorId(pub usize);

/// Index of a field in [`Combinator::fields`](super::Combinator::fields).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub usize);

/// Index of an implicit argument in [`Combinator::generics`](super::Combinator::generics).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GenericId(pub usize);

/// What a type expression can refer to by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A constructor, by its bare name. In a graph of a model a function is a node, too.
    Combinator(CombinatorId),
    /// A boxed type.
    Type(TypeId),
}
