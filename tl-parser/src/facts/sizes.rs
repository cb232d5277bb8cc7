//! Smallest values: takes the graph of references, gives the least size of every encoding, and the
//! constructors whose smallest values are the least deep.

use super::graph::{Graph, PerNode};
use crate::model::{Builtin, Combinator, CombinatorId, Field, Node, Type, TypeRef};

/// The bytes of an id.
pub(super) const ID: usize = 4;

/// Greater than any real measure; sums of it do not overflow.
const UNKNOWN: usize = 1 << 40;

/// The least number of bytes of each combinator's fields and of each type's value without its id.
pub(super) fn least_sizes(graph: &Graph<'_>) -> PerNode<usize> {
    graph.solve(
        UNKNOWN,
        |combinator, sizes| {
            let sizes = required(combinator).map(|field| least_size(&field.ty, sizes));
            sizes.sum::<usize>().min(UNKNOWN)
        },
        // Of the others nothing is known.
        |ty, sizes| match ty.others[..] {
            [] => least_of_constructors(ty, sizes),
            _ => 0,
        },
    )
}

const fn least_builtin_size(builtin: Builtin) -> usize {
    match builtin {
        Builtin::Int | Builtin::String | Builtin::Bytes => 4,
        Builtin::Long | Builtin::Double => 8,
        Builtin::Int128 => 16,
        Builtin::Int256 => 32,
    }
}

fn least_size(ty: &TypeRef, sizes: &PerNode<usize>) -> usize {
    match ty {
        TypeRef::Nat | TypeRef::Bool | TypeRef::Object | TypeRef::Generic { .. } => ID,
        TypeRef::Undeclared { .. } => ID,
        TypeRef::Builtin { builtin, .. } => least_builtin_size(*builtin),
        TypeRef::BoxedBuiltin(builtin) => least_builtin_size(*builtin) + ID,
        TypeRef::Vector { boxed: true, .. } => 8,
        TypeRef::Vector { boxed: false, .. } => 4,
        TypeRef::Boxed { ty, .. } => sizes[Node::Type(*ty)] + ID,
        TypeRef::Bare { constructor, .. } => sizes[Node::Combinator(*constructor)],
        TypeRef::Repeat { .. } => ty.array_size().unwrap_or(0),
        TypeRef::Type => 0,
    }
}

/// For each type, the constructor whose smallest value is the least deep; of several, the one with
/// the fewest bytes.
pub(super) fn shallowest(graph: &Graph<'_>, sizes: &PerNode<usize>) -> Vec<CombinatorId> {
    let depths = graph.solve(UNKNOWN, least_depth, least_of_constructors);
    let measure = |&id: &CombinatorId| {
        let node = Node::Combinator(id);
        (depths[node], sizes[node])
    };
    let types = graph.model.types.iter();
    types
        .map(|ty| ty.constructors.iter().min_by_key(|id| measure(id)))
        .map(|id| id.copied().unwrap_or(CombinatorId(0)))
        .collect()
}

fn least_depth(combinator: &Combinator, depths: &PerNode<usize>) -> usize {
    let nodes = required(combinator).filter_map(|field| field.ty.node());
    nodes
        .map(|node| (depths[node] + 1).min(UNKNOWN))
        .max()
        .unwrap_or(0)
}

fn least_of_constructors(ty: &Type, measures: &PerNode<usize>) -> usize {
    let constructors = ty.constructors.iter();
    let measures = constructors.map(|&id| measures[Node::Combinator(id)]);
    measures.min().unwrap_or(UNKNOWN)
}

fn required(combinator: &Combinator) -> impl Iterator<Item = &Field> {
    let fields = combinator.fields.iter();
    fields.filter(|field| field.condition.is_none())
}
