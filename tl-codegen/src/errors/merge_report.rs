//! What a merge did: plain data, and its text for people.

use std::collections::BTreeSet;
use std::fmt;

use super::callers::Callers;
use super::table::Counts;

/// What a merge did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeReport {
    /// What each source added to those before it, in their order.
    pub added: Vec<Added>,
    /// What each correction changed, in their order.
    pub corrected: Vec<Corrected>,
    /// Where sources contradict each other.
    pub disagreements: Vec<Disagreement>,
    /// How much the merged table has.
    pub counts: Counts,
}

/// What one source added to those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// The name of the source.
    pub source: String,
    /// The names that are new.
    pub names: BTreeSet<String>,
    /// How many codes of names are new, those of new names included.
    pub codes: usize,
    /// How many methods of names are new. Each counts once, however many codes it has.
    pub pairs: usize,
    /// How many names have a description now and had none before.
    pub descriptions: usize,
    /// How many methods are new in the lists of who may call them.
    pub callers: usize,
}

/// What a correction changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// Why it was made.
    pub reason: String,
    /// How many codes, methods of a code, and methods in lists it removed.
    pub removed: usize,
    /// How many of the same it added.
    pub added: usize,
}

/// A thing about which sources contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Disagreement {
    /// They give an error different codes. It has all of them now.
    Codes {
        /// The name of the error.
        name: String,
        /// The codes that each source gives.
        sources: Vec<(String, BTreeSet<i32>)>,
    },
    /// They spell an error differently. The first spelling stays.
    Spelling {
        /// The spelling that stays.
        name: String,
        /// The source that has another one.
        source: String,
        /// The spelling in that source.
        other: String,
    },
    /// They say different things of who may call a method. The first source is believed.
    Callers {
        /// The name of the method.
        method: String,
        /// Who may call it, according to the first source.
        kept: Callers,
        /// The source that says the contrary.
        source: String,
    },
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
        for corrected in &self.corrected {
            writeln!(f, "{corrected}")?;
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
        write!(
            f,
            "{} adds: {} names, {} codes, {} pairs, {} descriptions, {} callers",
            self.source,
            self.names.len(),
            self.codes,
            self.pairs,
            self.descriptions,
            self.callers
        )
    }
}

impl fmt::Display for Corrected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            reason,
            removed,
            added,
        } = self;
        write!(f, "corrected: {removed} removed, {added} added: {reason}")
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
            Self::Callers {
                method,
                kept,
                source,
            } => write!(f, "callers of {method}: {kept}, unlike in {source}"),
        }
    }
}

fn codes_of_source((source, codes): &(String, BTreeSet<i32>)) -> String {
    let codes: Vec<_> = codes.iter().map(i32::to_string).collect();
    format!("{} in {source}", codes.join(", "))
}
