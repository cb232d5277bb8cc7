//! Kinds of generated items: each has a module of its own at the root.

use std::fmt;
use std::str::FromStr;

/// What a module at the root of the generated tree has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// Types with several constructors, as enums.
    Enums,
    /// Documented errors of functions.
    Errors,
    /// Functions, as structs of their arguments.
    Functions,
    /// Constructors, as structs.
    Types,
}

impl ItemKind {
    /// All of them, by name.
    pub const ALL: [Self; 4] = [Self::Enums, Self::Errors, Self::Functions, Self::Types];

    /// What the module is called, unless another name is chosen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Enums => "enums",
            Self::Errors => "errors",
            Self::Functions => "functions",
            Self::Types => "types",
        }
    }
}

/// A kind by its name.
impl FromStr for ItemKind {
    type Err = UnknownItemKind;

    fn from_str(name: &str) -> Result<Self, UnknownItemKind> {
        let mut kinds = Self::ALL.into_iter();
        kinds
            .find(|kind| kind.name() == name)
            .ok_or(UnknownItemKind)
    }
}

/// What is no kind of generated items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownItemKind;

impl fmt::Display for UnknownItemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected one of `enums`, `errors`, `functions`, `types`")
    }
}

impl std::error::Error for UnknownItemKind {}
