//! Containment: takes a model, tells what is inside of a value with no vector between, and in which
//! order sizes in memory can be added up.

use super::graph::{Graph, PerNode};
use crate::model::{Model, Node};

/// The order, and the cycles in it.
#[derive(Clone, Debug)]
pub(super) struct Containment {
    order: Vec<Node>,
    /// Nodes with the same number contain each other.
    component: PerNode<usize>,
}

impl Containment {
    pub(super) fn of(model: &Model) -> Self {
        let graph = Graph::new(model, |combinator, add| {
            let fields = combinator.fields.iter();
            fields.filter_map(|field| field.ty.node()).for_each(add);
        });
        let mut component = PerNode::new(model, 0);
        let mut order = Vec::new();
        for (number, mut nodes) in graph.components.into_iter().enumerate() {
            nodes.iter().for_each(|&node| component[node] = number);
            nodes.sort_unstable();
            order.extend(nodes);
        }
        Self { order, component }
    }

    /// All nodes, each after what it contains; those of a cycle side by side, combinators first.
    pub(super) fn order(&self) -> &[Node] {
        &self.order
    }

    /// Whether both are on one cycle, or the same.
    pub(super) fn is_cycle_of(&self, one: Node, other: Node) -> bool {
        self.component[one] == self.component[other]
    }
}
