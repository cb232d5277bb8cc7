//! Names, numbers and ids: takes a place in the text, gives the token there.

use super::{
    ast::{Id, Ident},
    combinators::{Parsing, fail, mismatch, symbol},
    cursor::Cursor,
    error::{IdProblem, SyntaxErrorKind},
};
use crate::span::Span;

const MAX_ID_DIGITS: usize = 8;

/// Whether a name may start with the byte.
#[inline(always)]
pub(super) fn starts_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// Whether a name may go on with the byte.
#[inline(always)]
pub(super) fn continues_name(byte: u8) -> bool {
    CONTINUES_NAME[usize::from(byte)]
}

/// A table is what makes the loop over a name's bytes short: names are most of a schema.
static CONTINUES_NAME: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
        byte += 1;
    }
    table
};

/// A name with its namespaces. A dot before a digit is none of it: `flags.3?`.
#[inline(always)]
pub(super) fn parse_name(cursor: Cursor<'_>) -> Parsing<'_, Ident<'_>> {
    if !cursor.peek().is_some_and(starts_name) {
        return mismatch();
    }
    let span = cursor.token(name_len(cursor));
    let ident = Ident {
        text: span.text(cursor.source()),
        span,
    };
    Ok((cursor.advance(ident.text.len()), ident))
}

/// The part of the name behind its namespaces.
pub(super) fn local_name(name: Ident<'_>) -> Ident<'_> {
    let text = name
        .text
        .bytes()
        .rposition(|byte| byte == b'.')
        .and_then(|dot| name.text.get(dot + 1..))
        .unwrap_or(name.text);
    Ident {
        text,
        span: Span::new(name.span.end - text.len(), name.span.end),
    }
}

/// The length of the name that stands here; 0 if none does.
#[inline(always)]
pub(super) fn name_len(cursor: Cursor<'_>) -> usize {
    let bytes = cursor.rest();
    let mut len = run_len(bytes, continues_name);
    while let [b'.', rest @ ..] = bytes.get(len..).unwrap_or_default() {
        if !rest.first().copied().is_some_and(starts_name) {
            break;
        }
        len += 1 + run_len(rest, continues_name);
    }
    len
}

/// The length of the run of such bytes that starts here.
#[inline(always)]
pub(super) fn token_len(cursor: Cursor<'_>, belongs: impl Fn(u8) -> bool) -> usize {
    run_len(cursor.rest(), belongs)
}

#[inline(always)]
fn run_len(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    let end = bytes.iter().position(|&byte| !belongs(byte));
    end.unwrap_or(bytes.len())
}

/// A decimal number.
pub(super) fn parse_number(cursor: Cursor<'_>) -> Parsing<'_, (u32, Span)> {
    if !cursor.peek().is_some_and(|byte| byte.is_ascii_digit()) {
        return mismatch();
    }
    let span = cursor.token(token_len(cursor, continues_name));
    let text = span.text(cursor.source());
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return fail(cursor, SyntaxErrorKind::MalformedNumber, span);
    }
    match text.parse() {
        Ok(number) => Ok((cursor.advance(text.len()), (number, span))),
        Err(_) => fail(cursor, SyntaxErrorKind::NumberTooLarge, span),
    }
}

/// The id behind a combinator's name. Behind a blank `#` is a field instead, which is why
/// an id has to be attached to the name.
pub(super) fn parse_id(cursor: Cursor<'_>) -> Parsing<'_, Id> {
    if !cursor.is_attached() {
        return mismatch();
    }
    let (digits, hash) = symbol(b'#')(cursor)?;
    let len = match digits.is_attached() {
        true => token_len(digits, continues_name),
        false => 0,
    };
    let span = digits.token(len);
    let bad = |problem, span| fail(cursor, SyntaxErrorKind::BadId(problem), span);
    let text = span.text(cursor.source());
    let odd = |character: &char| !character.is_ascii_hexdigit();
    if let Some((offset, character)) = text.char_indices().find(|(_, character)| odd(character)) {
        let start = span.start + offset;
        return bad(IdProblem::NotHex(character), Span::new(start, start + 1));
    }
    match u32::from_str_radix(text, 16) {
        _ if len > MAX_ID_DIGITS => bad(IdProblem::TooLong(len), span),
        Ok(value) => Ok((
            digits.advance(len),
            Id {
                value,
                span: hash.to(span),
            },
        )),
        Err(_) => bad(IdProblem::Empty, hash),
    }
}

/// Whether `#` and a letter or digit right behind it stand here, as in `name#1cb5c415`.
/// A field `#` has a blank or a bracket behind it.
#[inline(always)]
pub(super) fn looks_like_id(cursor: Cursor<'_>) -> bool {
    cursor.peek() == Some(b'#') && cursor.peek_nth(1).is_some_and(continues_name)
}
