//! Type and number expressions: takes a place in the text, gives an [`Expr`].
//!
//! ```text
//! application := sum { sum }
//! sum         := term { "+" term }
//! term        := "(" application ")" | "%" term | "#" | number | name [ arguments ]
//! arguments   := "<" application { "," application } ">"
//! ```

use nom::{Parser, sequence::preceded};

use super::{
    ast::{Apply, ApplyStyle, Expr, ExprKind, Ident},
    combinators::{Parsing, append, bracketed, fail, many, mismatch, nested, require, symbol},
    cursor::Cursor,
    error::{Bracket, Expectation, SyntaxErrorKind},
    few::Few,
    names::{looks_like_id, parse_name, parse_number, starts_name},
};

const TYPE: &[Expectation] = &[Expectation::Type];
const TERM: &[Expectation] = &[Expectation::Type, Expectation::Number];
const PAREN_END: &[Expectation] = &[Expectation::Symbol(')')];
const ANGLE_END: &[Expectation] = &[Expectation::Symbol(','), Expectation::Symbol('>')];

/// A name applied to what follows it, or a sum.
pub(super) fn parse_application(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, head) = parse_sum(cursor)?;
    if !can_be_applied(&head) {
        return Ok((rest, head));
    }
    let (rest, args) = many(parse_sum)(rest)?;
    if args.is_empty() {
        return Ok((rest, head));
    }
    Ok((rest, apply(rest, head, args.into(), ApplyStyle::Space)))
}

fn can_be_applied(head: &Expr<'_>) -> bool {
    match &head.kind {
        ExprKind::Name(_) => true,
        ExprKind::Bare(inner) => matches!(inner.kind, ExprKind::Name(_)),
        _ => false,
    }
}

fn apply<'src>(
    rest: Cursor<'src>,
    head: Expr<'src>,
    args: Few<Expr<'src>>,
    style: ApplyStyle,
) -> Expr<'src> {
    Expr {
        span: rest.span_from(head.span),
        kind: ExprKind::Apply(Box::new(Apply { head, args, style })),
    }
}

/// A name as an expression.
#[inline(always)]
pub(super) fn named(name: Ident<'_>) -> Expr<'_> {
    Expr {
        kind: ExprKind::Name(name.text),
        span: name.span,
    }
}

/// A term, or several with `+` between them.
#[inline]
pub(super) fn parse_sum(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, term) = parse_term(cursor)?;
    parse_sum_from(rest, term)
}

/// The rest of a sum whose first term is there already.
#[inline]
pub(super) fn parse_sum_from<'src>(
    mut rest: Cursor<'src>,
    mut sum: Expr<'src>,
) -> Parsing<'src, Expr<'src>> {
    let level = rest;
    while let Ok((behind, plus)) = symbol(b'+')(rest) {
        // Every `+` adds a level to the tree, so it counts as one.
        let Some(deeper) = behind.deeper() else {
            return fail(rest, SyntaxErrorKind::TooDeep, plus);
        };
        let (behind, term) = require(parse_term, TERM)(deeper)?;
        sum = Expr {
            span: behind.span_from(sum.span),
            kind: ExprKind::Sum(Box::new(sum), Box::new(term)),
        };
        rest = behind;
    }
    Ok((rest.at_depth_of(level), sum))
}

#[inline]
fn parse_term(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    match cursor.peek() {
        Some(byte) if starts_name(byte) => parse_named(cursor),
        Some(b'#') if !looks_like_id(cursor) => parse_hash(cursor),
        Some(b'%') => parse_bare(cursor),
        Some(b'(') => parse_paren(cursor),
        Some(b'0'..=b'9') => parse_nat(cursor),
        _ => mismatch(),
    }
}

/// A name, and its arguments if they are in angle brackets.
#[inline]
fn parse_named(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, name) = parse_name(cursor)?;
    parse_named_from(rest, name)
}

/// What starts with a name that is there already.
#[inline]
pub(super) fn parse_named_from<'src>(
    rest: Cursor<'src>,
    name: Ident<'src>,
) -> Parsing<'src, Expr<'src>> {
    let head = named(name);
    if rest.peek() != Some(b'<') {
        return Ok((rest, head));
    }
    let (rest, args) = bracketed(Bracket::Angle, ANGLE_END, parse_arguments)(rest)?;
    Ok((rest, apply(rest, head, args, ApplyStyle::Angle)))
}

fn parse_arguments(cursor: Cursor<'_>) -> Parsing<'_, Few<Expr<'_>>> {
    let (rest, first) = require(parse_application, TYPE)(cursor)?;
    if rest.peek() != Some(b',') {
        return Ok((rest, Few::One(first)));
    }
    let mut next = preceded(symbol(b','), require(parse_application, TYPE));
    let mut args = vec![first];
    let (rest, ()) = append(&mut args, |place| next.parse(place))(rest)?;
    Ok((rest, args.into()))
}

fn parse_hash(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    let hash = symbol(b'#').map(|span| Expr {
        kind: ExprKind::Hash,
        span,
    });
    { hash }.parse(cursor)
}

fn parse_nat(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    let nat = parse_number.map(|(number, span)| Expr {
        kind: ExprKind::Nat(number),
        span,
    });
    { nat }.parse(cursor)
}

fn parse_bare(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, percent) = symbol(b'%')(cursor)?;
    let (rest, inner) = nested(percent, require(parse_term, TYPE))(rest)?;
    let bare = Expr {
        kind: ExprKind::Bare(Box::new(inner)),
        span: rest.since(cursor),
    };
    Ok((rest, bare))
}

fn parse_paren(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    let inner = require(parse_application, TERM);
    let (rest, inner) = bracketed(Bracket::Paren, PAREN_END, inner)(cursor)?;
    Ok((rest, paren(cursor, rest, inner)))
}

/// An expression in the parentheses that reach from `start` to `rest`.
pub(super) fn paren<'src>(
    start: Cursor<'src>,
    rest: Cursor<'src>,
    inner: Expr<'src>,
) -> Expr<'src> {
    Expr {
        kind: ExprKind::Paren(Box::new(inner)),
        span: rest.since(start),
    }
}
