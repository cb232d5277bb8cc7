//! Separators: takes a place in the text, gives a [`Separator`].

use nom::{Parser, combinator::opt};

use super::{
    ast::{Ident, Section, Separator},
    combinators::{Parsing, fail, mismatch},
    cursor::Cursor,
    error::{SyntaxErrorKind, clip},
    names::{parse_name, token_len},
};

/// How many dashes stand on either side of the section's name.
const DASHES: usize = 3;

/// `---types---` or `---functions---`.
pub(super) fn parse_separator(cursor: Cursor<'_>) -> Parsing<'_, Separator> {
    let (rest, before) = parse_dashes(cursor)?;
    let (rest, name) = opt(parse_on_line(parse_name)).parse(rest)?;
    let (rest, after) = opt(parse_on_line(parse_dashes)).parse(rest)?;
    let span = rest.since(cursor);
    let (DASHES, Some(name), Some(DASHES)) = (before, name, after) else {
        return fail(cursor, SyntaxErrorKind::MalformedSeparator, span);
    };
    match section(name) {
        Some(section) => Ok((rest, Separator { section, span })),
        None => fail(cursor, unknown(name), name.span),
    }
}

/// What the parser gives, if it stands on the same line as the token before it.
fn parse_on_line<'src, T>(
    parser: impl Fn(Cursor<'src>) -> Parsing<'src, T>,
) -> impl Fn(Cursor<'src>) -> Parsing<'src, T> {
    move |cursor| match cursor.is_first_on_line() {
        true => mismatch(),
        false => parser(cursor),
    }
}

fn parse_dashes(cursor: Cursor<'_>) -> Parsing<'_, usize> {
    match token_len(cursor, |byte| byte == b'-') {
        0 => mismatch(),
        len => Ok((cursor.advance(len), len)),
    }
}

fn section(name: Ident<'_>) -> Option<Section> {
    match name.text {
        "types" => Some(Section::Types),
        "functions" => Some(Section::Functions),
        _ => None,
    }
}

/// Names the section that may be meant: the one with the same first letter, or functions
/// for methods.
fn unknown(name: Ident<'_>) -> SyntaxErrorKind {
    let meant = match name.text.as_bytes().first() {
        Some(b't' | b'T' | b'c' | b'C') => Some(Section::Types),
        Some(b'f' | b'F' | b'm' | b'M') => Some(Section::Functions),
        _ => None,
    };
    let name = clip(name.text);
    SyntaxErrorKind::UnknownSection { name, meant }
}
