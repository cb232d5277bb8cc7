//! Layout of schemas: takes the text of a schema, gives the same schema in canonical layout,
//! with its comments and in its order.
//!
//! | file          | has                                          |
//! |---------------|----------------------------------------------|
//! | `text_layout` | syntax tree and comments to text             |
//! | `check`       | whether the meaning is the same afterwards   |
//!
//! The layout is the one of the files that Telegram publishes:
//!
//! - A declaration stands on a line of its own, however long. Blanks are single, and there are
//!   none beside `:`, `.`, `?`, `!`, `%`, `*`, `,`, inside of `<>`, `{}` and `()`, and before
//!   `;`; a repetition is `4*[ int ]`.
//! - An id keeps its digits, leading zeros included or not, in lower case.
//! - There is an empty line before and after `---types---` and `---functions---`. Elsewhere
//!   empty lines stay where they are, but never two in a row, and none at either end.
//! - A comment keeps its text and its place: on lines of its own, or after what it shares a
//!   line with. One inside of a declaration moves to the line before it, or before the
//!   documentation of the declaration, so as not to cut that off. An empty line after it keeps it
//!   from becoming documentation itself.
//! - A declaration with documentation inside of it stays as it is. Moved to the line before,
//!   such a comment would start to document the declaration, which it does not where it is.
//! - Lines end in LF, the last one too, without blanks before it. There is no byte order mark.
//!
//! ```
//! let text = "boolFalse#BC799737=Bool ;\n\n\nboolTrue#997275b5 // yes\n  = Bool;";
//! let formatted = tl_codegen::fmt::format(text)?;
//! assert_eq!(formatted, "boolFalse#bc799737 = Bool;\n\n// yes\n\nboolTrue#997275b5 = Bool;\n");
//! # Ok::<(), tl_codegen::fmt::FormatError>(())
//! ```

mod check;
mod text_layout;

use std::fmt;

use tl_parser::SyntaxError;

/// Why a text was not formatted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// It is no schema: every error in it, at least one.
    Syntax(Vec<SyntaxError>),
    /// The formatted text would have meant something else, so that it was thrown away. This
    /// is a mistake of the formatter.
    Changed,
}

/// Formats a schema. What is formatted already stays as it is, byte for byte.
///
/// Names need not resolve: a part of a schema can be formatted too. What the text means is
/// compared before and after, so that it never changes: the syntax tree, the ids in both
/// dialects, the resolved [`Model`](tl_parser::Model) if there is one, and the comments.
///
/// # Errors
///
/// The text is no schema. ([`FormatError::Changed`] cannot happen as far as is known.)
pub fn format(source: &str) -> Result<String, FormatError> {
    format_part(source, &[])
}

/// Formats one file of a schema; the others are there to look names up in.
///
/// # Errors
///
/// The same as those of [`format()`]. Errors in other files are none.
pub fn format_part(source: &str, others: &[&str]) -> Result<String, FormatError> {
    let schema = parse(source)?;
    let formatted = text_layout::lay_out(&schema);
    if formatted == source {
        return Ok(formatted);
    }
    match parse(&formatted).is_ok_and(|after| check::is_same(&schema, &after, others)) {
        true => Ok(formatted),
        false => Err(FormatError::Changed),
    }
}

fn parse(source: &str) -> Result<tl_parser::Schema<'_>, FormatError> {
    let parsed = tl_parser::parse(source);
    parsed.into_result().map_err(FormatError::Syntax)
}

impl std::error::Error for FormatError {}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(errors) => match errors.as_slice() {
                [first, ..] => write!(f, "{} syntax error(s), the first: {first}", errors.len()),
                [] => f.write_str("syntax error"),
            },
            Self::Changed => f.write_str("formatting would change the meaning of the schema"),
        }
    }
}
