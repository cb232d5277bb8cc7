//! Syntax: takes the text of a schema, gives a [`Schema`] with a span for every part, and
//! every [`SyntaxError`] in the text.
//!
//! | file                | has                                             |
//! |---------------------|-------------------------------------------------|
//! | `ast`               | the syntax tree                                 |
//! | `few`               | short lists in it                               |
//! | `file`              | one file, parsed                                |
//! | `parts`             | several files that are one schema               |
//! | `layers`            | several layers in one file                      |
//! | `reader`            | the loop over a file's items                    |
//! | `declaration`       | items                                           |
//! | `combinator`        | constructors and functions                      |
//! | `partial`           | partial applications                            |
//! | `separator`         | separators of sections and layers               |
//! | `args`              | fields                                          |
//! | `condition`         | conditions of fields                            |
//! | `expr`              | expressions of types and numbers                |
//! | `implied_variables` | variables that only a `!` tells of              |
//! | `tokens`            | tokens                                          |
//! | `comments`          | comments, and what they say of layer and ids    |
//! | `input`             | the rest of a text, from a token on             |
//! | `rules`             | what the grammar needs beside nom's combinators |
//! | `fault`             | how rules end that do not apply, or fail        |
//! | `recover`           | where an item ends that could not be parsed     |
//! | `syntax_error`      | what can be wrong                               |
//! | `words`             | what is said of it                              |
//! | `help`              | what is advised then                            |
//! | `print`             | the tree in one canonical form                  |

mod args;
mod ast;
mod combinator;
mod comments;
mod condition;
mod declaration;
mod expr;
mod fault;
mod few;
mod file;
mod help;
mod implied_variables;
mod input;
mod layers;
mod partial;
mod parts;
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
pub use file::Parsed;
pub use parts::Parts;
pub use syntax_error::{Bracket, Expectation, Found, IdProblem, SyntaxError, SyntaxErrorKind};

use file::{check_length, parse_from};

/// Parses the text of a schema. It takes any text: what cannot be parsed is reported and
/// left out, and parsing goes on after it, up to the 10,000th error. Time and memory grow
/// with the length of the text, whatever it holds. A text of 4 GiB or more is not read at
/// all: [`Span`](crate::Span) cannot point into all of it.
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
        Ok(()) => parse_from(source, 0).parsed,
        Err(error) => Parsed::nothing(source, vec![error]),
    }
}
