//! What refers to what: takes a [`Model`] or parts of it, gives references to types and
//! constructors, and the graph that they make.

use super::{CombinatorId, Field, Model, TypeArg, TypeId, TypeRef};

/// What a field can refer to by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    Type(TypeId),
    Constructor(CombinatorId),
}

/// The numbers that stand for types and combinators in a graph: first one for each type,
/// then one for each combinator.
#[derive(Clone, Copy)]
pub(super) struct Nodes {
    types: usize,
}

impl Nodes {
    pub(super) fn of(model: &Model) -> Self {
        Self {
            types: model.types.len(),
        }
    }

    pub(super) fn number(self, reference: Reference) -> usize {
        match reference {
            Reference::Type(id) => id.0,
            Reference::Constructor(id) => self.types + id.0,
        }
    }

    pub(super) fn reference(self, number: usize) -> Reference {
        match number.checked_sub(self.types) {
            Some(id) => Reference::Constructor(CombinatorId(id)),
            None => Reference::Type(TypeId(number)),
        }
    }
}

/// By node, the nodes that it refers to: a type to its constructors, a combinator to what
/// its fields name.
pub(super) fn edges(model: &Model) -> Vec<Vec<usize>> {
    let nodes = Nodes::of(model);
    let constructor = |&id| nodes.number(Reference::Constructor(id));
    let types = model.types.iter();
    let types = types.map(|ty| ty.constructors.iter().map(constructor).collect());
    let combinators = model.combinators.iter().map(|combinator| {
        let mut targets = Vec::new();
        visit_fields(&combinator.fields, &mut |it| targets.push(nodes.number(it)));
        targets
    });
    types.chain(combinators).collect()
}

/// Calls `visit` with all that the fields refer to.
pub(super) fn visit_fields(fields: &[Field], visit: &mut impl FnMut(Reference)) {
    for field in fields {
        visit_type(&field.ty, visit);
    }
}

/// Calls `visit` with all that a type expression refers to.
pub(super) fn visit_type(ty: &TypeRef, visit: &mut impl FnMut(Reference)) {
    match ty {
        TypeRef::Vector { item, .. } => visit_type(item, visit),
        TypeRef::Boxed { ty, args } => {
            visit(Reference::Type(*ty));
            visit_args(args, visit);
        }
        TypeRef::Bare { constructor, args } => {
            visit(Reference::Constructor(*constructor));
            visit_args(args, visit);
        }
        TypeRef::Repeat { fields, .. } => visit_fields(fields, visit),
        TypeRef::Nat
        | TypeRef::Builtin(_)
        | TypeRef::Bool
        | TypeRef::Object
        | TypeRef::Generic { .. }
        | TypeRef::Type => {}
    }
}

fn visit_args(args: &[TypeArg], visit: &mut impl FnMut(Reference)) {
    for arg in args {
        if let TypeArg::Type(ty) = arg {
            visit_type(ty, visit);
        }
    }
}
