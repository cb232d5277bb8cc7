//! Links: takes a model and the Rust names of everything in it, gives a link for each name of the schema.

use std::collections::HashMap;

use tl_parser::model::{CombinatorId, Model, TypeId, TypeRef};

use super::text::link;
use crate::rust::ir::{Ident, Path};
use crate::rust::lower::names::Names;
use crate::rust::lower::shape::Shapes;

/// What stands for each name of the schema.
#[derive(Debug)]
pub(crate) struct Links<'m>(HashMap<&'m str, Target<'m>>);

/// An item, or one of its variants.
#[derive(Clone, Copy, Debug)]
struct Target<'m> {
    item: &'m Path,
    variant: Option<&'m Ident>,
}

impl<'m> Links<'m> {
    pub(crate) fn new(model: &'m Model, shapes: &Shapes, names: &'m Names) -> Self {
        let types = model.types.iter().enumerate().map(|(index, ty)| {
            let item = names.ty(TypeId(index));
            let variant = None;
            (ty.name.as_str(), Target { item, variant })
        });
        let combinators = model.combinators.iter().enumerate();
        let combinators = combinators.filter_map(|(index, combinator)| {
            let id = CombinatorId(index);
            let target = match combinator.result {
                _ if shapes.has_struct(id) => Target {
                    item: names.combinator(id),
                    variant: None,
                },
                TypeRef::Boxed { ty, .. } if !combinator.builtin => Target {
                    item: names.ty(ty),
                    variant: Some(names.variant(id)),
                },
                _ => return None,
            };
            Some((combinator.name.as_str(), target))
        });
        Self(types.chain(combinators).collect())
    }

    /// A link from one owned item to what stands for a name, unless nothing does or it is that item.
    pub(super) fn to(&self, name: &str, from: &Path) -> Option<String> {
        let Target { item, variant } = *self.0.get(name)?;
        match variant {
            None if item == from => None,
            None => Some(link(name, from, item)),
            Some(variant) => {
                let linked = link(name, from, item);
                let target = linked.strip_suffix(')')?;
                Some(format!("{target}::{variant})"))
            }
        }
    }
}
