//! Separators: takes the text from a place on, gives a [`Separator`] or a [`LayerSeparator`].

use nom::{Parser, combinator::opt};

use super::{
    ast::{Ident, LayerSeparator, Section, Separator},
    fault::{Parsing, Rule, fail, mismatch},
    input::Located,
    syntax_error::{SyntaxErrorKind, clip},
    tokens::{Token, name, run_len},
};

const DASHES: &str = "---";
const EQUALS: &str = "===";

/// `separator := dashes section dashes`
pub(super) fn separator(input: Located<'_>) -> Parsing<'_, Separator> {
    let (rest, (before, name, after)) =
        (dashes, opt(on_line(name())), opt(on_line(dashes))).parse(input)?;
    let span = rest.since(input);
    let (DASHES, Some(name), Some(DASHES)) = (before, name, after) else {
        return fail(input, SyntaxErrorKind::MalformedSeparator, span);
    };
    match section(name) {
        Some(section) => Ok((rest, Separator { section, span })),
        None => fail(input, unknown(name), name.span),
    }
}

/// `layer := equals number equals`
pub(super) fn layer(input: Located<'_>) -> Parsing<'_, LayerSeparator> {
    if !input.bytes().starts_with(EQUALS.as_bytes()) {
        return mismatch();
    }
    let (rest, (before, number, after)) =
        (equals, opt(on_line(digits)), opt(on_line(equals))).parse(input)?;
    let span = rest.since(input);
    match (before, number.and_then(|it| it.parse().ok()), after) {
        (EQUALS, Some(number), Some(EQUALS)) => Ok((rest, LayerSeparator { number, span })),
        _ => fail(input, SyntaxErrorKind::MalformedSeparator, span),
    }
}

/// What the rule gives, if it stands on the same line as the token before it.
fn on_line<'src, T>(mut rule: impl Rule<'src, T>) -> impl Rule<'src, T> {
    move |input: Located<'src>| match input.is_first_on_line() {
        true => mismatch(),
        false => rule.parse(input),
    }
}

/// `dashes := "---"`, of any number, to see what is wrong with it.
fn dashes(input: Located<'_>) -> Parsing<'_, &str> {
    run(input, |byte| byte == b'-')
}

/// `equals := "==="`, of any number likewise.
fn equals(input: Located<'_>) -> Parsing<'_, &str> {
    run(input, |byte| byte == b'=')
}

fn digits(input: Located<'_>) -> Parsing<'_, &str> {
    run(input, |byte| byte.is_ascii_digit())
}

fn run(input: Located<'_>, is_part: fn(u8) -> bool) -> Parsing<'_, &str> {
    let len = |bytes: &[u8]| run_len(bytes, is_part);
    Token(len).map(|token| token.text).parse(input)
}

/// `section := "types" | "coretypes" | "functions"`; the second is what some schemas call the
/// section of built-ins.
fn section(name: Ident<'_>) -> Option<Section> {
    match name.text {
        "types" | "coretypes" => Some(Section::Types),
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
