//! How findings speak of things: takes parts of a model, gives names and places.

use tl_parser::{
    Section, Span,
    model::{Combinator, Field},
};

use crate::schema::report::{Finding, Place, Rule};

/// Index of the old file in a [`Place`].
pub(super) const OLD: usize = 0;
/// Index of the new file in a [`Place`].
pub(super) const NEW: usize = 1;

/// Nothing for what the source does not write.
pub(super) fn place(file: usize, span: Span) -> Option<Place> {
    (span != Span::default()).then_some(Place { file, span })
}

/// What a declaration of this section is called.
pub(crate) fn kind_name(section: Section) -> &'static str {
    match section {
        Section::Types => "constructor",
        Section::Functions => "function",
    }
}

/// A finding about a field of a combinator in that file, without old and new. It is called
/// `user.username`; the position stands for a name that is missing.
pub(super) fn field_finding(
    rule: &'static Rule,
    file: usize,
    combinator: &Combinator,
    index: usize,
    message: String,
) -> Finding {
    let fields = &combinator.fields;
    let subject = format!("{}.{}", combinator.name, field_name(fields, index));
    Finding::new(rule, subject, message, place(file, fields[index].span))
}

/// The name, or the position counted from 1.
pub(super) fn field_name(fields: &[Field], index: usize) -> String {
    let name = fields[index].name.clone();
    name.unwrap_or_else(|| format!("{}", index + 1))
}
