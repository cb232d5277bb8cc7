//! Recursive types: takes a [`Model`], says which types' values can hold values of the same type.
//!
//! Those are the types that lie on a cycle of the graph.

use super::{
    Model,
    components::components,
    graph::{Nodes, Reference, edges},
};

/// For each type whether it is recursive.
pub(super) fn recursive_types(model: &Model) -> Vec<bool> {
    let nodes = Nodes::of(model);
    let on_cycle = nodes_on_cycles(&edges(model));
    let constructor_on_cycle = |&id| on_cycle[nodes.number(Reference::Constructor(id))];
    let types = model.types.iter();
    // A constructor that only refers to itself by its bare name is a cycle without its type.
    types
        .map(|ty| ty.constructors.iter().any(constructor_on_cycle))
        .collect()
}

/// For each node whether a way leads back to it.
fn nodes_on_cycles(edges: &[Vec<usize>]) -> Vec<bool> {
    let mut on_cycle = vec![false; edges.len()];
    for component in components(edges) {
        let first = component[0];
        let is_cycle = component.len() > 1 || edges[first].contains(&first);
        for node in component {
            on_cycle[node] = is_cycle;
        }
    }
    on_cycle
}
