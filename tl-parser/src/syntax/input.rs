//! The parsers' input: takes the source text, gives the rest of it from a place on. Rules see
//! it at the first byte of a token: blanks and comments are skipped once, after each token.

use super::{ast::Ident, comments::skip_blanks, syntax_error::MAX_DEPTH};
use crate::span::Span;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The source text from a place on. Every place fits into 32 bits: longer texts are not
/// parsed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Located<'src> {
    source: &'src str,
    at: u32,
    last_end: u32,
    depth: u8,
}

impl<'src> Located<'src> {
    /// The text of a file that starts at that place, from its first token on.
    pub(super) fn new(source: &'src str, start: usize) -> Self {
        let file = source.get(start..).unwrap_or_default();
        let mark = match file.starts_with(BYTE_ORDER_MARK) {
            true => BYTE_ORDER_MARK.len(),
            false => 0,
        };
        let text = Self {
            source,
            at: (start + mark) as u32,
            last_end: start as u32,
            depth: 0,
        };
        text.after_token(0)
    }

    /// The text from the next token on, after a token of that length.
    #[inline(always)]
    pub(super) fn after_token(self, len: usize) -> Self {
        let end = self.at() + len;
        Self {
            at: skip_blanks(self.source, end) as u32,
            last_end: end as u32,
            ..self
        }
    }

    /// The token of that length that starts here.
    #[inline(always)]
    pub(super) fn token(self, len: usize) -> Ident<'src> {
        let span = Span::between(self.at, self.at + len as u32);
        let text = span.text(self.source);
        Ident { text, span }
    }

    /// Where it starts.
    #[inline(always)]
    pub(super) fn at(self) -> usize {
        self.at as usize
    }

    /// Where the token before it ends.
    #[inline(always)]
    pub(super) fn last_end(self) -> usize {
        self.last_end as usize
    }

    /// The bytes from here on.
    #[inline(always)]
    pub(super) fn bytes(self) -> &'src [u8] {
        self.source.as_bytes().get(self.at()..).unwrap_or_default()
    }

    /// The first byte; nothing at the end.
    #[inline(always)]
    pub(super) fn peek(self) -> Option<u8> {
        self.source.as_bytes().get(self.at()).copied()
    }

    /// The text from here on.
    pub(super) fn text(self) -> &'src str {
        self.source.get(self.at()..).unwrap_or_default()
    }

    /// The text before it.
    pub(super) fn before(self) -> &'src str {
        self.source.get(..self.at()).unwrap_or_default()
    }

    /// The span from `start` to the end of the token before this one.
    #[inline(always)]
    pub(super) fn since(self, start: Self) -> Span {
        Span::between(start.at, self.last_end)
    }

    /// Whether no blank and no comment parts the token from the one before it.
    #[inline(always)]
    pub(super) fn is_attached(self) -> bool {
        self.at == self.last_end
    }

    /// Whether the token is the first one on its line.
    pub(super) fn is_first_on_line(self) -> bool {
        let gap = Span::between(self.last_end, self.at);
        gap.text(self.source).contains('\n')
    }

    /// One level deeper; nothing if that is too deep.
    #[inline(always)]
    pub(super) fn deeper(self) -> Option<Self> {
        let depth = self.depth + 1;
        (depth <= MAX_DEPTH).then_some(Self { depth, ..self })
    }

    /// The same on the level of `outer`.
    #[inline(always)]
    pub(super) fn at_depth_of(self, outer: Self) -> Self {
        Self {
            depth: outer.depth,
            ..self
        }
    }

    /// The same up to where `end` starts.
    pub(super) fn cut_at(self, end: Self) -> Self {
        Self {
            source: end.before(),
            ..self
        }
    }

    /// The same up to the end of `whole`.
    pub(super) fn uncut(self, whole: Self) -> Self {
        Self {
            source: whole.source,
            ..self
        }
    }
}
