//! How rules end: takes what a rule found, gives nom's results. A rule that does not apply
//! says so without a message, and another one may. Once it has taken a token that decides,
//! it fails for good, so that errors are about the rule that was meant.
//!
//! Results are large, and copying one takes longer than reading its text. Rules that every
//! field goes through therefore decide with a `match` where others use `alt`.

use nom::{
    Err, IResult, Parser,
    error::{ErrorKind, ParseError},
};

use super::{
    input::Located,
    syntax_error::{SyntaxError, SyntaxErrorKind},
};
use crate::span::Span;

/// What a rule gives: the text after what it has read, and what that is.
pub(super) type Parsing<'src, T> = IResult<Located<'src>, T, Fault>;

/// Nom's parsers of this input.
pub(super) trait Rule<'src, T>: Parser<Located<'src>, Output = T, Error = Fault> {}

impl<'src, T, P: Parser<Located<'src>, Output = T, Error = Fault>> Rule<'src, T> for P {}

/// Why a rule gave nothing.
#[derive(Debug)]
pub(super) enum Fault {
    /// It does not apply here.
    Mismatch,
    /// The text is wrong.
    Wrong(Box<Mistake>),
}

/// An error, and the token at which the rule gave up.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) error: SyntaxError,
    pub(super) at: usize,
}

impl<I> ParseError<I> for Fault {
    #[inline(always)]
    fn from_error_kind(_: I, _: ErrorKind) -> Self {
        Self::Mismatch
    }

    #[inline(always)]
    fn append(_: I, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// The rule does not apply.
#[inline(always)]
pub(super) fn mismatch<T>() -> Result<T, Err<Fault>> {
    Err(Err::Error(Fault::Mismatch))
}

/// The text is wrong, and no other rule needs to try.
#[cold]
pub(super) fn fail<T>(at: Located<'_>, kind: SyntaxErrorKind, span: Span) -> Result<T, Err<Fault>> {
    let at = at.at();
    let error = SyntaxError { kind, span };
    Err(Err::Failure(Fault::Wrong(Box::new(Mistake { error, at }))))
}

/// Something is missing after the token before this one.
#[cold]
pub(super) fn missing<T>(at: Located<'_>, kind: SyntaxErrorKind) -> Result<T, Err<Fault>> {
    fail(at, kind, Span::new(at.last_end(), at.last_end()))
}
