//! Text for a terminal: takes a report, gives it by rule, with colours. Whoever prints it
//! drops the colours where they are not wanted.

use super::changed_words::{Word, compare};
use super::finding::{Finding, Severity};
use super::group::{Group, group};
use super::source::{Locator, Report};

/// Old and new stand in one line if they have at most so many bytes together.
const ONE_LINE: usize = 72;

const RESET: &str = "\x1b[0m";
const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const RED: &str = "\x1b[1;31m";
const GREEN: &str = "\x1b[1;32m";
const YELLOW: &str = "\x1b[1;33m";

/// The report for people. Escape sequences for colours are in it.
#[must_use]
pub fn text(report: &Report<'_>) -> String {
    let locator = Locator::new(report.sources);
    let groups = group(report.findings);
    let groups = groups.iter().map(|group| render_group(group, &locator));
    groups.collect::<String>() + report.summary + "\n"
}

fn render_group(group: &Group<'_>, locator: &Locator<'_>) -> String {
    let rule = group.rule;
    let title = paint(
        colour(rule.severity),
        &format!("{}[{}]", rule.severity, rule.id),
    );
    let summary = paint(BOLD, &format!(": {}", rule.summary));
    let findings = group.findings.iter();
    let findings: String = findings.map(|it| render_finding(it, locator)).collect();
    let help = paint(BOLD, "help");
    format!("{title}{summary}\n{findings}  {help}: {}\n\n", rule.help)
}

fn render_finding(finding: &Finding, locator: &Locator<'_>) -> String {
    let place = locator.locate(finding.place);
    let place = place.map(|place| paint(DIM, &format!("{place}: ")));
    let subject = match finding.subject.as_str() {
        "" => String::new(),
        subject => paint(BOLD, subject) + ": ",
    };
    let (place, message) = (place.unwrap_or_default(), &finding.message);
    format!("  {place}{subject}{message}\n{}", render_change(finding))
}

fn render_change(finding: &Finding) -> String {
    match (&finding.old, &finding.new) {
        (None, None) => String::new(),
        (Some(old), None) => format!("      - {old}\n"),
        (None, Some(new)) => format!("      + {new}\n"),
        (Some(old), Some(new)) => {
            let [old_words, new_words] = compare(old, new);
            let marked_old = mark(&old_words, RED);
            let marked_new = mark(&new_words, GREEN);
            match old.len() + new.len() <= ONE_LINE {
                true => format!("      {marked_old} → {marked_new}\n"),
                false => format!("      - {marked_old}\n      + {marked_new}\n"),
            }
        }
    }
}

fn mark(words: &[Word<'_>], colour: &str) -> String {
    let words = words.iter().map(|word| match word.changed {
        true => paint(colour, word.text),
        false => word.text.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

const fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Wire | Severity::Error => RED,
        Severity::Source | Severity::Warning => YELLOW,
        Severity::Compatible | Severity::Note => GREEN,
    }
}

fn paint(style: &str, text: &str) -> String {
    format!("{style}{text}{RESET}")
}
