//! Names, numbers and ids: takes a place in the text, gives the token there.

use super::{
    ast::{Id, Ident},
    combinators::{Parsing, Taking, fail, mismatch},
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
pub(super) fn parse_name(mut cursor: Cursor<'_>) -> Parsing<'_, Ident<'_>> {
    match take_name(&mut cursor) {
        Some(name) => Ok((cursor, name)),
        None => mismatch(),
    }
}

/// Goes behind the name that stands here, if one does.
#[inline(always)]
pub(super) fn take_name<'src>(cursor: &mut Cursor<'src>) -> Option<Ident<'src>> {
    take_ident(cursor, name_len(*cursor))
}

/// Goes behind the name that stands here, up to its first dot.
#[inline(always)]
pub(super) fn take_word<'src>(cursor: &mut Cursor<'src>) -> Option<Ident<'src>> {
    take_ident(cursor, token_len(*cursor, continues_name))
}

#[inline(always)]
fn take_ident<'src>(cursor: &mut Cursor<'src>, len: usize) -> Option<Ident<'src>> {
    if !cursor.peek().is_some_and(starts_name) {
        return None;
    }
    let span = cursor.token(len);
    let text = span.text(cursor.source());
    *cursor = cursor.advance(len);
    Some(Ident { text, span })
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
        span: Span::new(name.span.end() - text.len(), name.span.end()),
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
    match text.parse() {
        Ok(number) => Ok((cursor.advance(text.len()), (number, span))),
        Err(_) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            fail(cursor, SyntaxErrorKind::NumberTooLarge, span)
        }
        Err(_) => fail(cursor, SyntaxErrorKind::MalformedNumber, span),
    }
}

/// Goes behind the id that a combinator's name may have. Behind a blank `#` is a field
/// instead, which is why an id has to be attached to the name.
#[inline(always)]
pub(super) fn take_id(cursor: &mut Cursor<'_>) -> Taking<Option<Id>> {
    let start = *cursor;
    if !start.is_attached() {
        return Ok(None);
    }
    let Some(hash) = cursor.take_symbol(b'#') else {
        return Ok(None);
    };
    let len = match cursor.is_attached() {
        true => token_len(*cursor, continues_name),
        false => 0,
    };
    let digits = cursor.token(len);
    match u32::from_str_radix(digits.text(cursor.source()), 16) {
        Ok(value) if len <= MAX_ID_DIGITS => {
            *cursor = cursor.advance(len);
            let span = hash.to(digits);
            Ok(Some(Id { value, span }))
        }
        _ => fail_id(start, hash, digits),
    }
}

/// Why what stands behind the `#` is no id.
#[cold]
fn fail_id<T>(cursor: Cursor<'_>, hash: Span, digits: Span) -> Taking<T> {
    let text = digits.text(cursor.source());
    let odd = text.char_indices().find(|(_, it)| !it.is_ascii_hexdigit());
    let (problem, span) = match odd {
        Some((offset, character)) => {
            let start = digits.start() + offset;
            (IdProblem::NotHex(character), Span::new(start, start + 1))
        }
        None if text.is_empty() => (IdProblem::Empty, hash),
        None => (IdProblem::TooLong(text.len()), digits),
    };
    fail(cursor, SyntaxErrorKind::BadId(problem), span)
}

/// Whether `#` and a letter or digit right behind it stand here, as in `name#1cb5c415`.
/// A field `#` has a blank or a bracket behind it.
#[inline(always)]
pub(super) fn looks_like_id(cursor: Cursor<'_>) -> bool {
    cursor.peek() == Some(b'#') && cursor.peek_nth(1).is_some_and(continues_name)
}
