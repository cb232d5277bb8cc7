//! Syntax: takes the text of a schema, gives a [`Schema`] with a span for every part, and
//! every [`SyntaxError`] in the text.

mod args;
mod ast;
mod combinators;
mod condition;
mod cursor;
mod declaration;
mod error;
mod explain;
mod expr;
mod names;
mod print;
mod reader;
mod recover;
mod separator;
mod trivia;

pub use ast::*;
pub use error::{Bracket, Expectation, Found, IdProblem, SyntaxError, SyntaxErrorKind};

use reader::read_items;
use trivia::collect_trivia;

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
/// left out, and parsing goes on behind it, up to the 10,000th error. Time and memory grow
/// with the length of the text, whatever it holds.
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
    let trivia = collect_trivia(source);
    let (items, mut mistakes) = read_items(source);
    if trivia.unterminated.is_some() {
        // The comment has swallowed the end of the declaration before it, which is no
        // mistake of its own.
        mistakes.retain(|mistake| mistake.at < source.len());
    }
    let errors = mistakes.into_iter().map(|mistake| mistake.error);
    Parsed {
        schema: Schema {
            source,
            layer: trivia.layer,
            items,
            comments: trivia.comments,
        },
        errors: errors.chain(trivia.unterminated).collect(),
    }
}
