//! Endless types: takes a [`Model`], finds types and constructors whose values would have to
//! contain themselves, so that there can be none.
//!
//! A constructor has a value if all types that its fields cannot do without have one; a type
//! has one if any of its constructors does. What is found to have one passes that on to
//! those that wait for it, until nothing changes. Arguments of types are not looked into:
//! whether `Maybe T` needs a `T` is not known here.

use super::{
    CombinatorId, CycleStep, Field, Model, NatExpr, ResolveError, ResolveErrorKind, TypeId,
    TypeRef,
    graph::{Nodes, Reference},
};
use crate::span::Span;

/// One error for each cycle.
pub(super) fn find_endless(model: &Model) -> Vec<ResolveError> {
    let needs: Vec<Vec<Need>> = model
        .combinators
        .iter()
        .map(|combinator| needs(&combinator.fields))
        .collect();
    let finite = find_finite(model, &needs);
    let search = CycleSearch {
        model,
        nodes: Nodes::of(model),
        needs: &needs,
        finite,
    };
    search.run()
}

/// What a field cannot do without.
struct Need {
    target: Reference,
    field: Span,
}

fn needs(fields: &[Field]) -> Vec<Need> {
    let mut needs = Vec::new();
    add_needs(fields, &mut needs);
    needs
}

fn add_needs(fields: &[Field], needs: &mut Vec<Need>) {
    for field in fields.iter().filter(|field| field.condition.is_none()) {
        let target = match &field.ty {
            TypeRef::Boxed { ty, .. } => Reference::Type(*ty),
            TypeRef::Bare { constructor, .. } => Reference::Constructor(*constructor),
            TypeRef::Repeat { count, fields } if is_never_zero(*count) => {
                add_needs(fields, needs);
                continue;
            }
            _ => continue,
        };
        let field = field.span;
        needs.push(Need { target, field });
    }
}

fn is_never_zero(count: Option<NatExpr>) -> bool {
    count.is_some_and(|count| count.constant > 0)
}

/// For each node whether it has a value.
fn find_finite(model: &Model, needs: &[Vec<Need>]) -> Vec<bool> {
    let mut missing = vec![1; model.types.len()];
    missing.extend(needs.iter().map(Vec::len));
    let waiting = waiting(model, needs);
    let numbers = 0..missing.len();
    let mut ready: Vec<usize> = numbers.filter(|&node| missing[node] == 0).collect();
    let mut finite = vec![false; missing.len()];
    while let Some(node) = ready.pop() {
        finite[node] = true;
        for &dependent in &waiting[node] {
            // A type is complete with its first constructor and needs none of the others.
            let was_complete = missing[dependent] == 0;
            missing[dependent] = missing[dependent].saturating_sub(1);
            if !was_complete && missing[dependent] == 0 {
                ready.push(dependent);
            }
        }
    }
    finite
}

/// By node, the nodes that need it.
fn waiting(model: &Model, needs: &[Vec<Need>]) -> Vec<Vec<usize>> {
    let nodes = Nodes::of(model);
    let mut waiting = vec![Vec::new(); model.types.len() + needs.len()];
    for (index, ty) in model.types.iter().enumerate() {
        let node = nodes.number(Reference::Type(TypeId(index)));
        for &constructor in &ty.constructors {
            waiting[nodes.number(Reference::Constructor(constructor))].push(node);
        }
    }
    for (index, needs) in needs.iter().enumerate() {
        let node = nodes.number(Reference::Constructor(CombinatorId(index)));
        for need in needs {
            waiting[nodes.number(need.target)].push(node);
        }
    }
    waiting
}

struct CycleSearch<'m> {
    model: &'m Model,
    nodes: Nodes,
    needs: &'m [Vec<Need>],
    finite: Vec<bool>,
}

impl CycleSearch<'_> {
    /// Walks from every node without a value to one that it needs and that has none either;
    /// such a walk ends in a cycle, which is new if no walk before came there.
    fn run(&self) -> Vec<ResolveError> {
        let mut walk_of = vec![None; self.finite.len()];
        let mut errors = Vec::new();
        for start in (0..self.finite.len()).filter(|&node| !self.finite[node]) {
            let mut node = start;
            while walk_of[node].is_none() {
                walk_of[node] = Some(start);
                match self.next(node) {
                    Some((next, _)) => node = next,
                    None => break,
                }
            }
            if walk_of[node] == Some(start) {
                errors.extend(self.cycle(node));
            }
        }
        errors
    }

    /// The first thing that is needed and has no value; with the field that needs it if the
    /// node is a combinator.
    fn next(&self, node: usize) -> Option<(usize, Option<Span>)> {
        match self.nodes.reference(node) {
            Reference::Type(id) => {
                let &first = self.model.ty(id).constructors.first()?;
                Some((self.nodes.number(Reference::Constructor(first)), None))
            }
            Reference::Constructor(id) => {
                let numbered = |need: &Need| (self.nodes.number(need.target), Some(need.field));
                let mut needed = self.needs[id.0].iter().map(numbered);
                needed.find(|&(target, _)| !self.finite[target])
            }
        }
    }

    fn cycle(&self, start: usize) -> Option<ResolveError> {
        let mut cycle = Vec::new();
        let mut node = start;
        while let Some((next, field)) = self.next(node) {
            if let (Reference::Constructor(id), Some(field)) = (self.nodes.reference(node), field) {
                let constructor = self.model.combinator(id).name.as_str().to_owned();
                cycle.push(CycleStep { constructor, field });
            }
            node = next;
            if node == start {
                break;
            }
        }
        let first = (0..cycle.len()).min_by_key(|&step| cycle[step].field)?;
        cycle.rotate_left(first);
        let span = cycle[0].field;
        let kind = ResolveErrorKind::Endless { cycle };
        Some(ResolveError { kind, span })
    }
}
