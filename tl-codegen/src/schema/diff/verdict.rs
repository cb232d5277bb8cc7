//! What changes amount to: counts, the worst of them, the version that they ask for.

use std::fmt;

use super::Diff;
use crate::schema::report::Severity;

/// How many changes there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Peers with the two schemas no longer understand each other.
    pub wire: usize,
    /// Users of generated code have to change their source.
    pub source: usize,
    /// Nothing breaks.
    pub compatible: usize,
}

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

impl Diff {
    /// The number of changes by severity.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let count = |severity| {
            let severities = self.changes.iter().map(|it| it.finding.rule.severity);
            severities.filter(|it| *it == severity).count()
        };
        Counts {
            wire: count(Severity::Wire),
            source: count(Severity::Source),
            compatible: count(Severity::Compatible),
        }
    }

    /// The worst severity; `None` if nothing changed.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        let changes = self.changes.iter();
        changes.map(|change| change.finding.rule.severity).min()
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

    /// All of it on one line, without a full stop.
    #[must_use]
    pub fn summary(&self) -> String {
        let Counts {
            wire,
            source,
            compatible,
        } = self.counts();
        let bump = self.bump();
        match self.changes.len() {
            0 => format!("no changes; suggested version bump: {bump}"),
            all => {
                let noun = if all == 1 { "change" } else { "changes" };
                format!(
                    "{all} {noun}: {wire} wire, {source} source, {compatible} compatible; \
                     suggested version bump: {bump}"
                )
            }
        }
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
