//! The normal form that models are compared in: takes a [`Model`], gives what its
//! declarations mean, by name. Order of declarations, places, comments, the
//! layout of the text, and the built-ins that need no declaration are left out.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use tl_parser::{
    Section,
    model::{Combinator, CombinatorOutline, Declaration, Model},
};

use super::new_names::own_outline;

/// What a model means. Two models are alike if their outlines are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The layer that the schema says it is.
    pub layer: Option<u32>,
    /// Every combinator but those that need no declaration.
    pub combinators: BTreeMap<Key, CombinatorOutline>,
    /// Partial applications and finalities.
    pub declarations: BTreeSet<String>,
}

/// What a combinator is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Whether it is a constructor or a function.
    pub section: Section,
    /// The name, namespaces included.
    pub name: String,
}

impl Outline {
    /// The normal form of a model.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let combinators = model.combinators.iter().filter(|it| is_declared(it));
        let combinators = combinators.map(|it| (Key::of(it), own_outline(model, it)));
        Self {
            layer: model.layer,
            combinators: combinators.collect(),
            declarations: declarations(model).map(|it| it.text.clone()).collect(),
        }
    }
}

impl Key {
    /// The key of a combinator.
    #[must_use]
    pub fn of(combinator: &Combinator) -> Self {
        Self {
            section: combinator.section,
            name: combinator.name.as_str().to_owned(),
        }
    }
}

/// Partial applications and finalities, each text once.
pub(super) fn declarations(model: &Model) -> impl Iterator<Item = &Declaration> {
    let by_text = model.declarations.iter().map(|it| (it.text.as_str(), it));
    let by_text: BTreeMap<&str, &Declaration> = by_text.rev().collect();
    by_text.into_values()
}

/// Whether a combinator is there because the schema says so. A built-in and `true` mean the
/// same with a declaration and without one.
pub(super) fn is_declared(combinator: &Combinator) -> bool {
    let is_true = combinator.section == Section::Types && combinator.name.as_str() == "true";
    !combinator.builtin && !is_true
}

/// A whole schema, which parses and resolves to a model with this outline.
impl fmt::Display for Outline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(layer) = self.layer {
            writeln!(f, "// LAYER {layer}")?;
        }
        for declaration in &self.declarations {
            writeln!(f, "{declaration};")?;
        }
        let mut section = Section::Types;
        for (key, combinator) in &self.combinators {
            if key.section != section {
                section = key.section;
                writeln!(f, "{section}")?;
            }
            for annotation in &combinator.annotations {
                write!(f, "@{annotation} ")?;
            }
            writeln!(f, "{}{combinator};", key.name)?;
        }
        Ok(())
    }
}
