//! What is known and explained: takes the text of an allow-list, or a word of the command line, gives the
//! findings that it does not explain.
//!
//! A line of a list has a rule, a subject, and after a `#` that starts a word the reason:
//!
//! ```text
//! id-mismatch accessPointRule  # what the servers send; its text is not known
//! ```

use std::collections::HashSet;
use std::fmt;

use tl_parser::{Diagnostic, Span};

use super::finding::{Finding, Rule};
use crate::words::{Explain, Words};

/// What is known and explained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowList {
    /// The entries, in the order of the file.
    pub entries: Vec<Allowance>,
}

/// One entry: a rule does not count for a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The rule that does not count.
    pub rule: &'static Rule,
    /// The subject for which it does not count, as findings have it.
    pub subject: String,
    /// Why the finding is right all the same.
    pub reason: String,
    /// Where rule and subject stand in the file.
    pub span: Span,
}

/// A line of an allow-list that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowError {
    /// What is wrong with the line.
    pub kind: AllowErrorKind,
    /// The rule and the subject in the file, without the reason.
    pub span: Span,
}

/// What can be wrong with a line of an allow-list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AllowErrorKind {
    /// It starts with a word that is no rule's id.
    UnknownRule(UnknownRule),
    /// It does not have exactly a rule and a subject.
    Words,
    /// It gives no reason.
    NoReason,
    /// It has the rule and subject of an earlier line.
    Repeated,
}

impl AllowList {
    /// Reads a list for these rules. Blank lines, and those with a comment alone, mean nothing.
    ///
    /// # Errors
    ///
    /// Every line that is wrong.
    pub fn parse(source: &str, rules: &[&'static Rule]) -> Result<Self, Vec<AllowError>> {
        let mut entries = Vec::new();
        let mut errors = Vec::new();
        let mut known = HashSet::new();
        let mut start = 0;
        for line in source.split_inclusive('\n') {
            match parse_line(line, start, rules) {
                Ok(None) => {}
                Err(error) => errors.push(error),
                Ok(Some(entry)) if !known.insert((entry.rule.id, entry.subject.clone())) => {
                    errors.push(AllowErrorKind::Repeated.at(entry.span));
                }
                Ok(Some(entry)) => entries.push(entry),
            }
            start += line.len();
        }
        match errors.is_empty() {
            true => Ok(Self { entries }),
            false => Err(errors),
        }
    }

    /// The findings that no entry explains, and the entries that explain none.
    #[must_use]
    pub fn apply(&self, findings: Vec<Finding>) -> (Vec<Finding>, Vec<&Allowance>) {
        let found: HashSet<_> = findings.iter().map(finding_key).collect();
        let entries = self.entries.iter();
        let unused = entries.filter(|entry| !found.contains(&entry.key()));
        let unused = unused.collect();
        let allowed: HashSet<_> = self.entries.iter().map(Allowance::key).collect();
        let findings = findings.into_iter();
        let unexplained = findings.filter(|finding| !allowed.contains(&finding_key(finding)));
        (unexplained.collect(), unused)
    }
}

fn finding_key(finding: &Finding) -> (&'static str, &str) {
    (finding.rule.id, &finding.subject)
}

impl Allowance {
    fn key(&self) -> (&'static str, &str) {
        (self.rule.id, &self.subject)
    }
}

/// A rule that does not count, or not for a subject: `RULE` or `RULE:SUBJECT`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// The rule that does not count.
    pub rule: &'static Rule,
    /// The subject for which it does not count; any if there is none.
    pub subject: Option<String>,
}

/// A name that is no rule's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule {
    /// The name.
    pub name: String,
    /// The ids that there are.
    pub known: Vec<&'static str>,
}

impl Allowed {
    /// Reads what is written on the command line or in a configuration.
    ///
    /// # Errors
    ///
    /// None of the rules has that id.
    pub fn parse(text: &str, rules: &[&'static Rule]) -> Result<Self, UnknownRule> {
        let (name, subject) = match text.split_once(':') {
            Some((name, subject)) => (name, Some(subject.to_owned())),
            None => (text, None),
        };
        let rule = find_rule(name, rules)?;
        Ok(Self { rule, subject })
    }

    /// Whether a finding does not count.
    #[must_use]
    pub fn covers(&self, finding: &Finding) -> bool {
        let subject = self.subject.as_ref();
        self.rule == finding.rule && subject.is_none_or(|it| *it == finding.subject)
    }
}

fn find_rule(name: &str, rules: &[&'static Rule]) -> Result<&'static Rule, UnknownRule> {
    let rule = rules.iter().find(|rule| rule.id == name);
    rule.copied().ok_or_else(|| UnknownRule {
        name: name.to_owned(),
        known: rules.iter().map(|rule| rule.id).collect(),
    })
}

impl std::error::Error for UnknownRule {}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no rule", self.name)
    }
}

/// An entry, or nothing if the line has none; it starts at that offset of the file.
fn parse_line(
    line: &str,
    start: usize,
    rules: &[&'static Rule],
) -> Result<Option<Allowance>, AllowError> {
    let (entry, reason) = split_reason(line);
    let indent = entry.len() - entry.trim_start().len();
    let entry = entry.trim();
    let span = Span::new(start + indent, start + indent + entry.len());
    let words: Vec<&str> = entry.split_whitespace().collect();
    let (rule, subject) = match *words {
        [] => return Ok(None),
        [rule, subject] => (rule, subject),
        _ => return Err(AllowErrorKind::Words.at(span)),
    };
    let rule = find_rule(rule, rules).map_err(|it| AllowErrorKind::UnknownRule(it).at(span))?;
    match reason.trim() {
        "" => Err(AllowErrorKind::NoReason.at(span)),
        reason => Ok(Some(Allowance {
            rule,
            subject: subject.to_owned(),
            reason: reason.to_owned(),
            span,
        })),
    }
}

/// What stands before the reason, and the reason. Subjects may have a `#`, too: `flags:#`.
fn split_reason(line: &str) -> (&str, &str) {
    let mut marks = line.match_indices('#').map(|(at, _)| line.split_at(at));
    let mark = marks.find(|(before, _)| !before.ends_with(|last: char| !last.is_whitespace()));
    mark.map_or((line, ""), |(entry, reason)| (entry, &reason[1..]))
}

impl AllowErrorKind {
    const fn at(self, span: Span) -> AllowError {
        AllowError { kind: self, span }
    }
}

impl Explain for AllowErrorKind {
    fn words(&self) -> Words {
        const FORM: &str = "write `rule subject  # reason`";

        match self {
            Self::UnknownRule(rule) => {
                let known = rule.known.join(", ");
                Words::new(rule.to_string()).help(format!("rules: {known}"))
            }
            Self::Words => Words::new("a line has one rule and one subject").help(FORM),
            Self::NoReason => Words::new("an allowance without a reason").help(FORM),
            Self::Repeated => Words::new("this is allowed already"),
        }
    }
}

impl AllowError {
    /// The same, ready for showing.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        self.kind.words().at(self.span, "")
    }
}

impl std::error::Error for AllowError {}

impl fmt::Display for AllowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind.words().message)
    }
}
