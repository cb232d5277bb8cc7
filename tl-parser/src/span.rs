//! Places in a source text: takes byte offsets, gives spans, lines and columns.

use std::ops::Range;

/// A half-open range of byte offsets into the source text. There is one for every part of a
/// schema, so that its offsets have 32 bits each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` up to, but not including, `end`. Offsets that do not fit into 32
    /// bits become the greatest one that does.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self {
            start: saturate(start),
            end: saturate(end),
        }
    }

    /// The span between two offsets that are known to fit.
    #[inline]
    pub(crate) const fn between(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Offset of the first byte.
    #[must_use]
    #[inline]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// Offset just past the last byte.
    #[must_use]
    #[inline]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The same as a range, for slicing.
    #[must_use]
    #[inline]
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The text that the span covers; empty if `source` is not the text it was taken from.
    #[must_use]
    #[inline]
    pub fn text(self, source: &str) -> &str {
        source.get(self.range()).unwrap_or_default()
    }
}

const fn saturate(offset: usize) -> u32 {
    if offset > u32::MAX as usize {
        return u32::MAX;
    }
    offset as u32
}

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Finds lines and columns in one source text without scanning it anew for each look-up.
#[derive(Clone, Debug)]
pub struct LineIndex<'src> {
    source: &'src str,
    starts: Vec<usize>,
}

impl<'src> LineIndex<'src> {
    /// Reads the text once and remembers where its lines start.
    #[must_use]
    pub fn new(source: &'src str) -> Self {
        let after_newline = source.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            source,
            starts: std::iter::once(0).chain(after_newline).collect(),
        }
    }

    /// The line and column of a byte offset; an offset past the end means the end.
    #[must_use]
    pub fn locate(&self, offset: usize) -> LineColumn {
        let offset = offset.min(self.source.len());
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        let before = self.source.get(start..offset).unwrap_or_default();
        LineColumn {
            line,
            column: before.chars().count() + 1,
        }
    }
}
