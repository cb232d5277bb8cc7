//! How findings speak of things: takes parts of a model, gives names and places.

use tl_parser::{
    Section, Span,
    model::{Combinator, Field},
};

use crate::schema::report::Place;

/// Index of the old file in a [`Place`].
pub(super) const OLD: usize = 0;
/// Index of the new file in a [`Place`].
pub(super) const NEW: usize = 1;

/// Nothing for what the source does not write.
pub(super) fn place(file: usize, span: Span) -> Option<Place> {
    (span != Span::default()).then_some(Place { file, span })
}

pub(super) fn kind_name(section: Section) -> &'static str {
    match section {
        Section::Types => "constructor",
        Section::Functions => "function",
    }
}

/// `user.username`; the position stands for a name that is missing.
pub(super) fn field_subject(combinator: &Combinator, index: usize) -> String {
    let name = &combinator.name;
    format!("{name}.{}", field_name(&combinator.fields, index))
}

/// The name, or the position counted from 1.
pub(super) fn field_name(fields: &[Field], index: usize) -> String {
    let name = fields[index].name.clone();
    name.unwrap_or_else(|| format!("{}", index + 1))
}
