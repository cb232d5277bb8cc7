//! Fields: takes a place in the text, gives an [`Arg`].
//!
//! ```text
//! arg       := name ":" typed | kind | "(" name { name } ":" typed ")"
//! typed     := [ condition ] [ "!" ] kind
//! kind      := sum | [ sum "*" ] "[" { arg } "]"
//! ```

use nom::{Err, Parser, combinator::opt};

use super::{
    ast::{ApplyStyle, Arg, ArgKind, Condition, Expr, ExprKind, Ident},
    combinators::{Parsing, bracketed, fail, many, require, symbol, unexpected},
    condition::{fail_without_type, parse_condition_from},
    cursor::Cursor,
    error::{Bracket, Expectation, SyntaxErrorKind},
    expr::{paren, parse_application, parse_named_from, parse_sum, parse_sum_from},
    names::{parse_name, starts_name},
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
        Some(byte) if starts_name(byte) => parse_arg_from_name(cursor),
        Some(b'(') => parse_arg_from_paren(cursor),
        _ => parse_anonymous(cursor),
    }
}

#[inline]
fn parse_arg_from_name(cursor: Cursor<'_>) -> Parsing<'_, Arg<'_>> {
    let (rest, name) = parse_name(cursor)?;
    if rest.peek() == Some(b':') {
        return parse_typed(cursor, rest, vec![name]);
    }
    if let Some((rest, condition)) = parse_condition_from(rest, name)? {
        return fail(rest, SyntaxErrorKind::UnnamedCondition, condition.span);
    }
    let (rest, kind) = parse_kind_from_name(cursor, rest, name)?;
    Ok((rest, anonymous(rest.since(cursor), None, kind)))
}

/// What stands from the `:` on. `start` is where the field starts.
#[inline]
fn parse_typed<'src>(
    start: Cursor<'src>,
    colon: Cursor<'src>,
    names: Vec<Ident<'src>>,
) -> Parsing<'src, Arg<'src>> {
    if let Some(dotted) = names
        .iter()
        .find(|name| name.text.bytes().any(|byte| byte == b'.'))
    {
        return fail(colon, SyntaxErrorKind::NamespacedField, dotted.span);
    }
    let (behind_colon, _) = symbol(b':')(colon)?;
    let (rest, (condition, bang, kind)) = parse_promised(behind_colon)?;
    if rest.peek() == Some(b':') && is_name(&kind) {
        // In `a: b:int` it is the type of `a` that is missing.
        let promise = bang.or(condition.as_ref().map(|condition| condition.span));
        let end = promise.map_or(behind_colon.last_end(), |promise| promise.end);
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

/// What the `:` promises. A name may start a condition or a type, and is read only once.
#[inline]
fn parse_promised(cursor: Cursor<'_>) -> Parsing<'_, Promised<'_>> {
    let (rest, condition) = match parse_name(cursor) {
        Ok((rest, name)) => match parse_condition_from(rest, name)? {
            Some((rest, condition)) => (rest, Some(condition)),
            None => {
                let (rest, kind) = parse_kind_from_name(cursor, rest, name)?;
                return Ok((rest, (None, None, kind)));
            }
        },
        Err(_) => (cursor, None),
    };
    let (rest, bang) = opt(symbol(b'!')).parse(rest)?;
    let (rest, kind) = require_kind(rest, condition.as_ref())?;
    Ok((rest, (condition, bang, kind)))
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
        names: Vec::new(),
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
            let (rest, sum) = parse_sum_from(cursor, rest, first)?;
            let (rest, kind) = parse_kind_from(rest, sum)?;
            Ok((rest, anonymous(rest.since(cursor), None, kind)))
        }
    }
}

fn parse_inside(cursor: Cursor<'_>) -> Parsing<'_, Inside<'_>> {
    let (rest, expr) = require(parse_application, TYPE_OR_NAME)(cursor)?;
    match names_in(&expr) {
        Some(names) if rest.peek() == Some(b':') => {
            let (rest, fields) = parse_typed(cursor, rest, names)?;
            Ok((rest, Inside::Fields(fields)))
        }
        _ => Ok((rest, Inside::Type(expr))),
    }
}

/// The names that an application is made of, if it is made of nothing else.
fn names_in<'src>(expr: &Expr<'src>) -> Option<Vec<Ident<'src>>> {
    let name = |expr: &Expr<'src>| match expr.kind {
        ExprKind::Name(name) => Some(name),
        _ => None,
    };
    match &expr.kind {
        ExprKind::Apply {
            head,
            args,
            style: ApplyStyle::Space,
        } => std::iter::once(&**head).chain(args).map(name).collect(),
        _ => Some(vec![name(expr)?]),
    }
}

/// A type or a repetition.
#[inline]
fn parse_kind(cursor: Cursor<'_>) -> Parsing<'_, ArgKind<'_>> {
    if cursor.peek() == Some(b'[') {
        return parse_repetition(cursor, None);
    }
    let (rest, sum) = parse_sum(cursor)?;
    parse_kind_from(rest, sum)
}

/// A type or repetition that starts with a name that is there already.
#[inline]
fn parse_kind_from_name<'src>(
    start: Cursor<'src>,
    rest: Cursor<'src>,
    name: Ident<'src>,
) -> Parsing<'src, ArgKind<'src>> {
    let (rest, first) = parse_named_from(start, rest, name)?;
    let (rest, sum) = parse_sum_from(start, rest, first)?;
    parse_kind_from(rest, sum)
}

/// What starts with an expression that is there already: it may turn out to be a count.
#[inline]
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
    Ok((rest, ArgKind::Repeat { count, args }))
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
