//! Optional parts of generated code: which there are, and whether each is written.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// A part of generated code that not everybody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// `arbitrary`: arbitrary values for tests and fuzzers. The runtime needs its feature `arbitrary`.
    Arbitrary,
    /// `borrowed`: every type that holds text a second time, with text that is borrowed.
    Borrowed,
    /// `construct`: `new` and `Default` of constructors; functions have them in any case.
    Construct,
    /// `deserializable-functions`: functions can be decoded.
    DeserializableFunctions,
    /// `errors`: errors of functions. It is not chosen but follows from a table of them.
    Errors,
    /// `names`: look-up of names by ids.
    Names,
    /// `serde`: every type is written and read by serde. The runtime needs its feature `serde`.
    Serde,
    /// `variants`: methods of enums that need no `match`.
    Variants,
}

impl Part {
    /// All of them, by name.
    pub const ALL: [Self; 8] = [
        Self::Arbitrary,
        Self::Borrowed,
        Self::Construct,
        Self::DeserializableFunctions,
        Self::Errors,
        Self::Names,
        Self::Serde,
        Self::Variants,
    ];

    /// Its name, which is that of the Cargo feature, too.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Arbitrary => "arbitrary",
            Self::Borrowed => "borrowed",
            Self::Construct => "construct",
            Self::DeserializableFunctions => "deserializable-functions",
            Self::Errors => "errors",
            Self::Names => "names",
            Self::Serde => "serde",
            Self::Variants => "variants",
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A part by its name.
impl FromStr for Part {
    type Err = UnknownPart;

    fn from_str(name: &str) -> Result<Self, UnknownPart> {
        let mut parts = Self::ALL.into_iter().filter(|part| *part != Self::Errors);
        parts.find(|part| part.name() == name).ok_or(UnknownPart)
    }
}

/// What is no part of generated code that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownPart;

impl fmt::Display for UnknownPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected one of")?;
        let parts = Part::ALL.into_iter().filter(|part| *part != Part::Errors);
        for (index, part) in parts.enumerate() {
            let separator = if index == 0 { " " } else { ", " };
            write!(f, "{separator}`{part}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownPart {}

/// Which optional parts are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parts {
    /// These, whatever features the crate has that the code goes into.
    Chosen(BTreeSet<Part>),
    /// All of them, each behind the Cargo feature of its name, which the crate has to declare.
    Features,
}

impl Default for Parts {
    /// None but what follows from other options.
    fn default() -> Self {
        Self::Chosen(BTreeSet::new())
    }
}

impl Parts {
    /// What becomes of a part.
    pub(crate) fn gate(&self, part: Part) -> Gate {
        match self {
            Self::Features => Gate::Feature(part.name()),
            // Where there is a table, it is wanted.
            Self::Chosen(_) if part == Part::Errors => Gate::Open,
            Self::Chosen(parts) if parts.contains(&part) => Gate::Open,
            Self::Chosen(_) => Gate::Shut,
        }
    }
}

/// What becomes of an optional part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// It is not written.
    Shut,
    /// It is written.
    Open,
    /// It is written, and compiled if a Cargo feature is on.
    Feature(&'static str),
}
