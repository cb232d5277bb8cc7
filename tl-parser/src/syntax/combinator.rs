//! Constructors and functions: takes the text after the name, gives an [`Item`].

use std::iter;

use nom::{
    Err, Parser,
    branch::alt,
    combinator::opt,
    sequence::{preceded, terminated},
};

use super::{
    args::arg,
    ast::{Arg, Body, Combinator, Expr, Generic, Id, Ident, Item, Section},
    expr::{application, name_expr},
    fault::{Fault, Parsing, fail, mismatch, missing},
    input::Located,
    partial::{as_application, finish_partial},
    rules::{append, bracketed, expect, many, semicolon, unexpected},
    syntax_error::{Bracket, Expectation, SyntaxErrorKind},
    tokens::{id, local_name, name, symbol},
};

/// What stands before a declaration's id.
pub(super) struct Start<'src> {
    pub(super) input: Located<'src>,
    pub(super) section: Section,
    pub(super) annotations: Vec<Ident<'src>>,
    pub(super) name: Ident<'src>,
}

/// What stands between a declaration's name and `=`.
struct Head<'src> {
    id: Option<Id>,
    generics: Vec<Generic<'src>>,
    body: Body<'src>,
}

/// `combinator := name [ id ] { generic } body ( "=" | "=>" ) result ";"`, from the id on; `=>`
/// is VK's, and makes it a function. It turns out to be a partial application if `;` follows instead of `=`.
#[inline(always)]
pub(super) fn combinator<'src>(
    start: Start<'src>,
    fields: &mut Vec<Arg<'src>>,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    let (rest, id) = opt(id).parse(input)?;
    let (rest, generics) = many(rest, generic)?;
    let (rest, body) = body(fields, rest)?;
    let head = Head { id, generics, body };
    match rest.peek() {
        Some(b'=') => finish_combinator(start, head, rest),
        Some(b';') => finish_application(&start, head, rest),
        _ => fail_after_fields(&start, rest),
    }
}

/// `( "=" | "=>" ) result ";"`
#[inline(always)]
fn finish_combinator<'src>(
    start: Start<'src>,
    head: Head<'src>,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    check_case(start.name, input)?;
    let (after, _) = symbol('=').parse(input)?;
    let (after, arrow) = match after.is_attached() {
        true => opt(symbol('>')).parse(after)?,
        false => (after, None),
    };
    let (rest, result) = terminated(result, semicolon).parse(after)?;
    let combinator = Combinator {
        span: rest.since(start.input),
        section: match arrow {
            Some(_) => Section::Functions,
            None => start.section,
        },
        annotations: start.annotations,
        name: start.name,
        id: head.id,
        generics: head.generics,
        body: head.body,
        arrow: arrow.is_some(),
        result,
    };
    Ok((rest, Item::Combinator(combinator)))
}

/// Upper-case names belong to types.
fn check_case<'src>(name: Ident<'src>, input: Located<'src>) -> Result<(), Err<Fault>> {
    let local = local_name(name);
    match local.text.as_bytes().first() {
        Some(b'A'..=b'Z') => fail(input, SyntaxErrorKind::UppercaseConstructor, local.span),
        _ => Ok(()),
    }
}

/// What ends with `;` instead may be a partial application such as `vector int;`.
fn finish_application<'src>(
    start: &Start<'src>,
    head: Head<'src>,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    let is_bare = start.annotations.is_empty() && head.id.is_none() && head.generics.is_empty();
    let application = match head.body {
        Body::Args(fields) if is_bare => as_application(start.name, fields),
        _ => None,
    };
    match application {
        Some(expr) => finish_partial(start.input, expr, input),
        None => missing(input, SyntaxErrorKind::MissingEquals),
    }
}

/// Why the token after the fields is neither a field nor `=`.
#[cold]
fn fail_after_fields<'src>(start: &Start<'src>, input: Located<'src>) -> Parsing<'src, Item<'src>> {
    if input.peek().is_none() {
        return missing(input, SyntaxErrorKind::MissingEquals);
    }
    let is_after_name = input.last_end() == start.name.span.end();
    match symbol('#').parse(input) {
        Ok((_, hash)) if is_after_name => fail(input, SyntaxErrorKind::DetachedId, hash),
        _ => unexpected(input, &[Expectation::Field, Expectation::Symbol('=')]),
    }
}

type Variables<'src> = (Vec<Ident<'src>>, Expr<'src>);

/// `generic := "{" name { name } ":" application "}"`
fn generic(input: Located<'_>) -> Parsing<'_, Generic<'_>> {
    let (inside, _) = symbol('{').parse(input)?;
    if let (rest, Some(_)) = opt(symbol('}')).parse(inside)? {
        return fail(rest, SyntaxErrorKind::EmptyBraces, rest.since(input));
    }
    let mut variables = bracketed(Bracket::Brace, variables, &[Expectation::Symbol('}')]);
    let (rest, (names, kind)) = variables.parse(input)?;
    let span = rest.since(input);
    Ok((rest, Generic { names, kind, span }))
}

/// `name { name } ":" application`
fn variables(input: Located<'_>) -> Parsing<'_, Variables<'_>> {
    let (rest, first) = expect(name(), &[Expectation::Name]).parse(input)?;
    let (rest, others) = many(rest, |input| name().parse(input))?;
    let colon = expect(symbol(':'), &[Expectation::Name, Expectation::Symbol(':')]);
    let (rest, kind) = preceded(colon, expect(application, &[Expectation::Type])).parse(rest)?;
    let names = iter::once(first).chain(others).collect();
    Ok((rest, (names, kind)))
}

/// `body := "?" | { arg }`
#[inline(always)]
fn body<'src>(fields: &mut Vec<Arg<'src>>, input: Located<'src>) -> Parsing<'src, Body<'src>> {
    if let (rest, Some(question)) = opt(symbol('?')).parse(input)? {
        return Ok((rest, Body::Builtin(question)));
    }
    fields.clear();
    let (rest, ()) = append(fields, input, arg)?;
    // One allocation, of the length that they turned out to have.
    Ok((rest, Body::Args(fields.split_off(0))))
}

/// `result := application`, which mostly is a name.
#[inline(always)]
fn result(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    match plain_result(input) {
        Err(_) => alt((application, fail_at_result)).parse(input),
        result => result,
    }
}

/// A name and nothing else, which is read at once.
#[inline(always)]
fn plain_result(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    let (rest, name) = name().parse(input)?;
    match rest.peek() {
        Some(b';') => Ok((rest, name_expr(name))),
        _ => mismatch(),
    }
}

#[cold]
fn fail_at_result(input: Located<'_>) -> Parsing<'_, Expr<'_>> {
    match input.peek() {
        None | Some(b';') => missing(input, SyntaxErrorKind::MissingResult),
        _ => unexpected(input, &[Expectation::Type]),
    }
}
