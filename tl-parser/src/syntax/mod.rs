//! Syntax: takes the text of a schema, gives a [`Schema`] with a span for every part, and
//! every [`SyntaxError`] in the text.

mod args;
mod ast;
mod combinator;
mod comments;
mod condition;
mod declaration;
mod expr;
mod fault;
mod few;
mod help;
mod input;
mod layers;
mod partial;
mod print;
mod reader;
mod recover;
mod rules;
mod separator;
mod syntax_error;
mod tokens;
mod words;

pub use ast::*;
pub use comments::{Comment, CommentKind, Layer};
pub use few::Few;
pub use syntax_error::{Bracket, Expectation, Found, IdProblem, SyntaxError, SyntaxErrorKind};

use crate::span::Span;
use comments::collect_comments;
use reader::read_items;

/// What parsing gives: the schema, as far as it could be read, and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed<'src> {
    /// Everything in the text that is correct.
    pub schema: Schema<'src>,
    /// The errors, in the order of their places; none if the text is correct.
    pub errors: Vec<SyntaxError>,
}

impl<'src> Parsed<'src> {
    /// The schema, if the whole text is correct.
    ///
    /// # Errors
    ///
    /// Every error in the text, at least one.
    pub fn into_result(self) -> Result<Schema<'src>, Vec<SyntaxError>> {
        if self.errors.is_empty() {
            Ok(self.schema)
        } else {
            Err(self.errors)
        }
    }
}

/// Parses the text of a schema. It takes any text: what cannot be parsed is reported and
/// left out, and parsing goes on after it, up to the 10,000th error. Time and memory grow
/// with the length of the text, whatever it holds. A text of 4 GiB or more is not read at
/// all: [`Span`] cannot point into all of it.
///
/// The language is TL as <https://core.telegram.org/mtproto/TL-formal> describes it, with
/// what published schemas add to it.
///
/// ```
/// let parsed = tl_parser::parse("ping#7abe77ec ping_id:long = Pong;");
/// let schema = parsed.into_result().unwrap_or_else(|errors| panic!("{errors:?}"));
/// assert_eq!(schema.items.len(), 1);
/// ```
#[must_use]
pub fn parse(source: &str) -> Parsed<'_> {
    match check_length(source.len()) {
        Ok(()) => parse_short(source),
        Err(error) => Parsed {
            schema: Schema {
                source,
                layer: None,
                ids: None,
                items: Vec::new(),
                comments: Vec::new(),
            },
            errors: vec![error],
        },
    }
}

/// Whether every place in a text of so many bytes fits into a [`Span`].
fn check_length(len: usize) -> Result<(), SyntaxError> {
    match u32::try_from(len) {
        Ok(_) => Ok(()),
        Err(_) => Err(SyntaxError {
            kind: SyntaxErrorKind::TextTooLong,
            span: Span::default(),
        }),
    }
}

fn parse_short(source: &str) -> Parsed<'_> {
    let comments = collect_comments(source);
    let (items, mut mistakes) = read_items(source);
    if comments.unterminated.is_some() {
        // The comment has swallowed the end of the declaration before it, which is no
        // mistake of its own.
        mistakes.retain(|mistake| mistake.at < source.len());
    }
    let unterminated = comments.unterminated.map(|span| SyntaxError {
        kind: SyntaxErrorKind::UnterminatedComment,
        span,
    });
    let errors = mistakes.into_iter().map(|mistake| mistake.error);
    Parsed {
        schema: Schema {
            source,
            layer: comments.layer,
            ids: comments.ids,
            items,
            comments: comments.list,
        },
        errors: errors.chain(unterminated).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{SyntaxErrorKind, check_length};

    #[test]
    #[cfg(target_pointer_width = "64")]
    fn refuses_texts_that_spans_cannot_cover() {
        let longest = u32::MAX as usize;
        assert_eq!(check_length(longest), Ok(()));
        let error = check_length(longest + 1).expect_err("it is too long");
        assert_eq!(error.kind, SyntaxErrorKind::TextTooLong);
        assert_eq!(error.to_string(), "text of 4 GiB or more");
        assert!(error.diagnostic().help.is_some());
    }
}
