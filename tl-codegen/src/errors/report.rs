//! What a merge did: plain data, and its text for people.

use std::collections::BTreeSet;
use std::fmt;

use super::table::Counts;

/// What a merge did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeReport {
    /// What each source added to those before it, in their order.
    pub added: Vec<Added>,
    /// Where sources contradict each other.
    pub disagreements: Vec<Disagreement>,
    /// How much there is now.
    pub counts: Counts,
}

/// What one source added to those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// The source.
    pub source: String,
    /// New names.
    pub names: BTreeSet<String>,
    /// New codes of names, those of new names included.
    pub codes: usize,
    /// New methods of names, each once, however many codes it has.
    pub pairs: usize,
    /// Descriptions of names that had none.
    pub descriptions: usize,
    /// New methods in lists of who may call them.
    pub callers: usize,
}

/// Sources contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Disagreement {
    /// About the codes of an error: it has all of them now.
    Codes {
        /// The error.
        name: String,
        /// The codes that each source gives.
        sources: Vec<(String, BTreeSet<i32>)>,
    },
    /// About the spelling of an error: the first one stays.
    Spelling {
        /// The spelling that stays.
        name: String,
        /// The source that has another one.
        source: String,
        /// What it has.
        other: String,
    },
    /// About who may call a method: the first source is believed.
    Caller {
        /// The method.
        method: String,
        /// The only ones who may call it.
        kept: Caller,
        /// The source that says the contrary.
        source: String,
    },
}

/// Who calls methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// A person's account.
    User,
    /// A bot's account.
    Bot,
}

impl Added {
    pub(super) fn new(source: &str) -> Self {
        Self {
            source: source.to_owned(),
            ..Self::default()
        }
    }
}

impl fmt::Display for MergeReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, added) in self.added.iter().enumerate() {
            writeln!(f, "{added}")?;
            // All names of the first source are new; those of the others have to be looked at.
            if index > 0 && !added.names.is_empty() {
                let names: Vec<_> = added.names.iter().map(String::as_str).collect();
                writeln!(f, "  {}", names.join(", "))?;
            }
        }
        writeln!(f, "all: {}", self.counts)?;
        for disagreement in &self.disagreements {
            writeln!(f, "{disagreement}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Added {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            source,
            names,
            codes,
            pairs,
            descriptions,
            callers,
        } = self;
        let names = names.len();
        write!(
            f,
            "{source} adds: {names} names, {codes} codes, {pairs} pairs, \
             {descriptions} descriptions, {callers} callers"
        )
    }
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Codes { name, sources } => {
                let sources: Vec<_> = sources.iter().map(codes_of_source).collect();
                write!(f, "codes of {name}: {}", sources.join("; "))
            }
            Self::Spelling {
                name,
                source,
                other,
            } => write!(f, "spelling of {name}: {other} in {source}"),
            Self::Caller {
                method,
                kept,
                source,
            } => write!(f, "caller of {method}: {kept} only, unlike in {source}"),
        }
    }
}

impl fmt::Display for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "users",
            Self::Bot => "bots",
        })
    }
}

fn codes_of_source((source, codes): &(String, BTreeSet<i32>)) -> String {
    let codes: Vec<_> = codes.iter().map(i32::to_string).collect();
    format!("{} in {source}", codes.join(", "))
}
