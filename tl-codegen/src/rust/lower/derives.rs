//! Derives: takes the types that the options name, gives those that are `Copy` and `Hash`, or says which
//! cannot be.
//!
//! Layers add fields, also to constructors that had nothing but numbers. So `Copy` is a promise, which
//! is made by name and not by what a type happens to hold.

use std::collections::BTreeSet;

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Field, Model, TypeId, TypeRef};

use super::layout::Layout;
use crate::plain::is_plain;
use crate::rust::ir::{Derives, PerForm};
use crate::rust::options::{OptionError, Options};

/// What the types are that the options name.
#[derive(Debug)]
pub(crate) struct Derived {
    copied: BTreeSet<TypeId>,
    hashed: BTreeSet<TypeId>,
}

impl Derived {
    /// Finds the types that the options name.
    ///
    /// # Errors
    ///
    /// A name that no type has, or that of a type that cannot be copied.
    pub(crate) fn new(
        model: &Model,
        layouts: &PerForm<Layout<'_>>,
        options: &Options,
    ) -> Result<Self, OptionError> {
        let derived = Self {
            copied: find_all(model, "copy", &options.copy)?,
            hashed: find_all(model, "hash", &options.hash)?,
        };
        for &id in &derived.copied {
            let ty = model.ty(id);
            let mut constructors = ty.constructors.iter();
            let obstacle = constructors.find_map(|&it| derived.obstacle(model, layouts, it));
            let others = "a type of which no constructors are kept as bytes".to_owned();
            let obstacle = obstacle.or((!ty.others.is_empty()).then_some(others));
            if let Some(expected) = obstacle {
                return Err(error("copy", model.ty(id).name.as_str(), expected));
            }
        }
        Ok(derived)
    }

    /// What a type is.
    pub(crate) fn of_type(&self, id: TypeId) -> Derives {
        Derives {
            copy: self.copied.contains(&id),
            hash: self.hashed.contains(&id),
        }
    }

    /// What the struct of a combinator is: the same as its type. Functions are neither.
    pub(crate) fn of_combinator(&self, combinator: &Combinator) -> Derives {
        match combinator.result {
            TypeRef::Boxed { ty, .. } if combinator.section == Section::Types => self.of_type(ty),
            _ => Derives::default(),
        }
    }

    /// What forbids a constructor to be copied.
    fn obstacle(
        &self,
        model: &Model,
        layouts: &PerForm<Layout<'_>>,
        id: CombinatorId,
    ) -> Option<String> {
        let constructor = model.combinator(id);
        let name = &constructor.name;
        if layouts.owned.boxes_variant(id) {
            return Some(format!(
                "a type of small constructors, and `{name}` is large"
            ));
        }
        let is_boxed = |field: &Field| layouts.owned.boxes_field(id, &field.ty);
        let mut fields = constructor.fields.iter();
        let field = fields.find(|it| !is_plain(model, it, &self.copied) || is_boxed(it))?;
        let field = field.name.as_deref().unwrap_or("_");
        let expected = "a type of numbers, and of types that are copied, too";
        Some(format!("{expected}; `{field}` of `{name}` is neither"))
    }
}

fn find_all(
    model: &Model,
    option: &'static str,
    names: &[String],
) -> Result<BTreeSet<TypeId>, OptionError> {
    let find = |name: &String| {
        let position = model.types.iter().position(|ty| ty.name.as_str() == name);
        let found = position.map(TypeId);
        found.ok_or_else(|| error(option, name, "the name of a type in the schema".to_owned()))
    };
    names.iter().map(find).collect()
}

fn error(option: &'static str, value: &str, expected: String) -> OptionError {
    OptionError {
        option,
        value: value.to_owned(),
        expected,
    }
}
