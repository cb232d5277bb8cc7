//! Items of a schema: takes the text from a place on, gives an [`Item`].

use nom::{Parser, branch::alt, sequence::preceded};

use super::{
    ast::{Arg, Finality, FinalityKind, Ident, Item, Section},
    combinator::{Start, combinator},
    fault::{Parsing, fail},
    input::Located,
    partial::partial,
    rules::{expect, many, semicolon},
    separator::{layer, separator},
    syntax_error::{Expectation, SyntaxErrorKind},
    tokens::{name, starts_name, symbol},
};

/// `item := separator | layer | declaration`, in the section. The fields are gathered in `fields`
/// until their number is known.
#[inline(never)]
pub(super) fn item<'src>(
    section: Section,
    fields: &mut Vec<Arg<'src>>,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    match input.peek() {
        Some(next) if next == b'@' || starts_name(next) => declaration(section, fields, input),
        _ => alt((
            separator.map(Item::Separator),
            layer.map(Item::Layer),
            stray_semicolon,
        ))
        .parse(input),
    }
}

fn stray_semicolon(input: Located<'_>) -> Parsing<'_, Item<'_>> {
    let (_, semicolon) = symbol(';').parse(input)?;
    fail(input, SyntaxErrorKind::StraySemicolon, semicolon)
}

/// `declaration := { annotation } ( finality | partial | combinator )`; each of the three
/// starts with a name.
#[inline(always)]
fn declaration<'src>(
    section: Section,
    fields: &mut Vec<Arg<'src>>,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    let (rest, annotations) = annotations(input)?;
    let (rest, name) = expect(name(), &[Expectation::Name]).parse(rest)?;
    match (finality_kind(name), rest.peek()) {
        (Some(kind), Some(next)) if starts_name(next) => finality(input, kind, rest),
        (_, Some(b'<')) => partial(input, name, rest),
        _ => {
            let start = Start {
                input,
                section,
                annotations,
                name,
            };
            combinator(start, fields, rest)
        }
    }
}

/// `{ annotation }`
pub(super) fn annotations(input: Located<'_>) -> Parsing<'_, Vec<Ident<'_>>> {
    many(input, annotation)
}

/// `annotation := "@" name`
fn annotation(input: Located<'_>) -> Parsing<'_, Ident<'_>> {
    preceded(symbol('@'), expect(name(), &[Expectation::Name])).parse(input)
}

/// `finality := ( "New" | "Final" | "Empty" ) name ";"`, from the second name on.
fn finality<'src>(
    start: Located<'src>,
    kind: FinalityKind,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    let (rest, (name, _)) = (name(), semicolon).parse(input)?;
    let span = rest.since(start);
    Ok((rest, Item::Finality(Finality { span, kind, name })))
}

fn finality_kind(name: Ident<'_>) -> Option<FinalityKind> {
    match name.text {
        "New" => Some(FinalityKind::New),
        "Final" => Some(FinalityKind::Final),
        "Empty" => Some(FinalityKind::Empty),
        _ => None,
    }
}
