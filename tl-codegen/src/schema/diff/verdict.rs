//! What changes amount to: counts, the worst of them, the version that they ask for.

use std::fmt;

use tl_parser::Model;

use super::change::Diff;
use crate::schema::report::{Counts, Finding, Severity, counts};

/// What part of the version of the generated crate has to go up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// Nothing changed that has a meaning; comments and documentation may have.
    Patch,
    /// Every change is compatible.
    Minor,
    /// There are changes that break peers or source code.
    Major,
}

/// What all changes amount to; as text, one line without a full stop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The number of changes by severity.
    pub counts: Counts,
    /// The layers of the old and the new schema, if both are known and differ.
    pub layers: Option<[u32; 2]>,
}

impl Verdict {
    /// The verdict on these changes.
    #[must_use]
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        Self {
            counts: counts(findings),
            layers: None,
        }
    }

    /// The same, saying which layers were compared.
    #[must_use]
    pub fn between(self, old: &Model, new: &Model) -> Self {
        let layers = old.layer.zip(new.layer);
        let layers = layers.filter(|(old, new)| old != new);
        Self {
            layers: layers.map(<[u32; 2]>::from),
            ..self
        }
    }

    /// The worst severity; `None` if nothing changed.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        let mut some = self.counts.iter().filter(|(_, count)| *count > 0);
        some.next().map(|(severity, _)| severity)
    }

    /// The version bump that semantic versioning asks of the generated crate: major if a
    /// change is `wire` or `source`, minor if all are `compatible`, patch if there are none.
    #[must_use]
    pub fn bump(&self) -> Bump {
        match self.worst() {
            None => Bump::Patch,
            Some(Severity::Compatible) => Bump::Minor,
            Some(_) => Bump::Major,
        }
    }
}

impl Diff {
    /// What the changes amount to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict::of(self.changes.iter().map(|change| &change.finding))
    }

    /// The number of changes by severity.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.verdict().counts
    }

    /// The worst severity; `None` if nothing changed.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.verdict().worst()
    }

    /// The version bump that the changes ask for; see [`Verdict::bump`].
    #[must_use]
    pub fn bump(&self) -> Bump {
        self.verdict().bump()
    }

    /// All of it on one line, without a full stop.
    #[must_use]
    pub fn summary(&self) -> String {
        self.verdict().to_string()
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |severity| format!("{} {severity}", self.counts.of(severity));
        let [wire, source, compatible] =
            [Severity::Wire, Severity::Source, Severity::Compatible].map(count);
        if let Some([old, new]) = self.layers {
            write!(f, "layer {old} → {new}: ")?;
        }
        match self.counts.iter().map(|(_, count)| count).sum::<usize>() {
            0 => f.write_str("no changes")?,
            1 => write!(f, "1 change: {wire}, {source}, {compatible}")?,
            all => write!(f, "{all} changes: {wire}, {source}, {compatible}")?,
        }
        write!(f, "; suggested version bump: {}", self.bump())
    }
}

impl fmt::Display for Bump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}
