//! Places: where something stands, if there are several files.

use tl_parser::Span;

/// A place in one of the files that were looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Index of the file in the order given: for a difference, 0 is the old and 1 the new.
    pub file: usize,
    /// The part of the text of that file.
    pub span: Span,
}
