//! One file: takes a text and where the file starts in it, gives what is parsed of it.

use super::{
    ast::Schema,
    comments::collect_comments,
    reader::read_items,
    syntax_error::{SyntaxError, SyntaxErrorKind},
};
use crate::{dialect::Dialect, span::Span};

/// What parsing gives: the schema, as far as it could be read, and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed<'src> {
    /// Everything in the text that is correct.
    pub schema: Schema<'src>,
    /// The errors, in the order of their places; none if the text is correct.
    pub errors: Vec<SyntaxError>,
}

impl<'src> Parsed<'src> {
    pub(super) const fn nothing(source: &'src str, errors: Vec<SyntaxError>) -> Self {
        let schema = Schema {
            source,
            further_files: Vec::new(),
            layer: None,
            ids: None,
            items: Vec::new(),
            comments: Vec::new(),
        };
        Self { schema, errors }
    }

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

/// Whether every place in a text of so many bytes fits into a [`Span`].
pub(super) fn check_length(len: usize) -> Result<(), SyntaxError> {
    match u32::try_from(len) {
        Ok(_) => Ok(()),
        Err(_) => Err(SyntaxError {
            kind: SyntaxErrorKind::TextTooLong,
            span: Span::default(),
        }),
    }
}

/// One file, and where it says which dialect its ids are in.
pub(super) struct File<'src> {
    pub(super) parsed: Parsed<'src>,
    pub(super) ids: Option<(Dialect, Span)>,
}

/// Parses a file that starts at that place of a text, and ends with the text.
pub(super) fn parse_from(source: &str, start: usize) -> File<'_> {
    let comments = collect_comments(source, start);
    let (items, mut mistakes) = read_items(source, start);
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
    let schema = Schema {
        source,
        further_files: Vec::new(),
        layer: comments.layer,
        ids: comments.ids.map(|(dialect, _)| dialect),
        items,
        comments: comments.list,
    };
    File {
        parsed: Parsed {
            schema,
            errors: errors.chain(unterminated).collect(),
        },
        ids: comments.ids,
    }
}

#[cfg(all(test, target_pointer_width = "64"))]
mod tests {
    use super::{SyntaxErrorKind, check_length};

    #[test]
    fn refuses_texts_that_spans_cannot_cover() {
        let longest = u32::MAX as usize;
        assert_eq!(check_length(longest), Ok(()));
        let error = check_length(longest + 1).expect_err("it is too long");
        assert_eq!(error.kind, SyntaxErrorKind::TextTooLong);
        assert_eq!(error.to_string(), "text of 4 GiB or more");
        assert!(error.diagnostic().help.is_some());
    }
}
