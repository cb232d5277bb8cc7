//! What can be wrong with a value in JSON, and the words for it.

use crate::json_text::{JsonProblem, Located};
use crate::words::{Explain, Words};

/// Something is wrong with a value in JSON.
pub type JsonError = Located<JsonErrorKind>;

/// What can be wrong with a value in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonErrorKind {
    /// The text is not JSON, or its values are not those that belong there.
    Json(JsonProblem),
    /// A text is not base64.
    Base64,
    /// A name is of nothing that may stand there.
    UnknownName {
        /// The name.
        name: String,
        /// The type that the value has to be of, in TL.
        expected: String,
    },
    /// There is no such field.
    UnknownField {
        /// The name of the field.
        field: String,
        /// The constructor or function that was to have it.
        combinator: String,
    },
    /// A field is missing.
    MissingField {
        /// The name of the field.
        field: String,
        /// The condition that makes it one that has to be there, if there is one.
        condition: Option<String>,
    },
    /// A field is there, but its condition does not hold.
    UnwantedField {
        /// The name of the field.
        field: String,
    },
    /// The number of elements is said before, and it is another one.
    WrongCount {
        /// The number that was said.
        said: u32,
        /// The number of elements.
        found: usize,
    },
    /// A number has another size.
    WrongSize {
        /// How many bytes it has to have.
        size: usize,
        /// How many it has.
        found: usize,
    },
    /// Bytes of a value have to be whole words of four, at least one.
    NoWords,
    /// A text or an object is too long for its length to be written.
    TooLong,
    /// Values are nested too deep.
    TooDeep,
    /// A number depends on an implicit argument that nothing gives a value.
    UnknownNumber,
}

impl From<Located<JsonProblem>> for JsonError {
    fn from(error: Located<JsonProblem>) -> Self {
        error.map(JsonErrorKind::Json)
    }
}

impl Explain for JsonErrorKind {
    fn words(&self) -> Words {
        match self {
            Self::Json(problem) => problem.words(),
            Self::Base64 => Words::new("these are no bytes in base64"),
            Self::UnknownName { name, expected } => {
                Words::new(format!("`{name}` is no `{expected}`"))
            }
            Self::UnknownField { field, combinator } => {
                Words::new(format!("`{combinator}` has no field `{field}`"))
            }
            Self::MissingField { field, condition } => {
                let words = Words::new(format!("the field `{field}` is missing"));
                match condition {
                    Some(condition) => words.help(format!(
                        "`{condition}` is set, which it depends on: fields of one bit are all there or none"
                    )),
                    None => words,
                }
            }
            Self::UnwantedField { field } => {
                Words::new(format!("the field `{field}` cannot be there"))
                    .help("the number that it depends on says so")
            }
            Self::WrongCount { said, found } => {
                Words::new(format!("{found} elements, but a field before says {said}"))
            }
            Self::WrongSize { size, found } => {
                Words::new(format!("{found} bytes, where {size} have to be"))
            }
            Self::NoWords => {
                Words::new("the bytes of a value are whole words of four, at least one")
            }
            Self::TooLong => Words::new("this is too long to be encoded"),
            Self::TooDeep => Words::new("values nested too deep"),
            Self::UnknownNumber => Words::new("nothing says the number that this depends on"),
        }
    }
}
