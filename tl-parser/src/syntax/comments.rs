//! Comments and blanks: takes the source text, gives where the next token starts, and all
//! comments with the layer that one of them names.

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

/// The layer that a schema says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The number after `LAYER`.
    pub number: u32,
    /// Where the number stands.
    pub span: Span,
}

/// All comments of a text.
#[derive(Default)]
pub(super) struct Comments<'src> {
    /// Every comment, in source order.
    pub(super) list: Vec<Comment<'src>>,
    /// The first layer that a comment names.
    pub(super) layer: Option<Layer>,
    /// The `/*` of a comment without an end; there is at most one, the last.
    pub(super) unterminated: Option<Span>,
}

/// Where the next token starts, at `start` or after it.
#[inline]
pub(super) fn skip_blanks(source: &str, start: usize) -> usize {
    let mut at = start;
    loop {
        match source.as_bytes().get(at) {
            Some(b' ' | b'\t'..=b'\r') => at += 1,
            Some(b'/') => match comment_at(source, at) {
                Some(comment) => at = comment.end,
                None => return at,
            },
            _ => return at,
        }
    }
}

/// Finds all comments. TL has no string literals, so that a comment may start anywhere.
pub(super) fn collect_comments(source: &str) -> Comments<'_> {
    let mut comments = Comments::default();
    let mut at = 0;
    while let Some(slash) = find(source, at, '/') {
        let Some(extent) = comment_at(source, slash) else {
            at = slash + 1;
            continue;
        };
        if !extent.closed {
            comments.unterminated = Some(Span::new(slash, slash + 2));
        }
        at = extent.end;
        comments.add(extent.comment(source, slash));
    }
    comments
}

impl<'src> Comments<'src> {
    fn add(&mut self, comment: Comment<'src>) {
        if self.layer.is_none() && comment.kind == CommentKind::Line {
            self.layer = layer(comment);
        }
        self.list.push(comment);
    }
}

/// The layer that a comment of the form `// LAYER N` names.
fn layer(comment: Comment<'_>) -> Option<Layer> {
    let words = comment.text.trim_start_matches('/').trim();
    let digits = words.strip_prefix("LAYER")?;
    let number = digits.trim_start();
    if number.len() == digits.len() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let end = comment.span.start() + comment.text.trim_end().len();
    Some(Layer {
        number: number.parse().ok()?,
        span: Span::new(end - number.len(), end),
    })
}

/// How far a comment goes.
struct Extent {
    kind: CommentKind,
    end: usize,
    closed: bool,
}

impl Extent {
    fn comment<'src>(&self, source: &'src str, start: usize) -> Comment<'src> {
        let text = Span::new(start, self.end).text(source);
        let text = match self.kind {
            CommentKind::Block => text,
            CommentKind::Line | CommentKind::Doc => text.strip_suffix('\r').unwrap_or(text),
        };
        Comment {
            kind: self.kind,
            text,
            span: Span::new(start, start + text.len()),
        }
    }
}

fn comment_at(source: &str, at: usize) -> Option<Extent> {
    let bytes = source.as_bytes();
    match bytes.get(at + 1)? {
        b'/' => Some(Extent {
            kind: match bytes.get(at + 2) {
                Some(b'@') => CommentKind::Doc,
                _ => CommentKind::Line,
            },
            end: find(source, at, '\n').unwrap_or(source.len()),
            closed: true,
        }),
        b'*' => {
            let start = at + 2;
            let inside = source.get(start..)?.find("*/");
            let end = inside.map(|len| start + len + 2);
            Some(Extent {
                kind: CommentKind::Block,
                end: end.unwrap_or(source.len()),
                closed: end.is_some(),
            })
        }
        _ => None,
    }
}

fn find(source: &str, from: usize, what: char) -> Option<usize> {
    let offset = source.get(from..)?.find(what)?;
    Some(from + offset)
}
