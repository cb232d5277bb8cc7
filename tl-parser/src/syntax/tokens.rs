//! Tokens: takes the text from a place on, gives the token there and the text from the next
//! one on.

use nom::{Err, Mode, OutputMode, PResult, Parser};

use super::{
    ast::{Id, Ident},
    fault::{Fault, Parsing, Rule, fail, mismatch},
    input::Located,
    syntax_error::{IdProblem, SyntaxErrorKind},
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

/// A token of the length that the function finds at the start of the bytes, and the blanks
/// after it; at a length of 0 there is none.
pub(super) struct Token<F>(pub(super) F);

impl<'src, F: Fn(&[u8]) -> usize> Parser<Located<'src>> for Token<F> {
    type Output = Ident<'src>;
    type Error = Fault;

    #[inline(always)]
    fn process<M: OutputMode>(
        &mut self,
        input: Located<'src>,
    ) -> PResult<M, Located<'src>, Ident<'src>, Fault> {
        match (self.0)(input.bytes()) {
            0 => Err(Err::Error(M::Error::bind(|| Fault::Mismatch))),
            len => Ok((input.after_token(len), M::Output::bind(|| input.token(len)))),
        }
    }
}

/// One character that means something by itself.
#[inline(always)]
pub(super) fn symbol<'src>(symbol: char) -> impl Rule<'src, Span> {
    let len = move |bytes: &[u8]| usize::from(bytes.first() == Some(&(symbol as u8)));
    Token(len).map(|token| token.span)
}

/// `name := word { "." word }`
#[inline(always)]
pub(super) fn name<'src>() -> impl Rule<'src, Ident<'src>> {
    Token(name_len)
}

/// `word := letter { letter | digit }`
#[inline(always)]
pub(super) fn word<'src>() -> impl Rule<'src, Ident<'src>> {
    Token(word_len)
}

/// A dot before a digit does not belong to the name: `flags.3?`.
#[inline(always)]
fn name_len(bytes: &[u8]) -> usize {
    let mut len = word_len(bytes);
    if len == 0 {
        return 0;
    }
    while let [b'.', rest @ ..] = bytes.get(len..).unwrap_or_default() {
        match word_len(rest) {
            0 => break,
            word => len += 1 + word,
        }
    }
    len
}

#[inline(always)]
fn word_len(bytes: &[u8]) -> usize {
    match bytes.first() {
        Some(first) if starts_name(*first) => run_len(bytes, continues_name),
        _ => 0,
    }
}

/// The length of the run of such bytes at the start.
#[inline(always)]
pub(super) fn run_len(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    let end = bytes.iter().position(|&byte| !belongs(byte));
    end.unwrap_or(bytes.len())
}

/// The part of the name after its namespaces.
pub(super) fn local_name(name: Ident<'_>) -> Ident<'_> {
    let dot = name.text.bytes().rposition(|byte| byte == b'.');
    let start = dot.map_or(0, |dot| dot + 1);
    Ident {
        text: name.text.get(start..).unwrap_or_default(),
        span: Span::new(name.span.start() + start, name.span.end()),
    }
}

/// The digits of a number, and letters that do not belong there.
#[inline(always)]
pub(super) fn digits<'src>() -> impl Rule<'src, Ident<'src>> {
    Token(|bytes: &[u8]| match bytes.first() {
        Some(b'0'..=b'9') => run_len(bytes, continues_name),
        _ => 0,
    })
}

/// `number := digit { digit }`
pub(super) fn number(input: Located<'_>) -> Parsing<'_, (u32, Span)> {
    let (rest, Ident { text, span }) = digits().parse(input)?;
    match text.parse() {
        Ok(number) => Ok((rest, (number, span))),
        Err(_) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            fail(input, SyntaxErrorKind::NumberTooLarge, span)
        }
        Err(_) => fail(input, SyntaxErrorKind::MalformedNumber, span),
    }
}

/// `id := "#" hex { hex }`, attached to the name before it: after a blank, `#` is a field.
#[inline(always)]
pub(super) fn id(input: Located<'_>) -> Parsing<'_, Id> {
    if !input.is_attached() {
        return mismatch();
    }
    let len = |bytes: &[u8]| match bytes {
        [b'#', digits @ ..] => 1 + run_len(digits, continues_name),
        _ => 0,
    };
    let (rest, token) = Token(len).parse(input)?;
    let digits = token.text.get(1..).unwrap_or_default();
    match u32::from_str_radix(digits, 16) {
        Ok(value) if digits.len() <= MAX_ID_DIGITS => {
            let span = token.span;
            Ok((rest, Id { value, span }))
        }
        _ => fail_id(input, digits, token.span),
    }
}

/// Why what stands after the `#` is no id.
#[cold]
fn fail_id<'src>(input: Located<'src>, digits: &str, span: Span) -> Parsing<'src, Id> {
    let start = span.start() + 1;
    let odd = digits
        .char_indices()
        .find(|(_, it)| !it.is_ascii_hexdigit());
    let (problem, span) = match odd {
        Some((offset, character)) => {
            let at = start + offset;
            (IdProblem::NotHex(character), Span::new(at, at + 1))
        }
        None if digits.is_empty() => (IdProblem::Empty, span),
        None => (
            IdProblem::TooLong(digits.len()),
            Span::new(start, span.end()),
        ),
    };
    fail(input, SyntaxErrorKind::BadId(problem), span)
}

/// `#` without a letter or digit directly after it, which would make it an id.
pub(super) fn hash(input: Located<'_>) -> Parsing<'_, Span> {
    let len = |bytes: &[u8]| match bytes {
        [b'#', next, ..] if continues_name(*next) => 0,
        [b'#', ..] => 1,
        _ => 0,
    };
    Token(len).map(|token| token.span).parse(input)
}
