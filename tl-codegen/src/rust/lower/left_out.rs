//! What is left out if a schema has parts without a Rust form: takes a model, gives the model without
//! them and without what needs them, and a list of all that.

use std::fmt;

use tl_parser::model::{CombinatorId, Model, Node, TypeRef};
use tl_parser::{Facts, Remainder, Span};

use super::unsupported::{Unsupported, check};

/// A definition that no Rust is generated for, see
/// [`Options::skip_unsupported`](crate::Options::skip_unsupported).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The name of the combinator, or the text of another declaration.
    pub name: String,
    /// Where that stands in the schema.
    pub span: Span,
    /// Why it is left out.
    pub reason: LeftOutReason,
}

/// Why a definition is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LeftOutReason {
    /// It has no Rust form; this is the first part of it that has none.
    Unsupported(Unsupported),
    /// It needs this type or constructor, which is left out.
    Needs(String),
}

impl fmt::Display for LeftOutReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsupported(unsupported) => unsupported.fmt(f),
            Self::Needs(name) => write!(f, "needs `{name}`"),
        }
    }
}

/// The name and the reason, in a line.
impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.reason)
    }
}

/// What [`generate`](crate::generate) leaves out of a schema if it may, in source order.
#[must_use]
pub fn left_out(model: &Model) -> Vec<LeftOut> {
    let (unsupported, rest) = split(model);
    let direct = unsupported.into_iter().map(|it| direct(model, it));
    let dependents = rest.dependents.iter().map(|(&id, &node)| {
        let combinator = model.combinator(id);
        let needed = match node {
            Node::Combinator(id) => &model.combinator(id).name,
            Node::Type(id) => &model.ty(id).name,
        };
        LeftOut {
            name: combinator.name.to_string(),
            span: combinator.name_span,
            reason: LeftOutReason::Needs(needed.to_string()),
        }
    });
    let mut all: Vec<_> = direct.chain(dependents).collect();
    all.sort_by_key(|it| it.span);
    // The first reason counts.
    all.dedup_by_key(|it| it.span);
    all
}

/// What is left of a model that Rust can be generated for.
pub(crate) fn supported(model: &Model) -> Model {
    let (_, rest) = split(model);
    let wider = model.wider.as_deref().map(supported);
    Model {
        declarations: Vec::new(),
        wider: wider.map(Box::new),
        ..rest.model
    }
}

fn split(model: &Model) -> (Vec<Unsupported>, Remainder) {
    let unsupported = check(model, &Facts::of(model));
    let combinators = unsupported.iter().filter_map(|it| it.combinator);
    let rest = Remainder::of(model, combinators.chain(implied(model)));
    (unsupported, rest)
}

/// Generic constructors that the schema uses without declaring them: what uses them goes, too.
fn implied(model: &Model) -> impl Iterator<Item = CombinatorId> {
    let constructors = model.constructors();
    let implied = constructors.filter(|(_, it)| {
        it.builtin && !it.generics.is_empty() && matches!(it.result, TypeRef::Boxed { .. })
    });
    implied.map(|(id, _)| id)
}

fn direct(model: &Model, unsupported: Unsupported) -> LeftOut {
    let (name, span) = match unsupported.combinator {
        Some(id) => {
            let combinator = model.combinator(id);
            (combinator.name.to_string(), combinator.name_span)
        }
        None => {
            let mut declarations = model.declarations.iter();
            let declaration = declarations.find(|it| it.span == unsupported.span);
            let text = declaration.map(|it| it.text.clone());
            (text.unwrap_or_default(), unsupported.span)
        }
    };
    LeftOut {
        name,
        span,
        reason: LeftOutReason::Unsupported(unsupported),
    }
}
