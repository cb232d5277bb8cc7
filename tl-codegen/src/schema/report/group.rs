//! Groups: takes findings, gives them by rule, and their numbers by severity.

use std::collections::HashMap;
use std::fmt;

use super::finding::{Finding, Rule, Severity};

/// The findings of one rule.
pub(super) struct Group<'f> {
    pub(super) rule: &'static Rule,
    pub(super) findings: Vec<&'f Finding>,
}

/// The findings by rule: the worst first, else in the order of the first finding.
pub(super) fn group(findings: &[Finding]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known = HashMap::new();
    for finding in findings {
        let index = *known.entry(finding.rule.id).or_insert_with(|| {
            groups.push(Group {
                rule: finding.rule,
                findings: Vec::new(),
            });
            groups.len() - 1
        });
        groups[index].findings.push(finding);
    }
    groups.sort_by_key(|group| group.rule.severity);
    groups
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Severity::ALL.len()]);

/// Counts the findings of each severity.
#[must_use]
pub fn counts<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Counts {
    let mut counts = Counts::default();
    for finding in findings {
        counts.0[finding.rule.severity as usize] += 1;
    }
    counts
}

impl Counts {
    /// How many findings are of this severity.
    #[must_use]
    pub const fn of(&self, severity: Severity) -> usize {
        self.0[severity as usize]
    }

    /// The severities, from worst to best, and how many findings are of each.
    pub fn iter(&self) -> impl Iterator<Item = (Severity, usize)> {
        Severity::ALL.into_iter().zip(self.0)
    }
}

/// `2 errors, 1 warning`, or `nothing found`.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let some = self.iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = some
            .map(|(severity, count)| part(severity, count))
            .collect();
        match parts.is_empty() {
            true => f.write_str("nothing found"),
            false => f.write_str(&parts.join(", ")),
        }
    }
}

fn part(severity: Severity, count: usize) -> String {
    let plural = match severity {
        Severity::Error | Severity::Warning | Severity::Note if count > 1 => "s",
        _ => "",
    };
    format!("{count} {severity}{plural}")
}
