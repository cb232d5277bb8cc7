//! The documented errors of the API.

use super::{Ident, Path};
use crate::errors::ParameterKind;

/// Everything about errors.
#[derive(Debug)]
pub(crate) struct Errors {
    /// All errors, sorted by name.
    pub(crate) all: Vec<ApiError>,
    /// An enum for each function that has documented errors.
    pub(crate) functions: Vec<FunctionErrors>,
}

/// One documented error.
#[derive(Debug)]
pub(crate) struct ApiError {
    pub(crate) ident: Ident,
    pub(crate) docs: Vec<String>,
    /// The name as it is written, with `%d` and `%s`.
    pub(crate) name: String,
    pub(crate) codes: Vec<i32>,
    pub(crate) description: String,
    /// The parts of a name with parameters; empty for most.
    pub(crate) pieces: Vec<Piece>,
    pub(crate) parameters: Vec<Parameter>,
}

/// A part of a name with parameters.
#[derive(Debug)]
pub(crate) enum Piece {
    Text(String),
    Number,
    Word,
}

/// A parameter of an error.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) ident: Ident,
    pub(crate) kind: ParameterKind,
}

/// The errors of one function.
#[derive(Debug)]
pub(crate) struct FunctionErrors {
    pub(crate) path: Path,
    pub(crate) docs: Vec<String>,
    pub(crate) body: ErrorBody,
}

/// What stands for the errors of one function.
#[derive(Debug)]
pub(crate) enum ErrorBody {
    /// An enum, without the variant for everything else.
    Enum(Vec<ErrorVariant>),
    /// The enum of another function, which has the same errors.
    SameAs(Path),
}

/// An error in the enum of a function.
#[derive(Debug)]
pub(crate) struct ErrorVariant {
    /// In this enum and in the one of all errors.
    pub(crate) ident: Ident,
    pub(crate) docs: Vec<String>,
    /// The codes that any of the enum's functions gives it with.
    pub(crate) codes: Vec<i32>,
    /// The field for the code, if it is one of several.
    pub(crate) code_field: Option<Ident>,
    pub(crate) parameters: Vec<Parameter>,
}
