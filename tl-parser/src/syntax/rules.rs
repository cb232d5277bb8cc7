//! What the grammar needs beside nom's own combinators: takes rules, gives greater ones.
//!
//! No closure takes its input as `mut`, tempting as it is. Where rustc 1.95 does not inline
//! MIR (`opt-level` 1, "s" and "z", and incremental builds), it may hand over a `Copy` value
//! in place, and what the closure does to it shows in its caller
//! (<https://github.com/rust-lang/rust/issues/155241>).

use nom::{Err, Parser, branch::alt};

use super::{
    ast::Ident,
    fault::{Fault, Mistake, Parsing, Rule, fail, missing},
    input::Located,
    syntax_error::{Bracket, Expectation, Found, SyntaxError, SyntaxErrorKind, clip},
    tokens::{digits, name, symbol},
};
use crate::span::Span;

/// The characters that mean something, apart from names, numbers and comments.
const SYMBOLS: &str = "-@#{}()[]<>:;=?!%*+,.";

/// What the rule gives; that it does not apply is an error.
#[inline(always)]
pub(super) fn expect<'src, T>(
    rule: impl Rule<'src, T>,
    expected: &'static [Expectation],
) -> impl Rule<'src, T> {
    alt((rule, move |input| unexpected(input, expected)))
}

/// The token here is not what may stand here.
#[cold]
pub(super) fn unexpected<'src, T>(
    input: Located<'src>,
    expected: &'static [Expectation],
) -> Parsing<'src, T> {
    let mistake = Mistake::unexpected(input, expected);
    Err(Err::Failure(Fault::Wrong(Box::new(mistake))))
}

impl Mistake {
    /// The token here is not what may stand here.
    pub(super) fn unexpected(input: Located<'_>, expected: &'static [Expectation]) -> Self {
        let (found, span) = look(input);
        let kind = match found {
            Found::Symbol(character) if !SYMBOLS.contains(character) => {
                SyntaxErrorKind::ForeignCharacter(character)
            }
            found => SyntaxErrorKind::Expected { expected, found },
        };
        Self {
            error: SyntaxError { kind, span },
            at: input.at(),
        }
    }
}

/// What stands here, and where; at the end, the place after the last token.
fn look(input: Located<'_>) -> (Found, Span) {
    if let Ok((_, Ident { text, span })) = name().parse(input) {
        return (Found::Name(clip(text)), span);
    }
    if let Ok((_, Ident { text, span })) = digits().parse(input) {
        return (Found::Number(clip(text)), span);
    }
    match input.text().chars().next() {
        Some(character) => {
            let end = input.at() + character.len_utf8();
            (Found::Symbol(character), Span::new(input.at(), end))
        }
        None => (Found::End, Span::new(input.last_end(), input.last_end())),
    }
}

/// What the rule gives, as often as it applies.
#[inline(always)]
pub(super) fn many<'src, T>(
    input: Located<'src>,
    rule: impl FnMut(Located<'src>) -> Parsing<'src, T>,
) -> Parsing<'src, Vec<T>> {
    let mut list = Vec::new();
    let (rest, ()) = append(&mut list, input, rule)?;
    list.shrink_to_fit();
    Ok((rest, list))
}

/// Adds what the rule gives, as often as it applies, to the list: `many0`, but without an
/// allocation for an empty list, and without copying each element several times.
#[inline(always)]
pub(super) fn append<'src, T>(
    list: &mut Vec<T>,
    input: Located<'src>,
    mut rule: impl FnMut(Located<'src>) -> Parsing<'src, T>,
) -> Parsing<'src, ()> {
    let mut place = input;
    loop {
        match rule(place) {
            Ok((rest, one)) => {
                list.push(one);
                place = rest;
            }
            Err(Err::Error(_)) => return Ok((place, ())),
            Err(error) => return Err(error),
        }
    }
}

/// The text one level deeper. `opening` is the token that leads there.
#[inline(always)]
pub(super) fn deeper<'src>(
    input: Located<'src>,
    opening: Span,
) -> Result<Located<'src>, Err<Fault>> {
    let too_deep = || fail(input, SyntaxErrorKind::TooDeep, opening);
    input.deeper().map_or_else(too_deep, Ok)
}

/// What the rule gives between a pair of brackets. `expected` lists what may stand at the
/// place of the closing one.
#[inline(always)]
pub(super) fn bracketed<'src, T>(
    bracket: Bracket,
    mut rule: impl Rule<'src, T>,
    expected: &'static [Expectation],
) -> impl Rule<'src, T> {
    move |input: Located<'src>| {
        let (inside, open) = symbol(bracket.open()).parse(input)?;
        let (rest, value) = rule.parse(deeper(inside, open)?)?;
        match symbol(bracket.close()).parse(rest) {
            Ok((rest, _)) => Ok((rest.at_depth_of(input), value)),
            Err(_) => fail_at_close(rest, bracket, open, expected),
        }
    }
}

/// Why the bracket is not closed here.
#[cold]
fn fail_at_close<'src, T>(
    input: Located<'src>,
    bracket: Bracket,
    open: Span,
    expected: &'static [Expectation],
) -> Parsing<'src, T> {
    let ends_brackets = |byte| matches!(byte, b'=' | b';' | b')' | b']' | b'}' | b'>');
    if !input.peek().is_none_or(ends_brackets) {
        return unexpected(input, expected);
    }
    let (found, span) = look(input);
    let kind = SyntaxErrorKind::Unclosed {
        bracket,
        open,
        found,
    };
    fail(input, kind, span)
}

/// The `;` that ends a declaration.
#[inline(always)]
pub(super) fn semicolon(input: Located<'_>) -> Parsing<'_, Span> {
    alt((symbol(';'), fail_at_semicolon)).parse(input)
}

#[cold]
fn fail_at_semicolon(input: Located<'_>) -> Parsing<'_, Span> {
    match input.peek() {
        None => missing(input, SyntaxErrorKind::MissingSemicolon),
        _ => unexpected(input, &[Expectation::Symbol(';')]),
    }
}
