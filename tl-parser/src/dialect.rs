//! The dialects of ids, and their names: takes a name, gives the dialect that is called so.

use std::{error::Error, fmt, str::FromStr};

/// The two normal forms of a declaration in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// What Telegram's API is hashed with. Every id that its published layers write comes
    /// out of it: fields of type `flags.N?true` are left out, a field of type `bytes`
    /// counts as one of type `string`, the `!` of a function argument is kept.
    Telegram,
    /// The canonical form of TL's reference compiler: the declaration as it has resolved it,
    /// with single blanks and without braces, angle brackets, parentheses and `!`. Whatever
    /// is no API of Telegram's is hashed with it, and so are declarations without an id in a
    /// schema that does not say otherwise.
    #[default]
    Classic,
}

impl Dialect {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Telegram, Self::Classic];

    /// The name that schemas and command lines have for it: `telegram` or `classic`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Classic => "classic",
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Dialect {
    type Err = UnknownDialect;

    fn from_str(name: &str) -> Result<Self, UnknownDialect> {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.name() == name).ok_or(UnknownDialect)
    }
}

/// No dialect has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownDialect;

impl Error for UnknownDialect {}

impl fmt::Display for UnknownDialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = Dialect::ALL;
        write!(f, "expected `{first}` or `{second}`")
    }
}
