//! Comments, as the syntax tree has them: what each one says, and where it stands.

use crate::span::Span;

/// How a comment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentKind {
    /// `// …`
    Line,
    /// `//@…`, which the schemas of `TDLib` document declarations with.
    Doc,
    /// `/* … */`
    Block,
}

/// A comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment<'src> {
    /// How it is written.
    pub kind: CommentKind,
    /// The whole text, slashes included, without the line's end.
    pub text: &'src str,
    /// Where it stands.
    pub span: Span,
}

impl Comment<'_> {
    /// Whether it can document a declaration: `//@…`, or `//-…`, which goes on where the
    /// comment before stopped.
    #[must_use]
    pub fn is_documentation(&self) -> bool {
        self.kind == CommentKind::Doc || self.text.starts_with("//-")
    }
}
