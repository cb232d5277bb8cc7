//! Fields: takes a resolved schema, gives findings about flags and documentation that
//! nothing corresponds to.

use std::collections::BTreeMap;

use tl_parser::Span;
use tl_parser::model::{Combinator, Field, FieldId, Role, TypeRef};

use super::rules::{UNKNOWN_DOC_FIELD, UNUSED_FLAGS};
use super::schema_file::{File, subject};
use crate::schema::report::Finding;

/// Words of flags that no condition, repetition or type argument refers to.
pub(super) fn find_unused_flags(file: &File<'_>) -> Vec<Finding> {
    let finding = |combinator: &Combinator, field: &Field| {
        let subject = subject(combinator.name.as_str(), field.name.as_deref());
        let message = "no field after it and no type asks for it".to_owned();
        file.finding(&UNUSED_FLAGS, subject, field.span, message)
    };
    let findings = written_combinators(file).flat_map(|combinator| {
        let unused = unused_numbers(combinator).into_iter();
        let unused = unused.filter(|field| field.name.as_deref().is_some_and(names_flags));
        unused.map(move |field| finding(combinator, field))
    });
    findings.collect()
}

/// A word of flags that no bit is asked of, or a `#` that is an ordinary number: nothing else refers
/// to it in both cases.
fn unused_numbers(combinator: &Combinator) -> Vec<&Field> {
    let is_asked = |index: usize| {
        let mut bits = combinator.bits.iter();
        bits.any(|bit| bit.condition.field() == Some(FieldId(index)))
    };
    let mut unused = Vec::new();
    for (index, field) in combinator.fields.iter().enumerate() {
        match &field.ty {
            TypeRef::Repeat { fields, .. } => add_unused_numbers(fields, &mut unused),
            TypeRef::Nat if field.role != Role::Count && !is_asked(index) => unused.push(field),
            _ => {}
        }
    }
    unused
}

/// Whether a word of the name says that its bits mean something: `flags2`, `extra_flags`,
/// `fields_mask`. Any other `#` is an ordinary number.
fn names_flags(name: &str) -> bool {
    let digits = |char: char| char.is_ascii_digit();
    let mut words = name.split('_').map(|word| word.trim_end_matches(digits));
    words.any(|word| matches!(word, "flags" | "mask"))
}

/// No condition can ask a number inside of a repetition.
fn add_unused_numbers<'f>(fields: &'f [Field], unused: &mut Vec<&'f Field>) {
    for field in fields {
        match &field.ty {
            TypeRef::Repeat { fields, .. } => add_unused_numbers(fields, unused),
            TypeRef::Nat if field.role != Role::Count => unused.push(field),
            _ => {}
        }
    }
}

/// `@name` in a documentation comment where the combinator has no such field: each tag once, where it
/// stands last.
pub(super) fn find_unknown_docs(file: &File<'_>) -> Vec<Finding> {
    let findings = written_combinators(file).flat_map(|combinator| {
        let tags = combinator.docs.unknown_tags.iter();
        let tags: BTreeMap<&str, Span> = tags.map(|(tag, span)| (tag.as_str(), *span)).collect();
        tags.into_iter().map(move |(tag, span)| {
            let subject = subject(combinator.name.as_str(), Some(tag));
            let message = format!("`{}` has no field `{tag}`", combinator.name);
            file.finding(&UNKNOWN_DOC_FIELD, subject, span, message)
        })
    });
    findings.collect()
}

/// The combinators that the schema writes: not a `true` that it only uses.
fn written_combinators<'f>(file: &'f File<'_>) -> impl Iterator<Item = &'f Combinator> {
    let combinators = file.models().flat_map(|model| &model.combinators);
    combinators.filter(|combinator| combinator.span != Span::default())
}
