//! Fields: takes the text from a place on, gives an [`Arg`].

use std::iter;

use nom::{
    Err, Parser,
    branch::alt,
    combinator::{opt, peek},
    sequence::{preceded, terminated},
};

use super::{
    ast::{ApplyStyle, Arg, ArgKind, Condition, Expr, ExprKind, Ident, Repeat},
    condition::{condition, fail_without_type},
    expr::{application, name_expr, parenthesized, sum, sum_from},
    fault::{Parsing, fail, mismatch},
    few::Few,
    input::Located,
    rules::{bracketed, expect, many, unexpected},
    syntax_error::{Bracket, Expectation, SyntaxErrorKind},
    tokens::{name, symbol, word},
};
use crate::span::Span;

/// `arg := named | unnamed`, `named := word ":" typed`
#[inline(always)]
pub(super) fn arg(input: Located<'_>) -> Parsing<'_, Arg<'_>> {
    match terminated(word(), symbol(':')).parse(input) {
        Ok((rest, word)) => named(input, Few::One(word), rest),
        // What mostly follows the last field is seen at once.
        Err(_) if input.peek() == Some(b'=') => mismatch(),
        Err(_) => unnamed(input),
    }
}

/// `unnamed := group | anonymous`
#[inline(never)]
fn unnamed(input: Located<'_>) -> Parsing<'_, Arg<'_>> {
    alt((group, misnamed, anonymous)).parse(input)
}

/// `typed`, after the names and the `:` of a field that starts at `start`. The commonest form
/// is tried first.
#[inline(always)]
fn named<'src>(
    start: Located<'src>,
    names: Few<Ident<'src>>,
    input: Located<'src>,
) -> Parsing<'src, Arg<'src>> {
    let (rest, (condition, bang, kind)) = match plain(input) {
        Ok((rest, kind)) => (rest, (None, None, kind)),
        Err(_) => typed(input)?,
    };
    let span = rest.since(start);
    let arg = Arg {
        span,
        names,
        condition,
        bang,
        kind,
    };
    Ok((rest, arg))
}

type Typed<'src> = (Option<Condition<'src>>, Option<Span>, ArgKind<'src>);

/// `typed := [ condition ] [ "!" ] kind`
fn typed(input: Located<'_>) -> Parsing<'_, Typed<'_>> {
    let (rest, condition) = opt(condition).parse(input)?;
    let (promised, bang) = opt(symbol('!')).parse(rest)?;
    let (rest, kind) = promised_kind(condition.as_ref(), promised)?;
    if is_name(&kind) && rest.peek() == Some(b':') {
        // In `a: b:int` it is the type of `a` that is missing.
        return fail_without_type(rest, promised.last_end(), condition.as_ref());
    }
    Ok((rest, (condition, bang, kind)))
}

fn is_name(kind: &ArgKind<'_>) -> bool {
    matches!(kind, ArgKind::Type(expr) if expr.name().is_some())
}

/// What looks like a field and is none: `a.b:int`, `flags.0?int`.
fn misnamed(input: Located<'_>) -> Parsing<'_, Arg<'_>> {
    if let Ok((rest, name)) = terminated(name(), peek(symbol(':'))).parse(input) {
        return fail(rest, SyntaxErrorKind::NamespacedField, name.span);
    }
    let (rest, condition) = condition(input)?;
    fail(rest, SyntaxErrorKind::UnnamedCondition, condition.span)
}

/// `anonymous := "!" kind | kind`
fn anonymous(input: Located<'_>) -> Parsing<'_, Arg<'_>> {
    let (rest, bang) = opt(symbol('!')).parse(input)?;
    let (rest, kind) = match bang {
        Some(_) => promised_kind(None, rest)?,
        None => kind(rest)?,
    };
    let span = rest.since(input);
    Ok((rest, anonymous_arg(span, bang, kind)))
}

fn anonymous_arg<'src>(span: Span, bang: Option<Span>, kind: ArgKind<'src>) -> Arg<'src> {
    Arg {
        span,
        names: Few::default(),
        condition: None,
        bang,
        kind,
    }
}

/// What the parentheses hold, which shows only after the first words: fields of one type,
/// as in `(x y:int)`, or a type, as in `(vector int)`.
enum Inside<'src> {
    Fields(Arg<'src>),
    Type(Expr<'src>),
}

/// `group := "(" name { name } ":" typed ")"`, or a kind that starts with a parenthesis.
fn group(input: Located<'_>) -> Parsing<'_, Arg<'_>> {
    let (rest, inside) =
        bracketed(Bracket::Paren, inside, &[Expectation::Symbol(')')]).parse(input)?;
    let span = rest.since(input);
    match inside {
        Inside::Fields(arg) => Ok((rest, Arg { span, ..arg })),
        Inside::Type(inner) => {
            let (rest, sum) = sum_from(parenthesized(inner, span), rest)?;
            let (rest, kind) = kind_from(sum, rest)?;
            let span = rest.since(input);
            Ok((rest, anonymous_arg(span, None, kind)))
        }
    }
}

/// `application [ ":" typed ]`
fn inside(input: Located<'_>) -> Parsing<'_, Inside<'_>> {
    let (rest, expr) = expect(application, &[Expectation::Type, Expectation::Name]).parse(input)?;
    let (Some(names), (after, Some(_))) = (names_in(&expr), opt(symbol(':')).parse(rest)?) else {
        return Ok((rest, Inside::Type(expr)));
    };
    if let Some(dotted) = names.iter().find(|it| it.text.contains('.')) {
        return fail(rest, SyntaxErrorKind::NamespacedField, dotted.span);
    }
    let (rest, arg) = named(input, names, after)?;
    Ok((rest, Inside::Fields(arg)))
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

/// `kind := repetition | sum [ "*" repetition ]`
#[inline(always)]
fn kind(input: Located<'_>) -> Parsing<'_, ArgKind<'_>> {
    match plain(input) {
        Err(_) => other_kind(input),
        result => result,
    }
}

/// A name that is all of the type, as most are.
#[inline(always)]
fn plain(input: Located<'_>) -> Parsing<'_, ArgKind<'_>> {
    let (rest, name) = name().parse(input)?;
    match rest.peek() {
        Some(b'<' | b'+' | b'*' | b'?' | b'.' | b':') => mismatch(),
        _ => Ok((rest, ArgKind::Type(name_expr(name)))),
    }
}

/// The same for all else.
#[inline(never)]
fn other_kind(input: Located<'_>) -> Parsing<'_, ArgKind<'_>> {
    let uncounted = repetition.map(|args| repeat(None, args));
    alt((counted, uncounted)).parse(input)
}

/// `sum [ "*" repetition ]`
#[inline]
fn counted(input: Located<'_>) -> Parsing<'_, ArgKind<'_>> {
    let (rest, sum) = sum(input)?;
    kind_from(sum, rest)
}

/// `[ "*" repetition ]`, after what is the count of a repetition or a type.
#[inline]
fn kind_from<'src>(sum: Expr<'src>, input: Located<'src>) -> Parsing<'src, ArgKind<'src>> {
    let times = preceded(symbol('*'), expect(repetition, &[Expectation::Symbol('[')]));
    match opt(times).parse(input)? {
        (rest, Some(args)) => Ok((rest, repeat(Some(sum), args))),
        (rest, None) => Ok((rest, ArgKind::Type(sum))),
    }
}

/// `repetition := "[" { arg } "]"`
fn repetition(input: Located<'_>) -> Parsing<'_, Vec<Arg<'_>>> {
    let end = &[Expectation::Field, Expectation::Symbol(']')];
    bracketed(Bracket::Square, |inside| many(inside, arg), end).parse(input)
}

fn repeat<'src>(count: Option<Expr<'src>>, args: Vec<Arg<'src>>) -> ArgKind<'src> {
    ArgKind::Repeat(Box::new(Repeat { count, args }))
}

/// A kind where the text has promised one.
#[inline(always)]
fn promised_kind<'src>(
    condition: Option<&Condition<'src>>,
    input: Located<'src>,
) -> Parsing<'src, ArgKind<'src>> {
    match kind(input) {
        Err(Err::Error(_)) => match input.peek() {
            None | Some(b'=' | b';' | b')' | b']' | b'}') => {
                fail_without_type(input, input.last_end(), condition)
            }
            _ => unexpected(input, &[Expectation::Type]),
        },
        result => result,
    }
}
