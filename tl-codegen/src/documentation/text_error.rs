//! What can be wrong with a text of the documentation, and the words for it.

use std::fmt;

use tl_parser::Diagnostic;

use crate::place::Place;
use crate::words::{Explain, Words};

/// Something is wrong with a text of the documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// What is wrong.
    pub kind: TextErrorKind,
    /// Where.
    pub place: Place,
}

/// What can be wrong with a text of the documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TextErrorKind {
    /// A line is none of the kinds that the format has.
    Line,
    /// A block follows another one without a blank line.
    NoBlankLine,
    /// A kind of line that this file, or this part of it, has no use for.
    Misplaced,
    /// A part of an entry comes after one that belongs after it.
    Order,
    /// A heading is no name.
    Name(String),
    /// A line of a list does not have the form that it has to have.
    Item(&'static str),
    /// What is related is not a list of names.
    Related,
    /// An entry, a field, a name in a list is there already.
    Repeated(String),
    /// An entry or a category says nothing.
    NoText(String),
    /// A text does not end as a sentence does.
    NoFullStop,
}

impl Explain for TextErrorKind {
    fn words(&self) -> Words {
        match self {
            Self::Line => Words::new("a line that means nothing here").help(
                "a file has headings, paragraphs, lists of `- ` and `See also: `, and no other Markdown",
            ),
            Self::NoBlankLine => Words::new("a blank line is missing before this one"),
            Self::Misplaced => Words::new("this belongs to nothing")
                .help("put it below a heading of the second level"),
            Self::Order => Words::new("the parts of this entry are in another order")
                .help("first come the paragraphs, then the fields, then `See also:`"),
            Self::Name(text) => Words::new(format!("`{text}` is no name of a schema"))
                .help("the heading of an entry is a name alone, such as `auth.signIn`"),
            Self::Item(form) => Words::new("a line of a list in another form")
                .help(format!("write {form}")),
            Self::Related => Words::new("this is no list of names")
                .help("write each between backticks, a comma between them, a full stop at the end"),
            Self::Repeated(name) => Words::new(format!("`{name}` is there already")),
            Self::NoText(name) => Words::new(format!("nothing is said about `{name}`"))
                .help("begin with a sentence that can stand alone"),
            Self::NoFullStop => Words::new("a text that does not end as a sentence")
                .help("end it with a full stop"),
        }
    }
}

impl TextError {
    /// The same, ready for showing; the place is in the text of its file.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        self.kind.words().at(self.place.span, "")
    }
}

impl std::error::Error for TextError {}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind.words().message)
    }
}
