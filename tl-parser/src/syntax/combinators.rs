//! What the grammar is built of: takes small parsers, gives greater ones, and the faults
//! that they end with. A parser that does not apply says so without a message; once it has
//! taken a token that decides, it fails for good, so that nothing is read twice.

use nom::{Err, IResult, error::ErrorKind, error::ParseError};

use super::{
    cursor::Cursor,
    error::{Bracket, Expectation, Found, SyntaxError, SyntaxErrorKind, clip},
    names::{continues_name, name_len, starts_name, token_len},
};
use crate::span::Span;

/// The characters that mean something, apart from names, numbers and comments.
const SYMBOLS: &str = "-@#{}()[]<>:;=?!%*+,.";

/// What a parser gives: the place behind what it has read, and what that is.
pub(super) type Parsing<'src, T> = IResult<Cursor<'src>, T, Fault>;

/// What a part of a parser gives that moves the cursor itself. The rules that every field
/// and every declaration goes through are made of such parts: a result with a cursor in it
/// is large, and copying one at each step took more time than reading the text.
pub(super) type Taking<T> = Result<T, Err<Fault>>;

/// Why a parser gave nothing.
#[derive(Debug)]
pub(super) enum Fault {
    /// It does not apply here; another one may.
    Mismatch,
    /// The text is wrong.
    Wrong(Box<Mistake>),
}

/// An error, and the token at which the parser gave up.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) error: SyntaxError,
    pub(super) at: usize,
}

impl ParseError<Cursor<'_>> for Fault {
    fn from_error_kind(_: Cursor<'_>, _: ErrorKind) -> Self {
        Self::Mismatch
    }

    fn append(_: Cursor<'_>, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// The parser does not apply.
#[inline]
pub(super) fn mismatch<T>() -> Taking<T> {
    Err(Err::Error(Fault::Mismatch))
}

/// The text is wrong, and no other parser needs to try.
#[cold]
pub(super) fn fail<T>(at: Cursor<'_>, kind: SyntaxErrorKind, span: Span) -> Taking<T> {
    let at = at.at();
    let error = SyntaxError { kind, span };
    Err(Err::Failure(Fault::Wrong(Box::new(Mistake { error, at }))))
}

/// Something is missing behind the token before this one.
#[cold]
pub(super) fn fail_behind<T>(at: Cursor<'_>, kind: SyntaxErrorKind) -> Taking<T> {
    fail(at, kind, Span::new(at.last_end(), at.last_end()))
}

/// The token here is not what may stand here.
#[cold]
pub(super) fn unexpected<T>(cursor: Cursor<'_>, expected: &'static [Expectation]) -> Taking<T> {
    let mistake = Mistake::unexpected(cursor, expected);
    Err(Err::Failure(Fault::Wrong(Box::new(mistake))))
}

impl Mistake {
    /// The token here is not what may stand here.
    pub(super) fn unexpected(cursor: Cursor<'_>, expected: &'static [Expectation]) -> Self {
        let (found, span) = look(cursor);
        let kind = match found {
            Found::Symbol(character) if !SYMBOLS.contains(character) => {
                SyntaxErrorKind::ForeignCharacter(character)
            }
            found => SyntaxErrorKind::Expected { expected, found },
        };
        Self {
            error: SyntaxError { kind, span },
            at: cursor.at(),
        }
    }
}

/// What stands here, and where; at the end, the place behind the last token.
fn look(cursor: Cursor<'_>) -> (Found, Span) {
    let Some(byte) = cursor.peek() else {
        return (Found::End, Span::new(cursor.last_end(), cursor.last_end()));
    };
    let text = |len| cursor.token(len).text(cursor.source());
    if starts_name(byte) {
        let len = name_len(cursor);
        return (Found::Name(clip(text(len))), cursor.token(len));
    }
    if byte.is_ascii_digit() {
        let len = token_len(cursor, continues_name);
        return (Found::Number(clip(text(len))), cursor.token(len));
    }
    let rest = cursor.source().get(cursor.at()..).unwrap_or_default();
    let character = rest.chars().next().unwrap_or_default();
    (Found::Symbol(character), cursor.token(character.len_utf8()))
}

/// One symbol.
#[inline]
pub(super) fn symbol<'src>(byte: u8) -> impl Fn(Cursor<'src>) -> Parsing<'src, Span> {
    move |mut cursor| match cursor.take_symbol(byte) {
        Some(span) => Ok((cursor, span)),
        None => mismatch(),
    }
}

/// What the parser gives; that it does not apply is an error.
#[inline]
pub(super) fn require<'src, T>(
    mut parser: impl FnMut(Cursor<'src>) -> Parsing<'src, T>,
    expected: &'static [Expectation],
) -> impl FnMut(Cursor<'src>) -> Parsing<'src, T> {
    move |cursor| match parser(cursor) {
        Err(Err::Error(_)) => unexpected(cursor, expected),
        result => result,
    }
}

/// What the parser gives, as often as it applies.
#[inline]
pub(super) fn many<'src, T>(
    mut parser: impl FnMut(Cursor<'src>) -> Parsing<'src, T>,
) -> impl FnMut(Cursor<'src>) -> Parsing<'src, Vec<T>> {
    move |cursor| {
        let mut list = Vec::new();
        let (rest, ()) = append(&mut list, &mut parser)(cursor)?;
        list.shrink_to_fit();
        Ok((rest, list))
    }
}

/// Adds what the parser gives, as often as it applies, to the list. Unlike `many0` it does
/// not allocate for an empty list and does not move the list about as it grows.
#[inline]
pub(super) fn append<'src, T>(
    list: &mut Vec<T>,
    mut parser: impl FnMut(Cursor<'src>) -> Parsing<'src, T>,
) -> impl FnMut(Cursor<'src>) -> Parsing<'src, ()> {
    move |mut cursor| loop {
        match parser(cursor) {
            Ok((rest, one)) => {
                list.push(one);
                cursor = rest;
            }
            Err(Err::Error(_)) => return Ok((cursor, ())),
            Err(error) => return Err(error),
        }
    }
}

/// What the parser gives one level deeper. `opening` is the token that leads there.
#[inline]
pub(super) fn nested<'src, T>(
    opening: Span,
    mut parser: impl FnMut(Cursor<'src>) -> Parsing<'src, T>,
) -> impl FnMut(Cursor<'src>) -> Parsing<'src, T> {
    move |cursor| {
        let Some(deeper) = cursor.deeper() else {
            return fail(cursor, SyntaxErrorKind::TooDeep, opening);
        };
        let (rest, value) = parser(deeper)?;
        Ok((rest.at_depth_of(cursor), value))
    }
}

/// What the parser gives between a pair of brackets. `expected` lists what may stand at
/// the place of the closing one.
#[inline]
pub(super) fn bracketed<'src, T>(
    bracket: Bracket,
    expected: &'static [Expectation],
    mut parser: impl FnMut(Cursor<'src>) -> Parsing<'src, T>,
) -> impl FnMut(Cursor<'src>) -> Parsing<'src, T> {
    move |cursor| {
        let (inside, open) = symbol(bracket.open() as u8)(cursor)?;
        let (rest, value) = nested(open, &mut parser)(inside)?;
        match symbol(bracket.close() as u8)(rest) {
            Ok((rest, _)) => Ok((rest, value)),
            Err(_) if ends_brackets(rest) => {
                let (found, span) = look(rest);
                let kind = SyntaxErrorKind::Unclosed {
                    bracket,
                    open,
                    found,
                };
                fail(rest, kind, span)
            }
            Err(_) => unexpected(rest, expected),
        }
    }
}

/// Whether what stands here shows that a bracket was left open.
fn ends_brackets(cursor: Cursor<'_>) -> bool {
    let closing = |byte| matches!(byte, b'=' | b';' | b')' | b']' | b'}' | b'>');
    cursor.peek().is_none_or(closing)
}
