//! What a printer calls things.

use super::{
    combinator::Combinator,
    ids::{CombinatorId, FieldId, GenericId, TypeId},
    schema::Model,
};

/// What the parts of one combinator are called. A printer asks it for every name that it writes.
pub trait Names {
    /// The name of a type.
    fn ty(&self, id: TypeId) -> &str;
    /// The name of a combinator.
    fn combinator(&self, id: CombinatorId) -> &str;
    /// The name of a field of the combinator that is printed.
    fn field(&self, id: FieldId) -> Option<&str>;
    /// The name of an implicit argument of the combinator that is printed.
    fn generic(&self, id: GenericId) -> &str;
}

/// The names that the model itself gives.
#[derive(Clone, Copy, Debug)]
pub struct OwnNames<'m> {
    /// The model with the types and combinators.
    pub model: &'m Model,
    /// The combinator that is printed.
    pub combinator: &'m Combinator,
}

impl Names for OwnNames<'_> {
    fn ty(&self, id: TypeId) -> &str {
        self.model.ty(id).name.as_str()
    }

    fn combinator(&self, id: CombinatorId) -> &str {
        self.model.combinator(id).name.as_str()
    }

    fn field(&self, id: FieldId) -> Option<&str> {
        self.combinator.fields.get(id.0)?.name.as_deref()
    }

    fn generic(&self, id: GenericId) -> &str {
        let generic = self.combinator.generics.get(id.0);
        generic.map_or("", |generic| &generic.name)
    }
}
