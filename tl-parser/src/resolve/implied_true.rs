//! The `true` that is used without a declaration: takes a model whose index has promised it, gives one
//! that has it, or one without it if nobody needs it.

use super::{builtins::TRUE_ID, index::Index};
use crate::{
    model::{Combinator, CombinatorId, Docs, Model, Name, Node, TypeId, TypeRef},
    span::Span,
    syntax::Section,
};

/// Keeps the promise, or takes it back.
pub(super) fn settle(index: &Index<'_>, mut model: Model) -> Model {
    let promised = CombinatorId(model.combinators.len());
    let Some((ty, _)) = index.ty("True") else {
        return model;
    };
    if index.constructor("true") != Some(promised) {
        return model;
    }
    if is_used(&model, ty, promised) {
        model.combinators.push(implied_true(ty));
        return model;
    }
    model.types[ty.0].constructors.pop();
    // A type that only the promised constructor made is the last one.
    model.types.pop_if(|ty| ty.constructors.is_empty());
    model
}

fn is_used(model: &Model, ty: TypeId, promised: CombinatorId) -> bool {
    let is_only = model.ty(ty).constructors == [promised];
    let means_true =
        |node: Node| node == Node::Combinator(promised) || (node == Node::Type(ty) && is_only);
    let mut used = false;
    for combinator in &model.combinators {
        let fields = combinator.fields.iter().map(|field| &field.ty);
        for expression in fields.chain([&combinator.result]) {
            expression.walk(&mut |it| used |= it.node().is_some_and(means_true));
        }
    }
    used
}

fn implied_true(ty: TypeId) -> Combinator {
    Combinator {
        name: Name::new("true"),
        section: Section::Types,
        id: TRUE_ID,
        id_digits: Some(8),
        builtin: false,
        annotations: Vec::new(),
        generics: Vec::new(),
        fields: Vec::new(),
        bits: Vec::new(),
        result: TypeRef::Boxed {
            ty,
            args: Vec::new(),
        },
        docs: Docs::default(),
        span: Span::default(),
        name_span: Span::default(),
    }
}
