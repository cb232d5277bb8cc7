//! The parsers' input: takes the source text, gives a place in it that always stands at a
//! token. Blanks and comments are skipped when a token is taken, each of them once.

use super::{
    combinators::{Parsing, Taking},
    trivia::skip_trivia,
};
use crate::span::Span;

/// How deep brackets, `%` and sums may nest.
pub(super) const MAX_DEPTH: u8 = 64;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A place in the source, at the first byte of a token or at the end. Every place fits into 32
/// bits: longer texts are not parsed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'src> {
    source: &'src str,
    at: u32,
    last_end: u32,
    depth: u8,
}

impl<'src> Cursor<'src> {
    /// The first token of a text.
    pub(super) fn new(source: &'src str) -> Self {
        let start = match source.strip_prefix(BYTE_ORDER_MARK) {
            Some(_) => BYTE_ORDER_MARK.len(),
            None => 0,
        };
        Self {
            source,
            at: skip_trivia(source, start) as u32,
            last_end: start as u32,
            depth: 0,
        }
    }

    /// Where the token starts.
    #[inline(always)]
    pub(super) fn at(self) -> usize {
        self.at as usize
    }

    /// Where the token before this one ends.
    #[inline(always)]
    pub(super) fn last_end(self) -> usize {
        self.last_end as usize
    }

    /// The text that the cursor moves in.
    pub(super) fn source(self) -> &'src str {
        self.source
    }

    /// The text from the token on.
    #[inline(always)]
    pub(super) fn rest(self) -> &'src [u8] {
        self.source.as_bytes().get(self.at()..).unwrap_or_default()
    }

    /// The token's first byte; nothing at the end.
    #[inline(always)]
    pub(super) fn peek(self) -> Option<u8> {
        self.peek_nth(0)
    }

    /// The byte that many behind the token's first one, be it in the same token or not.
    #[inline(always)]
    pub(super) fn peek_nth(self, distance: usize) -> Option<u8> {
        self.source.as_bytes().get(self.at() + distance).copied()
    }

    /// Takes a token of that length and goes to the one after it.
    #[inline(always)]
    pub(super) fn advance(self, len: usize) -> Self {
        let end = self.at() + len;
        Self {
            at: skip_trivia(self.source, end) as u32,
            last_end: end as u32,
            ..self
        }
    }

    /// Goes behind the symbol that stands here, if it is this one.
    #[inline(always)]
    pub(super) fn take_symbol(&mut self, symbol: u8) -> Option<Span> {
        if self.peek() != Some(symbol) {
            return None;
        }
        let span = self.token(1);
        *self = self.advance(1);
        Some(span)
    }

    /// Goes behind what the parser reads here.
    #[inline(always)]
    pub(super) fn take<T>(&mut self, parser: impl FnOnce(Self) -> Parsing<'src, T>) -> Taking<T> {
        let (rest, value) = parser(*self)?;
        *self = rest;
        Ok(value)
    }

    /// The span of the token's first `len` bytes.
    #[inline(always)]
    pub(super) fn token(self, len: usize) -> Span {
        Span::between(self.at, self.at + len as u32)
    }

    /// The span from `start` to the end of the token before this one.
    #[inline(always)]
    pub(super) fn since(self, start: Self) -> Span {
        Span::between(start.at, self.last_end)
    }

    /// The span from where `first` starts to the end of the token before this one.
    #[inline(always)]
    pub(super) fn span_from(self, first: Span) -> Span {
        Span::between(first.start() as u32, self.last_end)
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

    /// The same place on the level of `outer`.
    #[inline(always)]
    pub(super) fn at_depth_of(self, outer: Self) -> Self {
        Self {
            depth: outer.depth,
            ..self
        }
    }

    /// The same place in a text that ends where `end` stands.
    pub(super) fn cut_at(self, end: Self) -> Self {
        Self {
            source: self.source.get(..end.at()).unwrap_or_default(),
            ..self
        }
    }

    /// The same place in the text that `whole` moves in.
    pub(super) fn uncut(self, whole: Self) -> Self {
        Self {
            source: whole.source,
            ..self
        }
    }
}
