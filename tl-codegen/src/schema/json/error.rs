//! What can be wrong with a schema in JSON, and where.

use std::fmt;

use tl_parser::{Diagnostic, Label, LineColumn, Span};

/// Something is wrong with a schema in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// What it is.
    pub kind: JsonErrorKind,
    /// What leads to the place: `methods[3].params[0].type`. Empty at the top.
    pub path: String,
    /// The place in the text.
    pub span: Span,
    /// Where that starts, as line and column.
    pub position: LineColumn,
}

/// What can be wrong with a schema in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonErrorKind {
    /// The text is no JSON, a value is of the wrong type, or a key is missing or there twice:
    /// one line about it.
    Json(String),
    /// A text that is no signed 32-bit number.
    Id(String),
    /// A text that is no combinator's name.
    Name(String),
    /// A name and a type that make no field.
    Field(String),
    /// `?` beside other fields.
    Builtin,
    /// A text that is no result type.
    Type(String),
    /// A constructor or method with the name of another one.
    DuplicateName(String),
    /// An id that another declaration has already.
    DuplicateId {
        /// The id.
        id: i32,
        /// The name of the other one.
        first: String,
    },
}

impl JsonError {
    /// The same, ready for showing.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let text = match self.path.as_str() {
            "" => String::new(),
            path => format!("at `{path}`"),
        };
        let span = self.span;
        Diagnostic {
            message: self.kind.to_string(),
            primary: Label { span, text },
            secondary: Vec::new(),
            help: None,
        }
    }
}

impl std::error::Error for JsonError {}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LineColumn { line, column } = self.position;
        write!(f, "line {line}, column {column}: {}", self.kind)?;
        match self.path.as_str() {
            "" => Ok(()),
            path => write!(f, " (at `{path}`)"),
        }
    }
}

impl fmt::Display for JsonErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(message) => f.write_str(message),
            Self::Id(text) => write!(f, "`{text}` is no id: ids are signed 32-bit numbers"),
            Self::Name(text) => write!(f, "`{text}` is no name of a constructor or method"),
            Self::Field(text) => write!(f, "`{text}` is no field"),
            Self::Builtin => f.write_str("a built-in's `?` is its whole body"),
            Self::Type(text) => write!(f, "`{text}` is no type"),
            Self::DuplicateName(name) => write!(f, "`{name}` is there twice"),
            Self::DuplicateId { id, first } => write!(f, "`{first}` has the id {id} already"),
        }
    }
}
