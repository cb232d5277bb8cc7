//! What can be wrong with a table of errors, and the words for it.

use super::callers::Callers;
use super::pattern_error::PatternError;
use super::table::KNOWN_CODES;
use crate::json_text::{JsonProblem, Located};
use crate::words::{Explain, Words};

/// Something is wrong with a table of errors, or with a list of what their parameters mean.
pub type TableError = Located<TableErrorKind>;

/// What can be wrong with a table of errors, or with a list of what their parameters mean.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableErrorKind {
    /// The text is not JSON, or its values are not those that belong there.
    Json(JsonProblem),
    /// The table has a key that means nothing.
    UnknownKey(String),
    /// A list has the same method or the same meaning twice.
    Duplicate(String),
    /// The table has this error already, in the spelling that is given here.
    OtherSpelling(String),
    /// A key is none of [`KNOWN_CODES`].
    Code(String),
    /// A key is not the name of an error.
    Name(PatternError),
    /// A text is not the name of a method.
    Method(String),
    /// A list has a method that these may call according to an earlier list.
    Callers(String, Callers),
    /// A correction does not say why it is made.
    NoReason,
    /// A correction neither removes nor adds anything.
    NothingCorrected,
    /// A correction has something that is not corrected in this way.
    NotCorrected(String),
    /// The meaning of a parameter is not the name of a field.
    Meaning(String),
    /// There are more or fewer meanings than the name has parameters.
    MeaningCount {
        /// How many parameters the name has.
        parameters: usize,
        /// How many meanings are given.
        meanings: usize,
    },
}

impl From<Located<JsonProblem>> for TableError {
    fn from(error: Located<JsonProblem>) -> Self {
        error.map(TableErrorKind::Json)
    }
}

impl Explain for TableErrorKind {
    fn words(&self) -> Words {
        match self {
            Self::Json(problem) => problem.words(),
            Self::UnknownKey(key) => Words::new(format!("a table of errors has no `{key}`")),
            Self::Duplicate(name) => Words::new(format!("`{name}` is there twice")),
            Self::OtherSpelling(first) => {
                Words::new(format!("this is `{first}` in another spelling"))
                    .help("keep one of the two spellings")
            }
            Self::Code(code) => {
                let known = KNOWN_CODES.map(|code| code.to_string()).join(", ");
                Words::new(format!("`{code}` is no known error code"))
                    .help(format!("known codes: {known}"))
            }
            Self::Name(error) => {
                let Words { message, help } = error.words();
                let message = format!("this is no error's name: {message}");
                Words { message, help }
            }
            Self::Method(method) => Words::new(format!("`{method}` is no method's name")),
            Self::Callers(method, callers) => {
                Words::new(format!("`{method}` is in `{}` already", callers.list()))
                    .help("if users and bots may call it, it belongs in `both` alone")
            }
            Self::NoReason => Words::new("the reason is empty")
                .help("say in a sentence how it is known that the sources are wrong"),
            Self::NothingCorrected => Words::new("nothing is corrected")
                .help("write what is wrong to `remove`, and what is right to `add`"),
            Self::NotCorrected(key) => Words::new(format!("a correction has no `{key}`"))
                .help("`remove` and `add` have `errors` and lists of methods"),
            Self::Meaning(meaning) => Words::new(format!("`{meaning}` is no name for a parameter"))
                .help("use lower-case words joined by `_`"),
            Self::MeaningCount {
                parameters,
                meanings,
            } => Words::new(format!("meanings: {meanings}, parameters: {parameters}"))
                .help("give one meaning for each parameter, in their order"),
        }
    }
}
