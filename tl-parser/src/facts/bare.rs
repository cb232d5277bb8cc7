//! Bare uses: takes a model, tells which constructors stand somewhere without their ids.

use crate::model::{CombinatorId, Model, Role, TypeRef};

/// By combinator. A `true` on a bit takes no bytes, and is no use.
pub(super) fn used_bare(model: &Model) -> Vec<bool> {
    let mut used = vec![false; model.combinators.len()];
    let fields = model.combinators.iter().flat_map(|it| &it.fields);
    for field in fields.filter(|field| field.role != Role::True) {
        field.ty.walk(&mut |ty| {
            if let TypeRef::Bare {
                constructor: CombinatorId(index),
                ..
            } = ty
            {
                used[*index] = true;
            }
        });
    }
    used
}
