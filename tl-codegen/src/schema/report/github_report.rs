//! Annotations for GitHub: takes a report, gives workflow commands, one to a line, that put
//! findings next to their lines in the changed files; the worst come first, and only as many as are shown.

use std::collections::BTreeMap;

use super::annotation::{Level, message};
use super::finding::Finding;
use super::group::group;
use super::source::{Location, Locator, Report};

/// GitHub shows so many errors, warnings and notices of a step, and drops the others without a word.
const SHOWN: usize = 10;

/// The report for the log of a workflow: ten annotations of each level, and how many findings are left.
#[must_use]
pub fn github(report: &Report<'_>) -> String {
    let locator = Locator::new(report.sources);
    let findings = group(report.findings).into_iter();
    let mut by_level = BTreeMap::<Level, Vec<&Finding>>::new();
    for finding in findings.flat_map(|group| group.findings) {
        by_level
            .entry(Level::of(finding.rule.severity))
            .or_default()
            .push(finding);
    }
    let (mut out, mut left) = (String::new(), Vec::new());
    for (level, findings) in &by_level {
        let shown = findings.iter().take(SHOWN);
        out.extend(shown.map(|finding| command(*level, finding, &locator)));
        match findings.len().saturating_sub(SHOWN) {
            0 => {}
            more => left.push(format!("{more} of level {}", name(*level))),
        }
    }
    out + report.summary + &say_left(&left) + "\n"
}

fn say_left(left: &[String]) -> String {
    match left {
        [] => String::new(),
        _ => format!("; without annotations: {}", left.join(", ")),
    }
}

const fn name(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Notice => "notice",
    }
}

/// `::error file=…,line=…,title=…::message`
fn command(level: Level, finding: &Finding, locator: &Locator<'_>) -> String {
    let (rule, level) = (finding.rule, name(level));
    let place = locator.locate(finding.place);
    let place = place.map(|place| properties(&place)).unwrap_or_default();
    let title = escape_property(&format!("{}: {}", rule.id, rule.summary));
    let message = escape_message(&format!("{}\nhelp: {}", message(finding), rule.help));
    format!("::{level} {place}title={title}::{message}\n")
}

/// The column after the end only counts where both ends are on one line.
fn properties(place: &Location<'_>) -> String {
    let (file, start, end) = (escape_property(place.path), place.start, place.end);
    let columns = match start.line == end.line {
        true => format!(",col={},endColumn={}", start.column, end.column),
        false => String::new(),
    };
    format!(
        "file={file},line={},endLine={}{columns},",
        start.line, end.line
    )
}

fn escape_message(text: &str) -> String {
    let text = text.replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

/// Between commas and colons of a command those have to be escaped too.
fn escape_property(text: &str) -> String {
    let text = escape_message(text);
    text.replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{escape_message, escape_property};

    #[test]
    fn escapes_what_would_end_a_command() {
        assert_eq!(
            escape_message("50 %\r\n::error::x"),
            "50 %25%0D%0A::error::x"
        );
        assert_eq!(escape_property("a,b:c\n%"), "a%2Cb%3Ac%0A%25");
    }
}
