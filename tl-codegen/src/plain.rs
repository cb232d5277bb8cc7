//! Plain types, which hold numbers and nothing else, so that they can be promised to be copied: takes a model,
//! gives those types, or tells of a field whether it is plain.

use std::collections::BTreeSet;
use std::iter;

use tl_parser::model::{Builtin, Combinator, Field, Model, Role, TypeId, TypeRef};

/// The types whose constructors have nothing but numbers, and other such types. A type that contains
/// itself is none.
pub(crate) fn plain_types(model: &Model) -> BTreeSet<TypeId> {
    let mut plain = BTreeSet::new();
    loop {
        let ids = (0..model.types.len()).map(TypeId);
        let more = ids.filter(|id| !plain.contains(id) && obstacle(model, *id, &plain).is_none());
        let more: Vec<_> = more.collect();
        if more.is_empty() {
            return plain;
        }
        plain.extend(more);
    }
}

/// Whether a field holds a number, or a value of a type that is taken for plain.
pub(crate) fn is_plain(model: &Model, field: &Field, plain: &BTreeSet<TypeId>) -> bool {
    if field.role == Role::True || model.array_size(&field.ty).is_some() {
        return true;
    }
    match &field.ty {
        TypeRef::Nat | TypeRef::Bool => true,
        TypeRef::Builtin { builtin, .. } => !matches!(builtin, Builtin::String | Builtin::Bytes),
        TypeRef::Boxed { ty, .. } => plain.contains(ty),
        TypeRef::Bare { constructor, .. } => match &model.combinator(*constructor).result {
            TypeRef::Boxed { ty, .. } => plain.contains(ty),
            _ => false,
        },
        _ => false,
    }
}

/// What makes a type one that is not plain: the first such field, and the constructor that has it.
pub(crate) fn obstacle<'m>(
    model: &'m Model,
    id: TypeId,
    plain: &BTreeSet<TypeId>,
) -> Option<(&'m Combinator, &'m Field)> {
    let constructors = model.ty(id).constructors.iter();
    let mut fields = constructors.flat_map(|&id| {
        let constructor = model.combinator(id);
        iter::repeat(constructor).zip(&constructor.fields)
    });
    fields.find(|(_, field)| !is_plain(model, field, plain))
}
