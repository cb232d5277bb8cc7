//! What changes amount to: counts, the worst of them, the version that they ask for.

use std::fmt;

use super::change::Diff;
use crate::schema::report::{Counts, Severity, counts};

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
        counts(self.changes.iter().map(|change| &change.finding))
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
        let counts = self.counts();
        let count = |severity| format!("{} {severity}", counts.of(severity));
        let [wire, source, compatible] =
            [Severity::Wire, Severity::Source, Severity::Compatible].map(count);
        let changes = match self.changes.len() {
            0 => "no changes".to_owned(),
            1 => format!("1 change: {wire}, {source}, {compatible}"),
            all => format!("{all} changes: {wire}, {source}, {compatible}"),
        };
        format!("{changes}; suggested version bump: {}", self.bump())
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
