//! Type and number expressions: takes the text from a place on, gives an [`Expr`].

use std::iter;

use nom::{Parser, branch::alt, combinator::opt, sequence::preceded};

use super::{
    ast::{Apply, ApplyStyle, Expr, ExprKind, Ident},
    fault::Parsing,
    few::Few,
    input::Located,
    rules::{bracketed, deeper, expect, many},
    syntax_error::{Bracket, Expectation},
    tokens::{self, name, symbol},
};
use crate::span::Span;

const TERM: &[Expectation] = &[Expectation::Type, Expectation::Number];

/// `application := sum { sum }`, where only a name is applied to what follows it.
pub(super) fn application(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, head) = sum(input)?;
    if !can_be_applied(&head) {
        return Ok((rest, head));
    }
    let (rest, args) = many(rest, sum)?;
    if args.is_empty() {
        return Ok((rest, head));
    }
    let span = rest.since(input);
    Ok((rest, apply(span, head, args.into(), ApplyStyle::Space)))
}

fn can_be_applied(head: &Expr<'_>) -> bool {
    match &head.kind {
        ExprKind::Name(_) => true,
        ExprKind::Bare(inner) => matches!(inner.kind, ExprKind::Name(_)),
        _ => false,
    }
}

fn apply<'src>(
    span: Span,
    head: Expr<'src>,
    args: Few<Expr<'src>>,
    style: ApplyStyle,
) -> Expr<'src> {
    let kind = ExprKind::Apply(Box::new(Apply { head, args, style }));
    Expr { kind, span }
}

/// `sum := term { "+" term }`
#[inline]
pub(super) fn sum(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, first) = term(input)?;
    sum_from(first, rest)
}

/// `{ "+" term }`, after the first term.
#[inline]
pub(super) fn sum_from<'src>(first: Expr<'src>, input: Located<'src>) -> Parsing<'src, Expr<'src>> {
    let mut rest = input;
    let mut sum = first;
    while let (after, Some(plus)) = opt(symbol('+')).parse(rest)? {
        // Every `+` adds a level to the tree, so it counts as one.
        let (after, term) = expect(term, TERM).parse(deeper(after, plus)?)?;
        sum = Expr {
            span: sum.span.to(term.span),
            kind: ExprKind::Sum(Box::new(sum), Box::new(term)),
        };
        rest = after;
    }
    Ok((rest.at_depth_of(input), sum))
}

/// `term := named | hash | number | bare | paren`
#[inline]
fn term(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    alt((named, hash, number, bare, paren)).parse(input)
}

/// `named := name [ arguments ]`
#[inline]
fn named(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, name) = name().parse(input)?;
    named_from(name, rest)
}

/// `[ arguments ]`, after the name.
#[inline]
pub(super) fn named_from<'src>(
    name: Ident<'src>,
    input: Located<'src>,
) -> Parsing<'src, Expr<'src>> {
    let head = name_expr(name);
    match opt(arguments).parse(input)? {
        (rest, Some(args)) => {
            let span = Span::new(name.span.start(), rest.last_end());
            Ok((rest, apply(span, head, args, ApplyStyle::Angle)))
        }
        (rest, None) => Ok((rest, head)),
    }
}

/// A name as an expression.
#[inline(always)]
pub(super) fn name_expr(name: Ident<'_>) -> Expr<'_> {
    Expr {
        kind: ExprKind::Name(name.text),
        span: name.span,
    }
}

/// `arguments := "<" application { "," application } ">"`
fn arguments(input: Located<'_>) -> Parsing<'_, Few<Expr<'_>>> {
    let end = &[Expectation::Symbol(','), Expectation::Symbol('>')];
    bracketed(Bracket::Angle, list, end).parse(input)
}

/// `application { "," application }`
fn list(input: Located<'_>) -> Parsing<'_, Few<Expr<'_>>> {
    let (rest, first) = argument(input)?;
    let (rest, others) = many(rest, |input| preceded(symbol(','), argument).parse(input))?;
    let list = match others.is_empty() {
        true => Few::One(first),
        false => iter::once(first).chain(others).collect(),
    };
    Ok((rest, list))
}

fn argument(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    expect(application, &[Expectation::Type]).parse(input)
}

/// `hash := "#"`
fn hash(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, span) = tokens::hash(input)?;
    let kind = ExprKind::Hash;
    Ok((rest, Expr { kind, span }))
}

/// `number := digit { digit }`
fn number(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, (number, span)) = tokens::number(input)?;
    let kind = ExprKind::Nat(number);
    Ok((rest, Expr { kind, span }))
}

/// `bare := "%" term`
fn bare(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let (inside, percent) = symbol('%').parse(input)?;
    let (rest, inner) = expect(term, &[Expectation::Type]).parse(deeper(inside, percent)?)?;
    let bare = Expr {
        kind: ExprKind::Bare(Box::new(inner)),
        span: rest.since(input),
    };
    Ok((rest.at_depth_of(input), bare))
}

/// `paren := "(" application ")"`
fn paren(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let inner = expect(application, TERM);
    let mut paren = bracketed(Bracket::Paren, inner, &[Expectation::Symbol(')')]);
    let (rest, inner) = paren.parse(input)?;
    Ok((rest, parenthesized(inner, rest.since(input))))
}

/// An expression with the parentheses around it.
pub(super) fn parenthesized(inner: Expr<'_>, span: Span) -> Expr<'_> {
    let kind = ExprKind::Paren(Box::new(inner));
    Expr { kind, span }
}
