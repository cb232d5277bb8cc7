//! Annotations: takes a finding, gives how loud it is next to its line, and what it says there.

use super::changed_words::{Word, compare};
use super::finding::{Finding, Severity};

/// How loud, the worst first: all that GitHub and SARIF know.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Error,
    Warning,
    Notice,
}

impl Level {
    pub(super) const fn of(severity: Severity) -> Self {
        match severity {
            Severity::Wire | Severity::Error => Self::Error,
            Severity::Source | Severity::Warning => Self::Warning,
            Severity::Compatible | Severity::Note => Self::Notice,
        }
    }
}

/// What is wrong with what, and the words that changed.
pub(super) fn message(finding: &Finding) -> String {
    let subject = match finding.subject.as_str() {
        "" => String::new(),
        subject => format!("{subject}: "),
    };
    let change = match (&finding.old, &finding.new) {
        (None, None) => String::new(),
        (Some(old), None) => format!("\n- {old}"),
        (None, Some(new)) => format!("\n+ {new}"),
        (Some(old), Some(new)) => {
            let [old, new] = compare(old, new).map(|words| join(&words));
            format!("\n{old} → {new}")
        }
    };
    format!("{subject}{}{change}", finding.message)
}

fn join(words: &[Word<'_>]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.text).collect();
    words.join(" ")
}
