//! What values hold: takes the graph of references, tells what holds text, and what takes all bytes
//! that are left because it ends with something whose length nobody knows.

use super::graph::{Graph, PerNode};
use crate::model::{Builtin, Combinator, Node, Role, Type, TypeRef};

/// What holds a `string` or a `bytes`. What is passed over is bytes, too.
pub(super) fn text(graph: &Graph<'_>) -> PerNode<bool> {
    let of_combinator = |combinator: &Combinator, text: &PerNode<bool>| {
        let mut fields = combinator.fields.iter();
        fields.any(|field| holds_text(&field.ty, text))
    };
    let of_type =
        |ty: &Type, text: &PerNode<bool>| !ty.others.is_empty() || any_constructor(ty, text);
    graph.solve(false, of_combinator, of_type)
}

/// Whether values of a type expression hold text, given what does.
pub(super) fn holds_text(ty: &TypeRef, text: &PerNode<bool>) -> bool {
    let mut found = false;
    ty.walk(&mut |ty| {
        found |= match ty {
            TypeRef::Builtin { builtin, .. } => {
                matches!(builtin, Builtin::String | Builtin::Bytes)
            }
            ty => ty.node().is_some_and(|node| text[node]),
        };
    });
    found
}

/// What takes all bytes that are left.
pub(super) fn greedy(graph: &Graph<'_>) -> PerNode<bool> {
    let of_combinator = |combinator: &Combinator, greedy: &PerNode<bool>| {
        let last = combinator.fields.last();
        last.is_some_and(|last| last.role != Role::Measured && is_greedy(&last.ty, greedy))
    };
    graph.solve(false, of_combinator, any_constructor)
}

/// Whether a value of a type expression takes all bytes that are left, given what does.
pub(super) fn is_greedy(ty: &TypeRef, greedy: &PerNode<bool>) -> bool {
    match ty {
        TypeRef::Object | TypeRef::Generic { bang: true, .. } => true,
        ty => ty.node().is_some_and(|node| greedy[node]),
    }
}

fn any_constructor(ty: &Type, facts: &PerNode<bool>) -> bool {
    let mut constructors = ty.constructors.iter();
    constructors.any(|&id| facts[Node::Combinator(id)])
}
