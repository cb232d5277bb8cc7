//! The normal form that models are compared in: takes a [`Model`], gives what its
//! declarations mean, by name. Order of declarations, places, comments, annotations, the
//! layout of the text, and the built-ins that need no declaration are left out.

use std::{collections::BTreeMap, fmt};

use tl_parser::{
    Section,
    model::{Combinator, GenericKind, Model},
};

use super::names::{LocalNames, Names};
use super::render::Renderer;

/// What a model means. Two models are alike if their outlines are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The layer that the schema says it is.
    pub layer: Option<u32>,
    /// Every combinator but those that need no declaration.
    pub combinators: BTreeMap<Key, CombinatorOutline>,
}

/// What a combinator is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Constructor or function.
    pub section: Section,
    /// The name, namespaces included.
    pub name: String,
}

/// What a combinator means, its name and section apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CombinatorOutline {
    /// The id on the wire.
    pub id: u32,
    /// Implicit arguments.
    pub generics: Vec<GenericOutline>,
    /// Explicit arguments, in wire order.
    pub fields: Vec<FieldOutline>,
    /// What it constructs or returns, in TL.
    pub result: String,
}

/// An implicit argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GenericOutline {
    /// Its name.
    pub name: String,
    /// What it stands for.
    pub kind: GenericKind,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldOutline {
    /// Its name, if it has one.
    pub name: Option<String>,
    /// When it is present, in TL: `flags.3`; always if `None`.
    pub condition: Option<String>,
    /// Its type in TL, with bare types by their constructor: `vector<message>`.
    pub ty: String,
}

impl Outline {
    /// The normal form of a model.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let combinators = model.combinators.iter().filter(|it| is_declared(it));
        let combinators = combinators.map(|combinator| {
            let names = LocalNames::of(combinator);
            let outline = Renderer::new(model, &Names::default(), &names).combinator(combinator);
            (Key::of(combinator), outline)
        });
        Self {
            layer: model.layer,
            combinators: combinators.collect(),
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
        let mut section = Section::Types;
        for (key, combinator) in &self.combinators {
            if key.section != section {
                section = key.section;
                writeln!(f, "{section}")?;
            }
            writeln!(f, "{}{combinator};", key.name)?;
        }
        Ok(())
    }
}

/// The declaration behind the name: `#59511722 user_id:long = Peer`.
impl fmt::Display for CombinatorOutline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:08x}", self.id)?;
        for generic in &self.generics {
            write!(f, " {generic}")?;
        }
        for field in &self.fields {
            write!(f, " {field}")?;
        }
        write!(f, " = {}", self.result)
    }
}

impl fmt::Display for GenericOutline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            GenericKind::Type => "Type",
            GenericKind::Nat => "#",
        };
        write!(f, "{{{}:{kind}}}", self.name)
    }
}

impl fmt::Display for FieldOutline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name}:")?,
            // `# [ t ]` is how the specification writes it; a condition needs some name.
            None if self.condition.is_none() && (self.ty == "#" || self.ty.ends_with(']')) => {}
            None => f.write_str("_:")?,
        }
        if let Some(condition) = &self.condition {
            write!(f, "{condition}?")?;
        }
        f.write_str(&self.ty)
    }
}
