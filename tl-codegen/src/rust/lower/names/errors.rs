//! Errors: takes the table of documented errors, gives the name of each one's variant.

use std::collections::HashMap;

use super::case::{error_ident, field_ident};
use super::claims::{Claim, Claims, first_or_second};
use super::fields::unique;
use super::variants::OTHER;
use crate::errors::{DocumentedError, ErrorTable, Segment};
use crate::rust::ir::Ident;

/// The field for the code that came, where it is one of several.
pub(crate) const CODE: &str = "code";

/// What no parameter is called: the arguments of the code that writes an error's text, and that field.
const RESERVED: [&str; 3] = ["f", "template", CODE];

/// By the name of the error.
pub(crate) type ErrorNames<'t> = HashMap<&'t str, Ident>;

/// A variant for every error. A name with parameters is the variant without them (`FloodWait`); where
/// another error is called like that, the parameters' meaning stands in their place. Errors that are
/// still called alike have their codes after the name.
pub(crate) fn error_names(table: &ErrorTable) -> ErrorNames<'_> {
    let errors = table.errors.iter();
    let wishes = errors.clone().map(|(_, error)| {
        let plain = variant(error, |_| "");
        (plain, variant(error, |meaning| meaning))
    });
    let wanted = first_or_second(&wishes.collect::<Vec<_>>());
    let claims = errors
        .clone()
        .zip(wanted)
        .map(|((_, error), wanted)| Claim {
            scope: (),
            wanted,
            mark: codes(error),
        });
    let names = Claims::new([((), OTHER.to_owned())]).settle(&claims.collect::<Vec<_>>());
    let errors = errors.map(|(name, _)| name.as_str());
    errors.zip(names.into_iter().map(Ident::new)).collect()
}

/// The fields of an error's variant, in the order of its parameters.
pub(crate) fn parameter_names(error: &DocumentedError) -> Vec<Ident> {
    let meanings = error
        .pattern
        .parameters()
        .map(|(_, meaning)| field_ident(meaning));
    unique(meanings, &RESERVED)
}

fn variant(error: &DocumentedError, parameter: impl Fn(&str) -> &str) -> String {
    let words = error.pattern.segments.iter().map(|segment| match segment {
        Segment::Text(text) => text.as_str(),
        Segment::Parameter { meaning, .. } => parameter(meaning),
    });
    let words: Vec<&str> = words.collect();
    error_ident(&words.join("_")).name().to_owned()
}

/// `500`, or `400And406`; `Minus503` for a negative code.
fn codes(error: &DocumentedError) -> String {
    let codes = error
        .codes
        .keys()
        .map(|code| code.to_string().replace('-', "Minus"));
    codes.collect::<Vec<_>>().join("And")
}
