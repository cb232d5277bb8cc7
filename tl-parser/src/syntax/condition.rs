//! Conditions of optional fields: takes the text from a place on, gives a [`Condition`].

use nom::{Parser, combinator::opt, sequence::preceded};

use super::{
    ast::{Bit, Condition, Ident},
    fault::{Parsing, fail, mismatch},
    input::Located,
    rules::expect,
    syntax_error::{Expectation, Found, SyntaxErrorKind, clip},
    tokens::{local_name, name, number, symbol},
};
use crate::span::Span;

/// `condition := name [ "." number ] "?"`
#[inline(always)]
pub(super) fn condition(input: Located<'_>) -> Parsing<'_, Condition<'_>> {
    let bit = preceded(symbol('.'), expect(number, &[Expectation::Number]));
    let bit = bit.map(|(number, span)| Bit { number, span });
    let (question, (field, bit)) = (name(), opt(bit)).parse(input)?;
    let (rest, mark) = opt(symbol('?')).parse(question)?;
    let span = rest.since(input);
    match (mark, bit) {
        (None, None) => mismatch(),
        (None, Some(_)) => fail(question, SyntaxErrorKind::MissingQuestionMark, span),
        (Some(_), None) if field.text.contains('.') => fail_at_bit(question, field),
        (Some(_), _) => Ok((rest, Condition { field, bit, span })),
    }
}

/// Why `flags.zero?` is no condition.
#[cold]
fn fail_at_bit<'src, T>(question: Located<'src>, field: Ident<'src>) -> Parsing<'src, T> {
    let bit = local_name(field);
    let kind = SyntaxErrorKind::Expected {
        expected: &[Expectation::Number],
        found: Found::Name(clip(bit.text)),
    };
    fail(question, kind, bit.span)
}

/// A type is missing at `end`. In `x:string? = A` there is one though, taken for the field
/// of a condition, and it is the `?` that is wrong.
#[cold]
pub(super) fn fail_without_type<'src, T>(
    at: Located<'src>,
    end: usize,
    condition: Option<&Condition<'_>>,
) -> Parsing<'src, T> {
    let Some(condition) = condition.filter(|condition| condition.bit.is_none()) else {
        return fail(at, SyntaxErrorKind::MissingType, Span::new(end, end));
    };
    let kind = SyntaxErrorKind::Expected {
        expected: &[Expectation::Field],
        found: Found::Symbol('?'),
    };
    let end = condition.span.end();
    fail(at, kind, Span::new(end - 1, end))
}
