//! Markdown for GitHub: takes a report, gives what fits into a comment on a pull request or
//! the summary of a step.

use super::changed_words::{Word, compare};
use super::finding::Finding;
use super::group::{Group, group};
use super::source::{Locator, Report};

/// Groups of more findings than this are folded.
const UNFOLDED: usize = 10;

/// GitHub takes no comment of more than 65,536 characters; what is beyond this length is
/// counted only, which leaves some room for headings.
const COMMENT: usize = 50_000;

/// GitHub takes no summary of more than 1 MiB of all steps of a job.
const SUMMARY: usize = 500_000;

/// The report for a comment.
#[must_use]
pub fn markdown(report: &Report<'_>) -> String {
    write(report, COMMENT)
}

/// The report for the summary of a step, where there is more room.
#[must_use]
pub fn summary(report: &Report<'_>) -> String {
    write(report, SUMMARY)
}

fn write(report: &Report<'_>, limit: usize) -> String {
    let locator = Locator::new(report.sources);
    let mut out = String::new();
    for group in group(report.findings) {
        let room = limit.saturating_sub(out.len());
        write_group(&mut out, &group, &locator, room);
    }
    out + "**" + &prose(report.summary) + "**\n"
}

fn write_group(out: &mut String, group: &Group<'_>, locator: &Locator<'_>, room: usize) {
    let rule = group.rule;
    let list = list(&group.findings, locator, room);
    let list = match group.findings.len() {
        0..=UNFOLDED => list,
        count => fold(count, &list),
    };
    let (summary, help) = (prose(rule.summary), prose(rule.help));
    out.push_str(&format!(
        "#### {}: {}\n\n{summary}\n\n{list}\n> {help}\n\n",
        rule.severity, rule.id
    ));
}

fn fold(count: usize, list: &str) -> String {
    format!("<details><summary>{count} findings</summary>\n\n{list}\n</details>\n")
}

/// The findings, as far as they fit into that many bytes.
fn list(findings: &[&Finding], locator: &Locator<'_>, room: usize) -> String {
    let mut list = String::new();
    for (index, finding) in findings.iter().enumerate() {
        let item = item(finding, locator);
        if list.len() + item.len() > room {
            let left = findings.len() - index;
            return format!("{list}- {left} more\n");
        }
        list.push_str(&item);
    }
    list
}

fn item(finding: &Finding, locator: &Locator<'_>) -> String {
    let subject = match finding.subject.as_str() {
        "" => String::new(),
        subject => code(subject) + ": ",
    };
    let place = locator.locate(finding.place);
    let place = place.map(|place| format!(" ({})", escape(&place.to_string())));
    let (message, place) = (prose(&finding.message), place.unwrap_or_default());
    format!("- {subject}{message}{place}{}\n", change(finding))
}

fn change(finding: &Finding) -> String {
    match (&finding.old, &finding.new) {
        (None, None) => String::new(),
        (Some(old), None) => format!("<br>− {}", code(old)),
        (None, Some(new)) => format!("<br>+ {}", code(new)),
        (Some(old), Some(new)) => {
            let [old, new] = compare(old, new);
            format!("<br>{} → {}", marked(&old, "del"), marked(&new, "ins"))
        }
    }
}

fn marked(words: &[Word<'_>], tag: &str) -> String {
    let words = words.iter().map(|word| match word.changed {
        true => format!("<{tag}>{}</{tag}>", escape(word.text)),
        false => escape(word.text),
    });
    format!("<code>{}</code>", words.collect::<Vec<_>>().join(" "))
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escape(text))
}

/// A text with code in backticks. They become tags, so that nothing inside can end them.
pub(crate) fn prose(text: &str) -> String {
    let ticks = text.matches('`').count();
    if !ticks.is_multiple_of(2) {
        return escape(text);
    }
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| match index % 2 {
        0 => escape(part),
        _ => code(part),
    });
    parts.collect()
}

/// The text without anything that means something in Markdown or HTML. Backslashes would
/// not do: they stay visible inside of tags.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' | '<' | '>' | '*' | '_' | '`' | '[' | ']' | '~' | '\\' | '|' | '#' | '@' | '!' => {
                out.push_str(&format!("&#{};", u32::from(char)));
            }
            _ if char.is_control() => out.push(' '),
            _ => out.push(char),
        }
    }
    out
}
