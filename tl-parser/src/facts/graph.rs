//! The graph of a model: takes what each combinator refers to, gives the order in which facts spread
//! and their least fixed point.

use std::ops::{Index, IndexMut};

use super::components::components;
use crate::model::{Combinator, CombinatorId, Model, Node, Type, TypeId};

/// A value for each combinator and type of a model.
#[derive(Clone, Debug)]
pub(super) struct PerNode<T> {
    combinators: Vec<T>,
    types: Vec<T>,
}

impl<T: Clone> PerNode<T> {
    pub(super) fn new(model: &Model, value: T) -> Self {
        Self {
            combinators: vec![value.clone(); model.combinators.len()],
            types: vec![value; model.types.len()],
        }
    }
}

impl<T> Index<Node> for PerNode<T> {
    type Output = T;

    fn index(&self, node: Node) -> &T {
        match node {
            Node::Combinator(id) => &self.combinators[id.0],
            Node::Type(id) => &self.types[id.0],
        }
    }
}

impl<T> IndexMut<Node> for PerNode<T> {
    fn index_mut(&mut self, node: Node) -> &mut T {
        match node {
            Node::Combinator(id) => &mut self.combinators[id.0],
            Node::Type(id) => &mut self.types[id.0],
        }
    }
}

/// What refers to what: a type to its constructors, a combinator to what the graph is made with.
pub(super) struct Graph<'m> {
    pub(super) model: &'m Model,
    /// The parts that lead to each other, each after all parts that it leads to.
    pub(super) components: Vec<Vec<Node>>,
    on_cycle: PerNode<bool>,
}

impl<'m> Graph<'m> {
    /// The graph in which a combinator refers to everything that its fields name.
    pub(super) fn of_references(model: &'m Model) -> Self {
        Self::new(model, |combinator, add| {
            for field in &combinator.fields {
                field
                    .ty
                    .walk(&mut |ty| ty.node().into_iter().for_each(&mut *add));
            }
        })
    }

    /// `targets` calls back with what a combinator refers to.
    pub(super) fn new(
        model: &'m Model,
        targets: impl Fn(&Combinator, &mut dyn FnMut(Node)),
    ) -> Self {
        let numbers = Numbers {
            combinators: model.combinators.len(),
        };
        let of_combinators = model.combinators.iter().map(|combinator| {
            let mut edges = Vec::new();
            targets(combinator, &mut |node| edges.push(numbers.number(node)));
            edges
        });
        let of_types = model.types.iter();
        let of_types = of_types.map(|ty| ty.constructors.iter().map(|id| id.0).collect());
        let edges: Vec<Vec<usize>> = of_combinators.chain(of_types).collect();
        let mut on_cycle = PerNode::new(model, false);
        let components = components(&edges).into_iter().map(|component| {
            let is_cycle = component.len() > 1 || edges[component[0]].contains(&component[0]);
            // The last ones found first: what they lead to is mostly known by then.
            let nodes = component
                .into_iter()
                .rev()
                .map(|number| numbers.node(number));
            let nodes: Vec<Node> = nodes.collect();
            nodes.iter().for_each(|&node| on_cycle[node] = is_cycle);
            nodes
        });
        let components = components.collect();
        Self {
            model,
            components,
            on_cycle,
        }
    }

    /// The least fixed point of a rule that depends on what a node refers to: every node starts with
    /// `start`, and the rules are applied until nothing changes.
    pub(super) fn solve<T: Clone + PartialEq>(
        &self,
        start: T,
        of_combinator: impl Fn(&Combinator, &PerNode<T>) -> T,
        of_type: impl Fn(&Type, &PerNode<T>) -> T,
    ) -> PerNode<T> {
        let mut solution = PerNode::new(self.model, start);
        for component in &self.components {
            let mut changed = true;
            while changed {
                changed = false;
                for &node in component {
                    let value = match node {
                        Node::Combinator(id) => of_combinator(self.model.combinator(id), &solution),
                        Node::Type(id) => of_type(self.model.ty(id), &solution),
                    };
                    changed |= value != solution[node];
                    solution[node] = value;
                }
                // Without a cycle nothing that is asked can change any more.
                changed &= self.on_cycle[component[0]];
            }
        }
        solution
    }

    /// For each type whether a way leads back to one of its constructors. A constructor that only
    /// refers to itself by its bare name is a cycle without its type.
    pub(super) fn recursive_types(&self) -> Vec<bool> {
        let is_on_cycle = |&id: &CombinatorId| self.on_cycle[Node::Combinator(id)];
        let types = self.model.types.iter();
        types
            .map(|ty| ty.constructors.iter().any(is_on_cycle))
            .collect()
    }
}

/// The numbers that stand for nodes: first one for each combinator, then one for each type.
#[derive(Clone, Copy)]
struct Numbers {
    combinators: usize,
}

impl Numbers {
    fn number(self, node: Node) -> usize {
        match node {
            Node::Combinator(id) => id.0,
            Node::Type(id) => self.combinators + id.0,
        }
    }

    fn node(self, number: usize) -> Node {
        match number.checked_sub(self.combinators) {
            Some(id) => Node::Type(TypeId(id)),
            None => Node::Combinator(CombinatorId(number)),
        }
    }
}
