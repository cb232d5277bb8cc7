//! Conditions of optional fields: takes the place behind the name that a condition may start
//! with, gives a [`Condition`].
//!
//! ```text
//! condition := name [ "." number ] "?"
//! ```

use super::{
    ast::{Bit, Condition, Ident},
    combinators::{Taking, fail, require},
    cursor::Cursor,
    error::{Expectation, Found, SyntaxErrorKind, clip},
    names::{local_name, parse_number},
};
use crate::span::Span;

const FIELD: &[Expectation] = &[Expectation::Field];
const NUMBER: &[Expectation] = &[Expectation::Number];

/// Goes behind the rest of `flags.3?` or `mode?` that stands behind the field's name, if the
/// name belongs to a condition.
#[inline(always)]
pub(super) fn take_condition<'src>(
    cursor: &mut Cursor<'src>,
    field: Ident<'src>,
) -> Taking<Option<Condition<'src>>> {
    let bit = match cursor.peek() {
        Some(b'?') if field.text.contains('.') => return fail_at_bit(*cursor, field),
        Some(b'?') => None,
        Some(b'.') => Some(take_bit(cursor)?),
        _ => return Ok(None),
    };
    let before = cursor.span_from(field.span);
    if cursor.take_symbol(b'?').is_none() {
        return fail(*cursor, SyntaxErrorKind::MissingQuestionMark, before);
    }
    let span = cursor.span_from(field.span);
    Ok(Some(Condition { field, bit, span }))
}

#[inline(always)]
fn take_bit(cursor: &mut Cursor<'_>) -> Taking<Bit> {
    cursor.take_symbol(b'.');
    let (number, span) = cursor.take(require(parse_number, NUMBER))?;
    Ok(Bit { number, span })
}

/// Why `flags.zero?` is no condition.
#[cold]
fn fail_at_bit<T>(question: Cursor<'_>, field: Ident<'_>) -> Taking<T> {
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
pub(super) fn fail_without_type<T>(
    at: Cursor<'_>,
    end: usize,
    condition: Option<&Condition<'_>>,
) -> Taking<T> {
    let Some(condition) = condition.filter(|condition| condition.bit.is_none()) else {
        return fail(at, SyntaxErrorKind::MissingType, Span::new(end, end));
    };
    let kind = SyntaxErrorKind::Expected {
        expected: FIELD,
        found: Found::Symbol('?'),
    };
    let end = condition.span.end();
    fail(at, kind, Span::new(end - 1, end))
}
