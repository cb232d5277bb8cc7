//! References: takes a model, tells which functions take and return each type.

use tl_parser::model::{CombinatorId, Model, Role, TypeId, TypeRef};

/// Which functions take and return each type, by the type's index.
#[derive(Debug)]
pub(crate) struct References {
    pub(super) takers: Vec<Vec<CombinatorId>>,
    pub(super) returners: Vec<Vec<CombinatorId>>,
}

impl References {
    pub(crate) fn new(model: &Model) -> Self {
        let mut references = Self {
            takers: vec![Vec::new(); model.types.len()],
            returners: vec![Vec::new(); model.types.len()],
        };
        for (id, function) in model.functions() {
            let mut push = |list: fn(&mut Self) -> &mut Vec<Vec<CombinatorId>>, ty: &TypeRef| {
                if let Some(TypeId(index)) = named_type(model, ty) {
                    let list = &mut list(&mut references)[index];
                    if list.last() != Some(&id) {
                        list.push(id);
                    }
                }
            };
            let fields = function.fields.iter();
            for field in fields.filter(|field| field.role != Role::True) {
                push(|references| &mut references.takers, &field.ty);
            }
            push(|references| &mut references.returners, &function.result);
        }
        references
    }
}

/// The type that a TL type names, in however many vectors.
pub(super) fn named_type(model: &Model, ty: &TypeRef) -> Option<TypeId> {
    match ty {
        TypeRef::Boxed { ty, .. } => Some(*ty),
        TypeRef::Bare { constructor, .. } => {
            named_type(model, &model.combinator(*constructor).result)
        }
        TypeRef::Vector { item, .. } => named_type(model, item),
        _ => None,
    }
}
