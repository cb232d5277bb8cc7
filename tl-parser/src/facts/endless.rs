//! Endless types: takes a [`Model`], finds types and constructors whose values would have to
//! contain themselves, so that there can be none.
//!
//! A constructor has a value if all types that its fields cannot do without have one; a type
//! has one if any of its constructors does. Arguments of types are not looked into: whether
//! `Maybe T` needs a `T` is not known here.

use super::graph::{Graph, PerNode};
use crate::{
    model::{Combinator, CombinatorId, Field, Model, NatExpr, Node, TypeId, TypeRef},
    span::Span,
};

/// A step from a value to another one that it needs.
pub(crate) struct Step {
    /// The constructor of the value.
    pub(crate) constructor: CombinatorId,
    /// The field that cannot be left out.
    pub(crate) field: Span,
}

/// The cycles without an end, each with the field that stands first in the source as its first step.
pub(crate) fn endless(model: &Model) -> Vec<Vec<Step>> {
    let finite = Graph::of_references(model).solve(
        false,
        |combinator, finite| needs(combinator).iter().all(|need| finite[need.node]),
        |ty, finite| {
            let mut constructors = ty.constructors.iter();
            constructors.any(|&id| finite[Node::Combinator(id)])
        },
    );
    Search { model, finite }.run()
}

/// What a field cannot do without.
struct Need {
    node: Node,
    field: Span,
}

fn needs(combinator: &Combinator) -> Vec<Need> {
    let mut needs = Vec::new();
    add_needs(&combinator.fields, &mut needs);
    needs
}

fn add_needs(fields: &[Field], needs: &mut Vec<Need>) {
    for field in fields.iter().filter(|field| field.condition.is_none()) {
        match &field.ty {
            TypeRef::Repeat { count, fields } if is_never_zero(*count) => add_needs(fields, needs),
            ty => needs.extend(ty.node().map(|node| Need {
                node,
                field: field.span,
            })),
        }
    }
}

fn is_never_zero(count: Option<NatExpr>) -> bool {
    count.is_some_and(|count| count.constant > 0)
}

struct Search<'m> {
    model: &'m Model,
    finite: PerNode<bool>,
}

impl Search<'_> {
    /// Walks from every node without a value to one that it needs and that has none either;
    /// such a walk ends in a cycle, which is new if no walk before came there.
    fn run(&self) -> Vec<Vec<Step>> {
        let mut walk_of = PerNode::new(self.model, None);
        let mut cycles = Vec::new();
        for start in self.nodes().filter(|&node| !self.finite[node]) {
            let mut node = start;
            while walk_of[node].is_none() {
                walk_of[node] = Some(start);
                match self.next(node) {
                    Some((next, _)) => node = next,
                    None => break,
                }
            }
            if walk_of[node] == Some(start) {
                cycles.push(self.cycle(node));
            }
        }
        cycles
    }

    fn nodes(&self) -> impl Iterator<Item = Node> {
        let types = (0..self.model.types.len()).map(|id| Node::Type(TypeId(id)));
        let combinators = 0..self.model.combinators.len();
        types.chain(combinators.map(|id| Node::Combinator(CombinatorId(id))))
    }

    /// The first thing that is needed and has no value; with the step there if it is from a
    /// combinator.
    fn next(&self, node: Node) -> Option<(Node, Option<Step>)> {
        match node {
            Node::Type(id) => {
                let &first = self.model.ty(id).constructors.first()?;
                Some((Node::Combinator(first), None))
            }
            Node::Combinator(constructor) => {
                let needs = needs(self.model.combinator(constructor));
                let missing = needs.into_iter().find(|need| !self.finite[need.node])?;
                let field = missing.field;
                Some((missing.node, Some(Step { constructor, field })))
            }
        }
    }

    fn cycle(&self, start: Node) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut node = start;
        while let Some((next, step)) = self.next(node) {
            steps.extend(step);
            node = next;
            if node == start {
                break;
            }
        }
        let first = (0..steps.len()).min_by_key(|&index| steps[index].field);
        steps.rotate_left(first.unwrap_or(0));
        steps
    }
}
