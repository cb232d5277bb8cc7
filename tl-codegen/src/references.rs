//! References: takes a model, tells which functions take and return each type, and which constructors have
//! values of it.

use tl_parser::model::{Combinator, CombinatorId, Model, Role, TypeId, TypeRef};

/// Which functions take and return each type, and which constructors hold it, by the type's index.
#[derive(Debug)]
pub(crate) struct References {
    takers: Vec<Vec<CombinatorId>>,
    returners: Vec<Vec<CombinatorId>>,
    holders: Vec<Vec<CombinatorId>>,
}

impl References {
    pub(crate) fn new(model: &Model) -> Self {
        let none = vec![Vec::new(); model.types.len()];
        let mut references = Self {
            takers: none.clone(),
            returners: none.clone(),
            holders: none,
        };
        for (id, function) in model.functions() {
            push_all(&mut references.takers, model, id, fields(function));
            let result = [&function.result].into_iter();
            push_all(&mut references.returners, model, id, result);
        }
        for (id, constructor) in model.constructors() {
            push_all(&mut references.holders, model, id, fields(constructor));
        }
        references
    }

    /// The functions that take values of a type.
    pub(crate) fn takers(&self, ty: TypeId) -> &[CombinatorId] {
        &self.takers[ty.0]
    }

    /// The functions that return values of a type.
    pub(crate) fn returners(&self, ty: TypeId) -> &[CombinatorId] {
        &self.returners[ty.0]
    }

    /// The constructors that have values of a type.
    pub(crate) fn holders(&self, ty: TypeId) -> &[CombinatorId] {
        &self.holders[ty.0]
    }
}

/// A function that takes nothing, if there is one; rather one that only asks.
pub(crate) fn function_of_nothing(model: &Model) -> Option<CombinatorId> {
    let functions = model.functions();
    let of_nothing = functions.filter(|(_, it)| it.fields.is_empty() && it.generics.is_empty());
    let (id, _) = of_nothing.min_by_key(|(_, it)| !it.name.local().starts_with("get"))?;
    Some(id)
}

fn fields(combinator: &Combinator) -> impl Iterator<Item = &TypeRef> {
    let fields = combinator.fields.iter();
    let fields = fields.filter(|field| field.role != Role::True);
    fields.map(|field| &field.ty)
}

fn push_all<'m>(
    lists: &mut [Vec<CombinatorId>],
    model: &Model,
    id: CombinatorId,
    types: impl Iterator<Item = &'m TypeRef>,
) {
    for TypeId(index) in types.filter_map(|ty| named_type(model, ty)) {
        if lists[index].last() != Some(&id) {
            lists[index].push(id);
        }
    }
}

/// The type that a TL type names, in however many vectors.
pub(crate) fn named_type(model: &Model, ty: &TypeRef) -> Option<TypeId> {
    match ty {
        TypeRef::Boxed { ty, .. } => Some(*ty),
        TypeRef::Bare { constructor, .. } => {
            named_type(model, &model.combinator(*constructor).result)
        }
        TypeRef::Vector { item, .. } => named_type(model, item),
        _ => None,
    }
}
