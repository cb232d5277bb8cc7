//! Shapes: takes a model, decides what is a struct and what is an enum.

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Field, Model, TypeId, TypeRef};

/// Which Rust item stands for what.
#[derive(Debug)]
pub(crate) struct Shapes {
    only_constructors: Vec<Option<CombinatorId>>,
    structs: Vec<bool>,
    used_bare: Vec<bool>,
}

impl Shapes {
    pub(crate) fn new(model: &Model) -> Self {
        let only_constructors: Vec<_> = model
            .types
            .iter()
            .map(|ty| match ty.constructors[..] {
                [only] => Some(only),
                _ => None,
            })
            .collect();
        let used_bare = constructors_used_bare(model);
        let structs = model
            .combinators
            .iter()
            .zip(&used_bare)
            .map(|(combinator, &used_bare)| {
                let alone = match combinator.result {
                    TypeRef::Boxed { ty, .. } => only_constructors[ty.0].is_some(),
                    _ => true,
                };
                let is_struct = combinator.section == Section::Functions
                    || alone
                    || used_bare
                    || !combinator.fields.is_empty();
                is_struct && !combinator.builtin
            })
            .collect();
        Self {
            only_constructors,
            structs,
            used_bare,
        }
    }

    /// The constructor of a type that has one: the type is that struct. Types with several
    /// are enums.
    pub(crate) fn only_constructor(&self, ty: TypeId) -> Option<CombinatorId> {
        self.only_constructors[ty.0]
    }

    /// Whether values of a constructor are read without the enum of its type: their struct
    /// has to count the depth then.
    pub(crate) fn is_read_alone(&self, constructor: CombinatorId, ty: TypeId) -> bool {
        self.only_constructor(ty) == Some(constructor) || self.used_bare[constructor.0]
    }

    /// Whether a combinator has a struct. A constructor without fields is a variant and no
    /// more, unless something needs it by itself.
    pub(crate) fn has_struct(&self, combinator: CombinatorId) -> bool {
        self.structs[combinator.0]
    }
}

/// Whether a field is a flag alone: `flags.3?true`, or any bare constructor without fields
/// that depends on a bit.
pub(crate) fn is_true(model: &Model, field: &Field) -> bool {
    match field.ty {
        TypeRef::Bare { constructor, .. } => {
            field.condition.is_some() && model.combinator(constructor).fields.is_empty()
        }
        _ => false,
    }
}

fn constructors_used_bare(model: &Model) -> Vec<bool> {
    let mut used = vec![false; model.combinators.len()];
    let fields = model
        .combinators
        .iter()
        .flat_map(|each: &Combinator| &each.fields);
    for field in fields.filter(|field| !is_true(model, field)) {
        let mut ty = &field.ty;
        while let TypeRef::Vector { item, .. } = ty {
            ty = item;
        }
        if let TypeRef::Bare { constructor, .. } = ty {
            used[constructor.0] = true;
        }
    }
    used
}
