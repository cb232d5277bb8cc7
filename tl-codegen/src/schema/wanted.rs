//! Wishes: what somebody wants of a schema, and why it cannot be had.

use std::collections::BTreeMap;
use std::fmt;

/// What is wanted of a schema. By default everything is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wanted {
    /// Names of functions, constructors and types: `auth.*`, `messages.sendMessage`, `Update`. If there
    /// are none, everything is wanted.
    pub include: Vec<String>,
    /// Types of which not all constructors are wanted, wherever they are needed.
    pub narrow: BTreeMap<String, Narrowed>,
}

/// What is wanted of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// Names of the constructors, in which `*` is any text.
    pub constructors: Vec<String>,
    /// What becomes of the others when they are decoded.
    pub others: Others,
}

/// What becomes of values whose constructor is not wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Others {
    /// To decode one is an error, and so is to decode what it is in.
    Refused,
    /// It is kept as the bytes that it came as, in a variant `Other`. The table of definitions has it and
    /// all that it needs, so that its end is found.
    Kept,
}

/// What cannot be wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WantedError {
    /// A name that stands for nothing in the schema.
    Unknown {
        /// The name, as it was given.
        name: String,
        /// The type that it should be a constructor of, if it is about one.
        of: Option<String>,
    },
    /// So few constructors of a type that none of them has a value.
    NoValue {
        /// The type.
        ty: String,
    },
}

impl fmt::Display for WantedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { name, of: None } => {
                write!(f, "no function, constructor or type is called `{name}`")
            }
            Self::Unknown { name, of: Some(ty) } => {
                write!(f, "no constructor of `{ty}` is called `{name}`")
            }
            Self::NoValue { ty } => write!(f, "with what is wanted, `{ty}` has no values"),
        }
    }
}

impl std::error::Error for WantedError {}
