//! Finds combinators that cannot be told apart: two of one name, two of one id.

use std::collections::HashMap;

use super::{context::Context, prefix::is_prefix, resolve_error::ResolveErrorKind};
use crate::{
    model::Combinator,
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

/// Reports combinators that share an id, unless they share the name too or are a function and its
/// prefix.
pub(super) fn check_ids(cx: &mut Context<'_>, combinators: &[Combinator]) {
    let mut known: HashMap<u32, usize> = HashMap::new();
    for (index, combinator) in combinators.iter().enumerate() {
        let first = *known.entry(combinator.id).or_insert(index);
        let other = &combinators[first];
        let [one, other] = [other, combinator].map(|it| (it.section, it.name.as_str()));
        if first != index && one != other && !is_prefix(one, other) {
            report_id(cx, combinators, [first, index]);
        }
    }
}

fn report_id(cx: &mut Context<'_>, combinators: &[Combinator], [first, second]: [usize; 2]) {
    let declarations = &cx.index.combinators[..cx.index.written];
    let place = |index: usize| declarations.get(index).map(|it| id_span(it));
    // What needs no declaration stands last in the model and nowhere in the text.
    let (other, other_place, span) = match (place(first), place(second)) {
        (Some(span), None) => (second, None, span),
        (other_place, span) => (first, other_place, span.unwrap_or_default()),
    };
    let kind = ResolveErrorKind::DuplicateId {
        id: combinators[second].id,
        other: combinators[other].name.as_str().to_owned(),
        first: other_place,
    };
    cx.report(kind, span);
}

/// Where the id is written, or else the name.
fn id_span(declaration: &syntax::Combinator<'_>) -> Span {
    let id = declaration.id;
    id.map_or(declaration.name.span, |id| id.span)
}
