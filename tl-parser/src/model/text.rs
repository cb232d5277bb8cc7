//! Declarations on one line: takes a place in a schema, gives its text without comments.

use crate::{
    span::Span,
    syntax::{Comment, Schema},
};

/// The text with blanks squeezed, without comments and the `;` at its end.
pub(super) fn one_line(schema: &Schema<'_>, span: Span) -> String {
    let mut line = String::with_capacity(span.end().saturating_sub(span.start()));
    let mut start = span.start();
    for comment in comments_within(schema, span) {
        push_words(
            &mut line,
            Span::new(start, comment.span.start()).text(schema.source),
        );
        start = comment.span.end();
    }
    push_words(&mut line, Span::new(start, span.end()).text(schema.source));
    line.truncate(line.trim_end_matches(';').trim_end().len());
    line
}

fn comments_within<'s, 'src>(schema: &'s Schema<'src>, span: Span) -> &'s [Comment<'src>] {
    let comments = &schema.comments;
    let start = comments.partition_point(|comment| comment.span.start() < span.start());
    let end = comments.partition_point(|comment| comment.span.start() < span.end());
    comments.get(start..end).unwrap_or_default()
}

/// Adds words with single blanks between them.
pub(super) fn push_words(line: &mut String, text: &str) {
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
}
