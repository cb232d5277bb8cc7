//! What can be wrong with a schema in JSON, and the words for it.

use crate::json_text::{JsonProblem, Located};
use crate::words::{Explain, Words};

/// Something is wrong with a schema in JSON.
pub type JsonError = Located<JsonErrorKind>;

/// What can be wrong with a schema in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonErrorKind {
    /// The text is not JSON, or its values are not those that belong there.
    Json(JsonProblem),
    /// A text is not a signed 32-bit number.
    Id(String),
    /// A text is not the name of a combinator.
    Name(String),
    /// A name and a type make no field.
    Field(String),
    /// `?` stands beside other fields.
    Builtin,
    /// A text is not a result type.
    Type(String),
    /// A name and a kind make no implicit argument.
    Generic(String),
    /// A text is not the name of an annotation.
    Annotation(String),
    /// A text is neither a partial application nor a finality.
    Declaration(String),
    /// A constructor has the name of another constructor, or a method that of another method.
    DuplicateName(String),
    /// Another declaration has this id already.
    DuplicateId {
        /// The id that both have.
        id: i32,
        /// The name of the declaration that had it first.
        first: String,
    },
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
            Self::Id(text) => Words::new(format!(
                "`{text}` is no id: ids are signed 32-bit numbers"
            )),
            Self::Name(text) => {
                Words::new(format!("`{text}` is no name of a constructor or method"))
                    .help("a name starts with a lower-case letter, and a namespace may stand before it, as in `a.b`")
            }
            Self::Field(text) => Words::new(format!("`{text}` is no field")),
            Self::Builtin => {
                Words::new("a built-in's `?` is its whole body").help("remove the other parameters")
            }
            Self::Type(text) => Words::new(format!("`{text}` is no type")),
            Self::Generic(text) => Words::new(format!("`{text}` is no implicit argument"))
                .help("`{X:Type}` declares a type variable, `{n:#}` a number"),
            Self::Annotation(text) => Words::new(format!("`{text}` is no name of an annotation")),
            Self::Declaration(text) => {
                Words::new(format!("`{text}` is no declaration like `vector int` or `Final User`"))
            }
            Self::DuplicateName(name) => Words::new(format!("`{name}` is there twice")),
            Self::DuplicateId { id, first } => {
                Words::new(format!("`{first}` has the id {id} already"))
            }
        }
    }
}
