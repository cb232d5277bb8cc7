//! Several files that are one schema: takes their texts, gives one text, so that a place in it is a
//! place in one of the files, and one [`Schema`](super::Schema).
//!
//! Each file starts among the types, the first one's layer counts, and all have one dialect of ids. Only who
//! shows a place asks which file it is in.

use super::{
    file::{Parsed, check_length, parse_from},
    syntax_error::{SyntaxError, SyntaxErrorKind},
};
use crate::{dialect::Dialect, span::Span};

/// The texts of the files that make up one schema, in one text. Each file starts among the types
/// of all layers, whatever the one before it ends with. The layer is the first file's.
///
/// ```
/// use tl_parser::{Parts, Span};
///
/// let parts = Parts::new(["user photo:Photo = User;", "photo = Photo;"]);
/// let schema = parts.parse(None).into_result().expect("no syntax errors");
/// let model = tl_parser::resolve(&schema).expect("all names are known");
/// let photo = &model.combinators[1];
/// assert_eq!(parts.locate(photo.name_span), (1, Span::new(0, 5)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    text: String,
    places: Vec<Span>,
}

impl Parts {
    /// Puts texts together.
    #[must_use]
    pub fn new<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let (mut text, mut places) = (String::new(), Vec::new());
        for (index, part) in texts.into_iter().enumerate() {
            // Nobody who looks for the start of a line finds another file's.
            text.push_str(if index == 0 { "" } else { "\n" });
            let start = text.len();
            text.push_str(part.as_ref());
            places.push(Span::new(start, text.len()));
        }
        Self { text, places }
    }

    /// The one text, which the spans of what is parsed point into.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of each file.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.places.iter().map(|place| place.text(&self.text))
    }

    /// Which of the files a place is in, counted from 0, and where in that file.
    #[must_use]
    pub fn locate(&self, span: Span) -> (usize, Span) {
        let after = self.places.partition_point(|it| it.start() <= span.start());
        let index = after.saturating_sub(1);
        let start = self.places.get(index).map_or(0, |it| it.start());
        let from_there = |offset: usize| offset.saturating_sub(start);
        (
            index,
            Span::new(from_there(span.start()), from_there(span.end())),
        )
    }

    /// Parses all files. Ids that are not written are computed in the dialect that is given; if
    /// there is none, in the one that the files name, which has to be the same in all that do.
    /// Otherwise it is like [`parse`](super::parse()).
    #[must_use]
    pub fn parse(&self, ids: Option<Dialect>) -> Parsed<'_> {
        let source = self.text();
        let mut all = Parsed::nothing(
            source,
            check_length(source.len()).err().into_iter().collect(),
        );
        if !all.errors.is_empty() {
            return all;
        }
        let mut named = None;
        for (index, place) in self.places.iter().enumerate() {
            let file = parse_from(&source[..place.end()], place.start());
            let (schema, errors) = (file.parsed.schema, file.parsed.errors);
            let other = ids.is_none().then(|| other_dialect(named?, file.ids?));
            all.errors.extend(other.flatten().into_iter().chain(errors));
            named = named.or(file.ids);
            match index {
                0 => all.schema.layer = schema.layer,
                _ => all.schema.further_files.push(place.start()),
            }
            all.schema.items.extend(schema.items);
            all.schema.comments.extend(schema.comments);
        }
        all.schema.ids = ids.or(named.map(|(dialect, _)| dialect));
        all
    }
}

/// What is wrong if two files name different dialects.
fn other_dialect(first: (Dialect, Span), second: (Dialect, Span)) -> Option<SyntaxError> {
    (first.0 != second.0).then_some(SyntaxError {
        kind: SyntaxErrorKind::OtherDialect {
            dialect: second.0,
            first: first.0,
            place: first.1,
        },
        span: second.1,
    })
}
