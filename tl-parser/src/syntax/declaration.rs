//! Declarations and separators: takes a place in the text, gives an [`Item`].
//!
//! ```text
//! item        := separator | finality | partial | combinator
//! separator   := "---" ( "types" | "functions" ) "---"
//! finality    := ( "New" | "Final" | "Empty" ) name ";"
//! partial     := application ";"
//! combinator  := { "@" name } name [ "#" id ] { generic } ( "?" | { arg } ) "=" application ";"
//! generic     := "{" name { name } ":" application "}"
//! ```

use nom::{Err, Parser, sequence::preceded};

use super::{
    args::parse_arg,
    ast::{
        Apply, ApplyStyle, Arg, ArgKind, Body, Combinator, Expr, ExprKind, Finality, FinalityKind,
        Generic, Id, Ident, Item, PartialApplication, Section,
    },
    combinators::{
        Fault, Mistake, Parsing, Taking, append, bracketed, fail, fail_behind, many, mismatch,
        require, symbol, unexpected,
    },
    cursor::Cursor,
    error::{Bracket, Expectation, SyntaxErrorKind},
    expr::{named, parse_application, parse_named_from},
    names::{local_name, looks_like_id, parse_name, starts_name, take_id, take_name},
    separator::parse_separator,
};

const NAME: &[Expectation] = &[Expectation::Name];
const TYPE: &[Expectation] = &[Expectation::Type];
const NAME_OR_COLON: &[Expectation] = &[Expectation::Name, Expectation::Symbol(':')];
const DECLARATION: &[Expectation] = &[Expectation::Declaration];
const BRACE_END: &[Expectation] = &[Expectation::Symbol('}')];
const SEMICOLON: &[Expectation] = &[Expectation::Symbol(';')];
const FIELD_OR_EQUALS: &[Expectation] = &[Expectation::Field, Expectation::Symbol('=')];

/// One item, or why there is none. `section` is the section that it stands in.
pub(super) fn parse_item<'src>(
    section: Section,
    fields: &mut Vec<Arg<'src>>,
    cursor: Cursor<'src>,
) -> Result<(Cursor<'src>, Item<'src>), Mistake> {
    let item = match cursor.peek() {
        Some(b'-') => parse_separator.map(Item::Separator).parse(cursor),
        Some(b';') => fail(cursor, SyntaxErrorKind::StraySemicolon, cursor.token(1)),
        Some(b'@') => parse_declaration(section, fields, cursor),
        Some(byte) if starts_name(byte) => parse_declaration(section, fields, cursor),
        _ => mismatch(),
    };
    item.map_err(|error| match error {
        Err::Failure(Fault::Wrong(mistake)) => *mistake,
        _ => Mistake::unexpected(cursor, DECLARATION),
    })
}

fn parse_declaration<'src>(
    section: Section,
    fields: &mut Vec<Arg<'src>>,
    cursor: Cursor<'src>,
) -> Parsing<'src, Item<'src>> {
    let (mut rest, annotations) = parse_annotations(cursor)?;
    let Some(name) = take_name(&mut rest) else {
        return unexpected(rest, NAME);
    };
    let keyword = finality(name).filter(|_| rest.peek().is_some_and(starts_name));
    if let Some(kind) = keyword {
        return parse_finality(cursor, rest, kind);
    }
    if rest.peek() == Some(b'<') {
        let (rest, expr) = parse_named_from(rest, name)?;
        return finish_partial(cursor, rest, expr);
    }
    let (rest, head) = parse_head(annotations, name, fields, rest)?;
    match rest.peek() {
        Some(b'=') => parse_combinator_from(section, cursor, rest, head),
        Some(b';') => match into_application(head) {
            Some(expr) => finish_partial(cursor, rest, expr),
            None => fail_behind(rest, SyntaxErrorKind::MissingEquals),
        },
        _ => fail_at_body(rest, &head),
    }
}

/// `@read` and the like, any number of them.
pub(super) fn parse_annotations(cursor: Cursor<'_>) -> Parsing<'_, Vec<Ident<'_>>> {
    many(|place| preceded(symbol(b'@'), require(parse_name, NAME)).parse(place))(cursor)
}

fn finality(name: Ident<'_>) -> Option<FinalityKind> {
    match name.text {
        "New" => Some(FinalityKind::New),
        "Final" => Some(FinalityKind::Final),
        "Empty" => Some(FinalityKind::Empty),
        _ => None,
    }
}

fn parse_finality<'src>(
    start: Cursor<'src>,
    rest: Cursor<'src>,
    kind: FinalityKind,
) -> Parsing<'src, Item<'src>> {
    let (rest, name) = require(parse_name, NAME)(rest)?;
    let (rest, ()) = parse_semicolon(rest)?;
    let span = rest.since(start);
    Ok((rest, Item::Finality(Finality { span, kind, name })))
}

fn finish_partial<'src>(
    start: Cursor<'src>,
    rest: Cursor<'src>,
    expr: Expr<'src>,
) -> Parsing<'src, Item<'src>> {
    let (rest, ()) = parse_semicolon(rest)?;
    let span = rest.since(start);
    let partial = PartialApplication { span, expr };
    Ok((rest, Item::PartialApplication(partial)))
}

/// What stands before the `=`.
struct Head<'src> {
    annotations: Vec<Ident<'src>>,
    name: Ident<'src>,
    id: Option<Id>,
    generics: Vec<Generic<'src>>,
    body: Body<'src>,
}

#[inline]
fn parse_head<'src>(
    annotations: Vec<Ident<'src>>,
    name: Ident<'src>,
    fields: &mut Vec<Arg<'src>>,
    mut cursor: Cursor<'src>,
) -> Parsing<'src, Head<'src>> {
    let id = take_id(&mut cursor)?;
    let (rest, generics) = many(parse_generic)(cursor)?;
    let (rest, body) = parse_body(fields, rest)?;
    let head = Head {
        annotations,
        name,
        id,
        generics,
        body,
    };
    Ok((rest, head))
}

#[inline]
fn parse_body<'src>(
    fields: &mut Vec<Arg<'src>>,
    cursor: Cursor<'src>,
) -> Parsing<'src, Body<'src>> {
    match symbol(b'?')(cursor) {
        Ok((rest, question)) => Ok((rest, Body::Builtin(question))),
        Err(_) => {
            fields.clear();
            let (rest, ()) = append(fields, parse_arg)(cursor)?;
            // One allocation, of the length that they turned out to have.
            Ok((rest, Body::Args(fields.split_off(0))))
        }
    }
}

/// `{t:Type}`.
fn parse_generic(cursor: Cursor<'_>) -> Parsing<'_, Generic<'_>> {
    let (rest, _) = symbol(b'{')(cursor)?;
    if let Ok((rest, _)) = symbol(b'}')(rest) {
        return fail(rest, SyntaxErrorKind::EmptyBraces, rest.since(cursor));
    }
    let (rest, (names, kind)) = bracketed(Bracket::Brace, BRACE_END, parse_variables)(cursor)?;
    let span = rest.since(cursor);
    Ok((rest, Generic { names, kind, span }))
}

fn parse_variables(cursor: Cursor<'_>) -> Parsing<'_, (Vec<Ident<'_>>, Expr<'_>)> {
    let (rest, first) = require(parse_name, NAME)(cursor)?;
    let mut names = vec![first];
    let (rest, ()) = append(&mut names, parse_name)(rest)?;
    let (rest, _) = require(symbol(b':'), NAME_OR_COLON)(rest)?;
    let (rest, kind) = require(parse_application, TYPE)(rest)?;
    Ok((rest, (names, kind)))
}

/// `vector int` looks like a combinator with fields without names, until there is no `=`.
fn into_application(head: Head<'_>) -> Option<Expr<'_>> {
    let Body::Args(args) = head.body else {
        return None;
    };
    let end = args.last()?.span;
    if head.id.is_some() || !head.annotations.is_empty() || !head.generics.is_empty() {
        return None;
    }
    let args = args.into_iter().map(into_expr).collect::<Option<_>>()?;
    let name = Expr {
        kind: ExprKind::Name(head.name.text),
        span: head.name.span,
    };
    Some(Expr {
        span: name.span.to(end),
        kind: ExprKind::Apply(Box::new(Apply {
            head: name,
            args,
            style: ApplyStyle::Space,
        })),
    })
}

fn into_expr(arg: Arg<'_>) -> Option<Expr<'_>> {
    match arg.kind {
        ArgKind::Type(expr) if arg.names.is_empty() && arg.bang.is_none() => Some(expr),
        _ => None,
    }
}

/// What stands from the `=` on.
#[inline]
fn parse_combinator_from<'src>(
    section: Section,
    start: Cursor<'src>,
    mut rest: Cursor<'src>,
    head: Head<'src>,
) -> Parsing<'src, Item<'src>> {
    let local = local_name(head.name);
    if local
        .text
        .starts_with(|first: char| first.is_ascii_uppercase())
    {
        return fail(rest, SyntaxErrorKind::UppercaseConstructor, local.span);
    }
    rest.take_symbol(b'=');
    let result = take_result(&mut rest)?;
    if rest.take_symbol(b';').is_none() {
        return fail_at_semicolon(rest);
    }
    let combinator = Combinator {
        span: rest.since(start),
        section,
        annotations: head.annotations,
        name: head.name,
        id: head.id,
        generics: head.generics,
        body: head.body,
        result,
    };
    Ok((rest, Item::Combinator(combinator)))
}

/// Goes behind what stands between `=` and `;`, mostly a name.
#[inline(always)]
fn take_result<'src>(cursor: &mut Cursor<'src>) -> Taking<Expr<'src>> {
    let mut rest = *cursor;
    match take_name(&mut rest) {
        Some(name) if rest.peek() == Some(b';') => {
            *cursor = rest;
            Ok(named(name))
        }
        _ => cursor.take(require_result),
    }
}

fn require_result(cursor: Cursor<'_>) -> Parsing<'_, Expr<'_>> {
    match cursor.peek() {
        None | Some(b';') => fail_behind(cursor, SyntaxErrorKind::MissingResult),
        _ => require(parse_application, TYPE)(cursor),
    }
}

fn parse_semicolon(mut cursor: Cursor<'_>) -> Parsing<'_, ()> {
    match cursor.take_symbol(b';') {
        Some(_) => Ok((cursor, ())),
        None => fail_at_semicolon(cursor),
    }
}

#[cold]
fn fail_at_semicolon<T>(cursor: Cursor<'_>) -> Taking<T> {
    match cursor.peek() {
        None => fail_behind(cursor, SyntaxErrorKind::MissingSemicolon),
        _ => unexpected(cursor, SEMICOLON),
    }
}

/// Why the token behind the fields is neither a field nor `=`.
fn fail_at_body<T>(cursor: Cursor<'_>, head: &Head<'_>) -> Taking<T> {
    if cursor.peek().is_none() {
        return fail_behind(cursor, SyntaxErrorKind::MissingEquals);
    }
    let is_behind_name = cursor.last_end() == head.name.span.end();
    if looks_like_id(cursor) && is_behind_name {
        return fail(cursor, SyntaxErrorKind::DetachedId, cursor.token(1));
    }
    unexpected(cursor, FIELD_OR_EQUALS)
}
