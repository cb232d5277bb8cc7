//! Comments and blanks: takes the source text, gives where the next token starts, and all
//! comments with the layer and the dialect of ids that they name.

use crate::{dialect::Dialect, span::Span};

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
    /// Whether it documents a declaration by its form: `//@…`, `// @…` or `///@…`, or `//-…`,
    /// which goes on where the comment before stopped.
    #[must_use]
    pub fn is_documentation(&self) -> bool {
        let goes_on = self.text.starts_with("//-") && !self.text.starts_with("//--");
        self.kind != CommentKind::Block && (goes_on || self.words().starts_with('@'))
    }

    /// Whether it is a line for people, which documents the declaration right below it: no rule under
    /// a heading, no declaration that was taken out, no layer and no dialect of ids.
    #[must_use]
    pub fn is_prose(&self) -> bool {
        let text = self.words();
        let is_for_tools = layer(*self).is_some() || dialect(*self).is_some();
        let is_heading = self.text.starts_with("////") || !text.contains(char::is_alphabetic);
        self.kind == CommentKind::Line && !is_heading && !text.ends_with(';') && !is_for_tools
    }

    /// The text without slashes and blanks around it.
    fn words(&self) -> &str {
        self.text.trim_start_matches('/').trim()
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
    /// The first dialect of ids that a comment names, and the comment's place.
    pub(super) ids: Option<(Dialect, Span)>,
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
                Some((_, end)) => at = end.unwrap_or(source.len()),
                None => return at,
            },
            _ => return at,
        }
    }
}

/// Finds all comments from a place on. TL has no string literals, so that one may start anywhere.
pub(super) fn collect_comments(source: &str, start: usize) -> Comments<'_> {
    let mut comments = Comments::default();
    let mut at = start;
    while let Some(slash) = find(source, at, '/') {
        let Some((kind, end)) = comment_at(source, slash) else {
            at = slash + 1;
            continue;
        };
        if end.is_none() {
            comments.unterminated = Some(Span::new(slash, slash + 2));
        }
        at = end.unwrap_or(source.len());
        comments.add(kind, slash, Span::new(slash, at).text(source));
    }
    comments
}

impl<'src> Comments<'src> {
    fn add(&mut self, kind: CommentKind, start: usize, text: &'src str) {
        let text = match kind {
            CommentKind::Block => text,
            CommentKind::Line | CommentKind::Doc => text.strip_suffix('\r').unwrap_or(text),
        };
        let span = Span::new(start, start + text.len());
        let comment = Comment { kind, text, span };
        if kind == CommentKind::Line {
            self.layer = self.layer.or_else(|| layer(comment));
            self.ids = self.ids.or_else(|| Some((dialect(comment)?, span)));
        }
        self.list.push(comment);
    }
}

/// The layer that a comment of the form `// LAYER N` names.
fn layer(comment: Comment<'_>) -> Option<Layer> {
    let number = value(comment, "LAYER")?;
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let end = comment.span.start() + comment.text.trim_end().len();
    Some(Layer {
        number: number.parse().ok()?,
        span: Span::new(end - number.len(), end),
    })
}

/// The dialect that a comment of the form `// IDS telegram` names.
fn dialect(comment: Comment<'_>) -> Option<Dialect> {
    value(comment, "IDS")?.parse().ok()
}

/// What a comment says after its first word, if that is the key.
fn value<'src>(comment: Comment<'src>, key: &str) -> Option<&'src str> {
    let words = comment.text.trim_start_matches('/').trim();
    let rest = words.strip_prefix(key)?;
    let value = rest.trim_start();
    (value.len() < rest.len()).then_some(value)
}

/// What kind of comment starts here, and where it ends; nothing if it never does.
fn comment_at(source: &str, start: usize) -> Option<(CommentKind, Option<usize>)> {
    let bytes = source.as_bytes();
    match (bytes.get(start + 1)?, bytes.get(start + 2)) {
        (b'/', Some(b'@')) => Some((CommentKind::Doc, Some(line_end(source, start)))),
        (b'/', _) => Some((CommentKind::Line, Some(line_end(source, start)))),
        (b'*', _) => {
            let inside = source.get(start + 2..)?.find("*/");
            Some((CommentKind::Block, inside.map(|len| start + len + 4)))
        }
        _ => None,
    }
}

fn line_end(source: &str, start: usize) -> usize {
    find(source, start, '\n').unwrap_or(source.len())
}

fn find(source: &str, from: usize, what: char) -> Option<usize> {
    let offset = source.get(from..)?.find(what)?;
    Some(from + offset)
}
