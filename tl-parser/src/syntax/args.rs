//! Fields: takes a place in the text, gives an [`Arg`].
//!
//! ```text
//! arg       := name ":" typed | kind | "(" name { name } ":" typed ")"
//! typed     := [ condition ] [ "!" ] kind
//! kind      := sum | [ sum "*" ] "[" { arg } "]"
//! ```

use std::iter;

use nom::{Err, Parser, combinator::opt};

use super::{
    ast::{ApplyStyle, Arg, ArgKind, Condition, Expr, ExprKind, Ident, Repeat},
    combinators::{Parsing, Taking, bracketed, fail, many, require, symbol, unexpected},
    condition::{fail_without_type, take_condition},
    cursor::Cursor,
    error::{Bracket, Expectation, SyntaxErrorKind},
    expr::{named, paren, parse_application, parse_named_from, parse_sum, parse_sum_from},
    few::Few,
    names::{parse_name, starts_name, take_name, take_word},
};
use crate::span::Span;

const TYPE: &[Expectation] = &[Expectation::Type];
const TYPE_OR_NAME: &[Expectation] = &[Expectation::Type, Expectation::Name];
const REPETITION: &[Expectation] = &[Expectation::Symbol('[')];
const REPETITION_END: &[Expectation] = &[Expectation::Field, Expectation::Symbol(']')];
const PAREN_END: &[Expectation] = &[Expectation::Symbol(')')];

/// One field, named or not.
#[inline]
pub(super) fn parse_arg(cursor: Cursor<'_>) -> Parsing<'_, Arg<'_>> {
    match cursor.peek() {
        Some(byte) if starts_name(byte) => parse_arg_from_word(cursor),
        Some(b'(') => parse_arg_from_paren(cursor),
        _ => parse_anonymous(cursor),
    }
}

#[inline]
fn parse_arg_from_word(start: Cursor<'_>) -> Parsing<'_, Arg<'_>> {
    let mut rest = start;
    match take_word(&mut rest) {
        Some(word) if rest.peek() == Some(b':') => parse_typed(start, rest, Few::One(word)),
        _ => parse_arg_from_name(start),
    }
}

/// A field that starts with the name of its type, or what looks like it.
fn parse_arg_from_name(start: Cursor<'_>) -> Parsing<'_, Arg<'_>> {
    let (mut rest, name) = parse_name(start)?;
    if rest.peek() == Some(b':') {
        return fail(rest, SyntaxErrorKind::NamespacedField, name.span);
    }
    if let Some(condition) = take_condition(&mut rest, name)? {
        return fail(rest, SyntaxErrorKind::UnnamedCondition, condition.span);
    }
    let kind = take_kind_from(&mut rest, name)?;
    Ok((rest, anonymous(rest.since(start), None, kind)))
}

/// What stands from the `:` on. `start` is where the field starts.
#[inline(always)]
fn parse_typed<'src>(
    start: Cursor<'src>,
    colon: Cursor<'src>,
    names: Few<Ident<'src>>,
) -> Parsing<'src, Arg<'src>> {
    let mut rest = colon;
    rest.take_symbol(b':');
    let behind_colon = rest.last_end();
    let (condition, bang, kind) = take_promised(&mut rest)?;
    if rest.peek() == Some(b':') && is_name(&kind) {
        // In `a: b:int` it is the type of `a` that is missing.
        let promise = bang.or(condition.as_ref().map(|condition| condition.span));
        let end = promise.map_or(behind_colon, Span::end);
        return fail_without_type(rest, end, condition.as_ref());
    }
    let arg = Arg {
        span: rest.since(start),
        names,
        condition,
        bang,
        kind,
    };
    Ok((rest, arg))
}

type Promised<'src> = (Option<Condition<'src>>, Option<Span>, ArgKind<'src>);

/// Goes behind what the `:` promises. A name may start a condition or a type, and is read
/// only once.
#[inline(always)]
fn take_promised<'src>(cursor: &mut Cursor<'src>) -> Taking<Promised<'src>> {
    let mut name = take_name(cursor);
    let mut condition = None;
    if let Some(field) = name {
        condition = take_condition(cursor, field)?;
    }
    let mut bang = None;
    if name.is_none() || condition.is_some() {
        bang = cursor.take_symbol(b'!');
        name = take_name(cursor);
    }
    let kind = match name {
        Some(name) => take_kind_from(cursor, name)?,
        None => cursor.take(|place| require_kind(place, condition.as_ref()))?,
    };
    Ok((condition, bang, kind))
}

fn is_name(kind: &ArgKind<'_>) -> bool {
    matches!(
        kind,
        ArgKind::Type(Expr {
            kind: ExprKind::Name(_),
            ..
        })
    )
}

/// A field without a name.
fn parse_anonymous(cursor: Cursor<'_>) -> Parsing<'_, Arg<'_>> {
    let (rest, bang) = opt(symbol(b'!')).parse(cursor)?;
    let (rest, kind) = match bang {
        Some(_) => require_kind(rest, None)?,
        None => parse_kind(rest)?,
    };
    Ok((rest, anonymous(rest.since(cursor), bang, kind)))
}

fn anonymous<'src>(span: Span, bang: Option<Span>, kind: ArgKind<'src>) -> Arg<'src> {
    Arg {
        span,
        names: Few::default(),
        condition: None,
        bang,
        kind,
    }
}

/// What the parentheses hold, which shows only behind the first words: fields of one type,
/// as in `(x y:int)`, or a type, as in `(vector int)`.
enum Inside<'src> {
    Fields(Arg<'src>),
    Type(Expr<'src>),
}

fn parse_arg_from_paren(cursor: Cursor<'_>) -> Parsing<'_, Arg<'_>> {
    let (rest, inside) = bracketed(Bracket::Paren, PAREN_END, parse_inside)(cursor)?;
    match inside {
        Inside::Fields(fields) => {
            let span = rest.since(cursor);
            Ok((rest, Arg { span, ..fields }))
        }
        Inside::Type(inner) => {
            let first = paren(cursor, rest, inner);
            let (rest, sum) = parse_sum_from(rest, first)?;
            let (rest, kind) = parse_kind_from(rest, sum)?;
            Ok((rest, anonymous(rest.since(cursor), None, kind)))
        }
    }
}

fn parse_inside(cursor: Cursor<'_>) -> Parsing<'_, Inside<'_>> {
    let (rest, expr) = require(parse_application, TYPE_OR_NAME)(cursor)?;
    match names_in(&expr) {
        Some(names) if rest.peek() == Some(b':') => {
            if let Some(dotted) = names.iter().find(|it| it.text.contains('.')) {
                return fail(rest, SyntaxErrorKind::NamespacedField, dotted.span);
            }
            let (rest, fields) = parse_typed(cursor, rest, names)?;
            Ok((rest, Inside::Fields(fields)))
        }
        _ => Ok((rest, Inside::Type(expr))),
    }
}

/// The names that an application is made of, if it is made of nothing else.
fn names_in<'src>(expr: &Expr<'src>) -> Option<Few<Ident<'src>>> {
    match &expr.kind {
        ExprKind::Apply(apply) if apply.style == ApplyStyle::Space => {
            let parts = iter::once(&apply.head).chain(&apply.args);
            parts.map(Expr::name).collect()
        }
        _ => expr.name().map(Few::One),
    }
}

/// A type or a repetition.
fn parse_kind(cursor: Cursor<'_>) -> Parsing<'_, ArgKind<'_>> {
    if cursor.peek() == Some(b'[') {
        return parse_repetition(cursor, None);
    }
    let (rest, sum) = parse_sum(cursor)?;
    parse_kind_from(rest, sum)
}

/// Goes behind a type or repetition that starts with a name that is there already. Mostly the
/// name is all of it.
#[inline(always)]
fn take_kind_from<'src>(cursor: &mut Cursor<'src>, name: Ident<'src>) -> Taking<ArgKind<'src>> {
    match cursor.peek() {
        Some(b'<' | b'+' | b'*') => cursor.take(|place| parse_kind_from_name(place, name)),
        _ => Ok(ArgKind::Type(named(name))),
    }
}

fn parse_kind_from_name<'src>(
    cursor: Cursor<'src>,
    name: Ident<'src>,
) -> Parsing<'src, ArgKind<'src>> {
    let (rest, first) = parse_named_from(cursor, name)?;
    let (rest, sum) = parse_sum_from(rest, first)?;
    parse_kind_from(rest, sum)
}

/// What starts with an expression that is there already: it may turn out to be a count.
fn parse_kind_from<'src>(rest: Cursor<'src>, sum: Expr<'src>) -> Parsing<'src, ArgKind<'src>> {
    match symbol(b'*')(rest) {
        Ok((rest, _)) if rest.peek() == Some(b'[') => parse_repetition(rest, Some(sum)),
        Ok((rest, _)) => unexpected(rest, REPETITION),
        Err(_) => Ok((rest, ArgKind::Type(sum))),
    }
}

fn parse_repetition<'src>(
    cursor: Cursor<'src>,
    count: Option<Expr<'src>>,
) -> Parsing<'src, ArgKind<'src>> {
    let (rest, args) = bracketed(Bracket::Square, REPETITION_END, many(parse_arg))(cursor)?;
    let repeat = Repeat { count, args };
    Ok((rest, ArgKind::Repeat(Box::new(repeat))))
}

/// A type or a repetition, where the text has promised one.
#[inline]
fn require_kind<'src>(
    cursor: Cursor<'src>,
    condition: Option<&Condition<'src>>,
) -> Parsing<'src, ArgKind<'src>> {
    match parse_kind(cursor) {
        Err(Err::Error(_)) => match cursor.peek() {
            None | Some(b'=' | b';' | b')' | b']' | b'}') => {
                fail_without_type(cursor, cursor.last_end(), condition)
            }
            _ => unexpected(cursor, TYPE),
        },
        result => result,
    }
}
