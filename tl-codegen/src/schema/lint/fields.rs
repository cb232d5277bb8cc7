//! Fields: takes a resolved schema, gives findings about flags and documentation that
//! nothing corresponds to.

use tl_parser::Span;
use tl_parser::model::{Combinator, Field, NatUse, TypeRef};

use super::file::{File, subject};
use super::rules::{UNKNOWN_DOC_FIELD, UNUSED_FLAGS};
use crate::schema::report::Finding;

/// `#` fields that no condition, repetition or type argument refers to.
pub(super) fn find_unused_flags(file: &File<'_>) -> Vec<Finding> {
    let finding = |combinator: &Combinator, field: &Field| {
        let subject = subject(combinator.name.as_str(), field.name.as_deref());
        let message = "no field behind it and no type asks for it".to_owned();
        file.finding(&UNUSED_FLAGS, subject, field.span, message)
    };
    let findings = written_combinators(file).flat_map(|combinator| {
        let unused = unused_flags(&combinator.fields).into_iter();
        unused.map(move |field| finding(combinator, field))
    });
    findings.collect()
}

fn unused_flags(fields: &[Field]) -> Vec<&Field> {
    let unused = fields.iter().flat_map(|field| match &field.ty {
        TypeRef::Repeat { fields, .. } => unused_flags(fields),
        _ if field.nat_use == Some(NatUse::None) => vec![field],
        _ => Vec::new(),
    });
    unused.collect()
}

/// `@name` in a documentation comment where the combinator has no such field.
pub(super) fn find_unknown_docs(file: &File<'_>) -> Vec<Finding> {
    let findings = written_combinators(file).flat_map(|combinator| {
        let tags = unknown_tags(combinator).into_iter();
        tags.map(move |tag| {
            let subject = subject(combinator.name.as_str(), Some(tag));
            let message = format!("`{}` has no field `{tag}`", combinator.name);
            let span = tag_span(file.source, combinator.span.start(), tag);
            file.finding(&UNKNOWN_DOC_FIELD, subject, span, message)
        })
    });
    findings.collect()
}

/// The tags that resolution took for text, since no field is called like this.
fn unknown_tags(combinator: &Combinator) -> Vec<&str> {
    let docs = &combinator.docs;
    let texts = docs.fields.iter().map(|(_, text)| text);
    let words = docs
        .description
        .iter()
        .chain(texts)
        .flat_map(|text| text.split(' '));
    let mut tags: Vec<&str> = words
        .filter_map(|word| word.strip_prefix('@'))
        .filter(|tag| is_field_name(tag))
        .collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// A text may mention a person, `@BotFather`; fields have lower-case names.
fn is_field_name(word: &str) -> bool {
    let inside = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
    word.starts_with(|first: char| first.is_ascii_lowercase()) && word.chars().all(inside)
}

/// Where a tag stands last before the declaration that it documents.
fn tag_span(source: &str, declaration: usize, tag: &str) -> Span {
    let before = source.get(..declaration).unwrap_or_default();
    let is_whole = |end: usize| before[end..].starts_with(char::is_whitespace);
    let mut places = before.rmatch_indices(tag);
    let found = places.find(|(at, _)| before[..*at].ends_with('@') && is_whole(at + tag.len()));
    match found {
        Some((at, _)) => Span::new(at - 1, at + tag.len()),
        None => Span::new(declaration, declaration),
    }
}

/// The combinators that the schema writes: not a `true` that it only uses.
fn written_combinators<'f>(file: &'f File<'_>) -> impl Iterator<Item = &'f Combinator> {
    let combinators = file.model().map(|model| model.combinators.iter());
    let combinators = combinators.into_iter().flatten();
    combinators.filter(|combinator| combinator.span != Span::default())
}
