//! What can be wrong with a table, and where: takes the JSON reader's complaint, gives a
//! typed error with its place.

use std::fmt;

use tl_parser::{Diagnostic, Label, LineColumn, LineIndex, Span};

use super::json::Place;
use super::pattern::PatternError;
use super::table::KNOWN_CODES;

/// Something is wrong with a table of errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// What it is.
    pub kind: TableErrorKind,
    /// The keys that lead to the place: `errors.400.PEER_ID_INVALID`. Empty at the top.
    pub path: String,
    /// The place in the text.
    pub span: Span,
    /// The same as line and column.
    pub position: LineColumn,
}

/// What can be wrong with a table of errors.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableErrorKind {
    /// The text is no JSON, or a value is of the wrong type: one line about it.
    Json(String),
    /// A key of the whole that has to be there.
    Missing(&'static str),
    /// A key of the whole that means nothing.
    UnknownKey(String),
    /// A key twice in one object, or a method twice in one list.
    Duplicate(String),
    /// An error that the table has in another spelling already.
    OtherSpelling(String),
    /// A key that is none of [`KNOWN_CODES`].
    Code(String),
    /// A key that is no error's name.
    Name(PatternError),
    /// A text that is no method's name.
    Method(String),
    /// A method that only users, and also only bots, may call.
    Caller(String),
    /// A parameter's meaning that is no name for a field.
    Meaning(String),
    /// Not as many meanings as the name has parameters.
    MeaningCount {
        /// How many parameters the name has.
        parameters: usize,
        /// How many meanings are given.
        meanings: usize,
    },
}

impl TableError {
    /// Puts together what the JSON reader says and what was found wrong while it read.
    pub(super) fn new(source: &str, place: Place, error: &serde_json::Error) -> Self {
        let end = offset(source, error);
        let span = match place.problem {
            None if error.is_eof() => Span::new(end, end),
            None | Some(TableErrorKind::Missing(_)) => last_char(source, end),
            Some(_) => last_string(source, end),
        };
        let json = || TableErrorKind::Json(message(error));
        Self {
            kind: place.problem.unwrap_or_else(json),
            path: place.path.join("."),
            span,
            position: LineIndex::new(source).locate(span.start()),
        }
    }

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
            help: self.kind.help(),
        }
    }
}

impl TableErrorKind {
    fn help(&self) -> Option<String> {
        match self {
            Self::Code(_) => {
                let codes = KNOWN_CODES.map(|code| code.to_string()).join(", ");
                Some(format!("known codes: {codes}"))
            }
            Self::OtherSpelling(_) => Some("keep one of the two spellings".to_owned()),
            Self::Meaning(_) => Some("use lower-case words joined by `_`".to_owned()),
            Self::Name(PatternError::TooManyParameters) => {
                Some("let `*` at the end stand for the last of them".to_owned())
            }
            _ => None,
        }
    }
}

impl std::error::Error for TableError {}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LineColumn { line, column } = self.position;
        write!(f, "line {line}, column {column}: {}", self.kind)?;
        match self.path.as_str() {
            "" => Ok(()),
            path => write!(f, " (at `{path}`)"),
        }
    }
}

impl fmt::Display for TableErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(message) => f.write_str(message),
            Self::Missing(key) => write!(f, "`{key}` is missing"),
            Self::UnknownKey(key) => write!(f, "a table of errors has no `{key}`"),
            Self::Duplicate(name) => write!(f, "`{name}` is there twice"),
            Self::OtherSpelling(first) => write!(f, "this is `{first}` in another spelling"),
            Self::Code(code) => write!(f, "`{code}` is no known error code"),
            Self::Name(error) => write!(f, "this is no error's name: {error}"),
            Self::Method(method) => write!(f, "`{method}` is no method's name"),
            Self::Caller(method) => {
                write!(f, "`{method}` is both in `user_only` and in `bot_only`")
            }
            Self::Meaning(meaning) => write!(f, "`{meaning}` is no name for a parameter"),
            Self::MeaningCount {
                parameters,
                meanings,
            } => write!(f, "meanings: {meanings}, parameters: {parameters}"),
        }
    }
}

/// The JSON reader's message without the place that it ends with.
fn message(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// How far the JSON reader got. It counts lines from 1, and bytes in a line.
fn offset(source: &str, error: &serde_json::Error) -> usize {
    let lines = source.split_inclusive('\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    (before + error.column()).min(source.len())
}

/// The character that ends there or, if that is white space, the first one behind it: some
/// complaints come before what they are about was taken.
fn last_char(source: &str, end: usize) -> Span {
    let start = (0..end).rev().find(|&at| source.is_char_boundary(at));
    let mut chars = source
        .char_indices()
        .skip_while(|(at, _)| Some(*at) < start);
    match chars.find(|(_, char)| !char.is_whitespace()) {
        Some((at, char)) => Span::new(at, at + char.len_utf8()),
        None => Span::new(end, end),
    }
}

/// The string that ends last: a key or a value was complete when it was found wrong.
fn last_string(source: &str, end: usize) -> Span {
    let read = source.get(..end).unwrap_or_default();
    let close = read.rfind('"').unwrap_or(0);
    let open = read[..close].rfind('"').unwrap_or(0);
    Span::new(open, close + 1)
}
