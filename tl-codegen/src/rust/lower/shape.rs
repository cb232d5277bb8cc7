//! Shapes: takes a model, decides what is a struct and what is an enum.

use tl_parser::Facts;
use tl_parser::Section;
use tl_parser::model::{CombinatorId, Model, Type, TypeId, TypeRef};

/// Which Rust item stands for what.
#[derive(Debug)]
pub(crate) struct Shapes {
    only_constructors: Vec<Option<CombinatorId>>,
    structs: Vec<bool>,
}

impl Shapes {
    pub(crate) fn new(model: &Model, facts: &Facts) -> Self {
        let types = model.types.iter();
        let only_constructors: Vec<_> = types.map(Type::only_constructor).collect();
        let structs = model
            .combinators
            .iter()
            .enumerate()
            .map(|(index, combinator)| {
                let alone = match combinator.result {
                    TypeRef::Boxed { ty, .. } => only_constructors[ty.0].is_some(),
                    _ => true,
                };
                let is_struct = combinator.section == Section::Functions
                    || alone
                    || facts.is_used_bare(CombinatorId(index))
                    || !combinator.fields.is_empty();
                is_struct && !combinator.builtin
            })
            .collect();
        Self {
            only_constructors,
            structs,
        }
    }

    /// The constructor of a type that has one: the type is that struct. Types with several
    /// are enums.
    pub(crate) fn only_constructor(&self, ty: TypeId) -> Option<CombinatorId> {
        self.only_constructors[ty.0]
    }

    /// Whether a combinator has a struct. A constructor without fields is a variant and no
    /// more, unless something needs it by itself.
    pub(crate) fn has_struct(&self, combinator: CombinatorId) -> bool {
        self.structs[combinator.0]
    }
}
