//! Finds combinators that cannot be told apart: two of one name, two of one id.

use std::collections::HashMap;

use super::context::Context;
use crate::{
    model::{Combinator, ResolveErrorKind},
    span::Span,
    syntax::{self, Section},
};

/// Reports constructors that share a name, and functions that do.
pub(super) fn check_names(cx: &mut Context<'_>) {
    let mut known: HashMap<(Section, &str), Span> = HashMap::new();
    for combinator in &cx.index.combinators {
        let name = combinator.name;
        let key = (combinator.section, name.text);
        let first = *known.entry(key).or_insert(name.span);
        if first == name.span {
            continue;
        }
        let text = name.text.to_owned();
        let kind = match combinator.section {
            Section::Types => ResolveErrorKind::DuplicateConstructor { name: text, first },
            Section::Functions => ResolveErrorKind::DuplicateFunction { name: text, first },
        };
        cx.report(kind, name.span);
    }
}

/// Reports combinators that share an id, unless they share the name too.
pub(super) fn check_ids(cx: &mut Context<'_>, combinators: &[Combinator]) {
    let mut known: HashMap<u32, usize> = HashMap::new();
    for (index, combinator) in combinators.iter().enumerate() {
        let id = combinator.id;
        let first = *known.entry(id).or_insert(index);
        let other = &combinators[first];
        let same_name = other.name == combinator.name && other.section == combinator.section;
        if first != index && !same_name {
            let kind = ResolveErrorKind::DuplicateId {
                id,
                other: other.name.as_str().to_owned(),
                first: id_span(cx.index.combinators.get(first), other),
            };
            let span = id_span(cx.index.combinators.get(index), combinator);
            cx.report(kind, span);
        }
    }
}

/// Where the id is written, or else the name.
fn id_span(declaration: Option<&&syntax::Combinator<'_>>, combinator: &Combinator) -> Span {
    let id = declaration.and_then(|it| it.id);
    id.map_or(combinator.name_span, |id| id.span)
}
