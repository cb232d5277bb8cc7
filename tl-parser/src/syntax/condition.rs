//! Conditions of optional fields: takes the place behind the name that a condition may start
//! with, gives a [`Condition`].
//!
//! ```text
//! condition := name [ "." number ] "?"
//! ```

use nom::Err;

use super::{
    ast::{Bit, Condition, Ident},
    combinators::{Fault, Parsing, fail, require, symbol},
    cursor::Cursor,
    error::{Expectation, Found, SyntaxErrorKind, clip},
    names::{local_name, parse_number},
};
use crate::span::Span;

const FIELD: &[Expectation] = &[Expectation::Field];
const NUMBER: &[Expectation] = &[Expectation::Number];

/// The rest of `flags.3?` or `mode?` behind the field's name, if it is a condition.
#[inline]
pub(super) fn parse_condition_from<'src>(
    cursor: Cursor<'src>,
    field: Ident<'src>,
) -> Result<Option<(Cursor<'src>, Condition<'src>)>, Err<Fault>> {
    let (rest, bit) = match cursor.peek() {
        Some(b'?') if field.text.contains('.') => return fail_at_bit(cursor, field).map(Some),
        Some(b'?') => (cursor, None),
        Some(b'.') => parse_bit(cursor)?,
        _ => return Ok(None),
    };
    let span = Span::new(field.span.start, rest.last_end());
    let Ok((rest, question)) = symbol(b'?')(rest) else {
        return fail(rest, SyntaxErrorKind::MissingQuestionMark, span).map(Some);
    };
    let span = span.to(question);
    Ok(Some((rest, Condition { field, bit, span })))
}

#[inline]
fn parse_bit(cursor: Cursor<'_>) -> Parsing<'_, Option<Bit>> {
    let (rest, _) = symbol(b'.')(cursor)?;
    let (rest, (number, span)) = require(parse_number, NUMBER)(rest)?;
    Ok((rest, Some(Bit { number, span })))
}

/// Why `flags.zero?` is no condition.
#[cold]
fn fail_at_bit<'src, T>(question: Cursor<'src>, field: Ident<'src>) -> Parsing<'src, T> {
    let bit = local_name(field);
    let kind = SyntaxErrorKind::Expected {
        expected: NUMBER,
        found: Found::Name(clip(bit.text)),
    };
    fail(question, kind, bit.span)
}

/// A type is missing at `end`. In `x:string? = A` there is one though, taken for the field
/// of a condition, and it is the `?` that is wrong.
#[cold]
pub(super) fn fail_without_type<'src, T>(
    at: Cursor<'src>,
    end: usize,
    condition: Option<&Condition<'src>>,
) -> Parsing<'src, T> {
    let Some(condition) = condition.filter(|condition| condition.bit.is_none()) else {
        return fail(at, SyntaxErrorKind::MissingType, Span::new(end, end));
    };
    let kind = SyntaxErrorKind::Expected {
        expected: FIELD,
        found: Found::Symbol('?'),
    };
    let end = condition.span.end;
    fail(at, kind, Span::new(end - 1, end))
}
