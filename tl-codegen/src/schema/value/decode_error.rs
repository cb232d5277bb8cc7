//! What stops decoding: the first thing that is wrong with bytes, where, and on which way there.

use std::borrow::Cow;
use std::fmt;

use tl_parser::model::Field;

use super::tree::{Place, Value};

/// Where decoding stopped, and what it had by then.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodeError {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Where the part starts that could not be read, in bytes from the start of the input.
    pub offset: usize,
    /// The fields and elements that lead there; empty for the outermost value itself.
    pub path: Path,
    /// The innermost constructor or function that was being read.
    pub combinator: Option<Place>,
    /// The type that the part should have had, in TL.
    pub expected: Option<String>,
    /// What was read, as far as it goes: fields are missing from some place on.
    pub partial: Option<Value>,
}

/// What can be wrong with bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input ends within a value.
    UnexpectedEnd {
        /// Bytes that the value takes.
        needed: usize,
        /// Bytes that are left for it.
        available: usize,
    },
    /// The id is none that may stand here.
    UnknownConstructor {
        /// The id.
        id: u32,
    },
    /// The rest of the input cannot hold so many elements, however short they are.
    TooMany {
        /// The number of elements.
        count: u32,
        /// The greatest number that could be right.
        limit: usize,
    },
    /// The length of an object is not positive, or no multiple of four.
    BadLength {
        /// The length.
        length: i32,
    },
    /// Values are nested too deep.
    TooDeep {
        /// How deep they may be.
        limit: u32,
    },
    /// The value is complete, but bytes follow it.
    TrailingBytes {
        /// Their number.
        left: usize,
    },
    /// A number depends on an implicit argument that nothing gives a value.
    UnknownNumber,
}

/// A step from a value to one inside of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the field of this name; a field without one goes by its position, from 0.
    Field(String),
    /// To the element of this number, from 0.
    Element(usize),
}

impl Step {
    /// To a field of a list.
    pub(super) fn of(field: &Field, index: usize) -> Self {
        Self::Field(key(field, index).into_owned())
    }
}

/// What a field goes by: its name or its position.
pub(super) fn key(field: &Field, index: usize) -> Cow<'_, str> {
    match &field.name {
        Some(name) => Cow::Borrowed(name),
        None => Cow::Owned(index.to_string()),
    }
}

/// Steps from the outside to the inside. Shown, it is `updates[3].message.media`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(pub Vec<Step>);

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => write!(f, "{name}")?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Element(element) => write!(f, "[{element}]")?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnexpectedEnd { needed, available } => {
                write!(f, "the input ends: {needed} bytes needed, {available} left")
            }
            Self::UnknownConstructor { id } => write!(f, "unknown constructor {id:#010x}"),
            Self::TooMany { count, limit } => {
                write!(f, "{count} elements, with room for {limit} at most")
            }
            Self::BadLength { length } => write!(f, "{length} is no length of an object"),
            Self::TooDeep { limit } => write!(f, "values nested more than {limit} deep"),
            Self::TrailingBytes { left } => write!(f, "{left} bytes too many"),
            Self::UnknownNumber => f.write_str("nothing says the number that this depends on"),
        }
    }
}

/// As in "byte 24, `users[0]`: unknown constructor 0x12345678 (`User`)".
impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}", self.offset)?;
        if !self.path.0.is_empty() {
            write!(f, ", `{}`", self.path)?;
        }
        write!(f, ": {}", self.kind)?;
        match &self.expected {
            Some(expected) => write!(f, " (`{expected}`)"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for DecodeError {}
