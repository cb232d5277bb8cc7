//! Annotations for GitHub: takes a report, gives workflow commands, one to a line, that put
//! each finding next to its line in the changed files; the worst come first.

use super::changed_words::{Word, compare};
use super::finding::{Finding, Severity};
use super::group::group;
use super::source::{Location, Locator, Report};

/// The report for the log of a workflow.
#[must_use]
pub fn github(report: &Report<'_>) -> String {
    let locator = Locator::new(report.sources);
    // GitHub shows the first ten errors, warnings and notices of a step.
    let findings = group(report.findings).into_iter();
    let findings = findings.flat_map(|group| group.findings);
    let commands = findings.map(|finding| command(finding, &locator));
    commands.collect::<String>() + report.summary + "\n"
}

/// `::error file=…,line=…,title=…::message`
fn command(finding: &Finding, locator: &Locator<'_>) -> String {
    let rule = finding.rule;
    let level = match rule.severity {
        Severity::Wire | Severity::Error => "error",
        Severity::Source | Severity::Warning => "warning",
        Severity::Compatible | Severity::Note => "notice",
    };
    let place = locator.locate(finding.place);
    let place = place.map(|place| properties(&place)).unwrap_or_default();
    let title = escape_property(&format!("{}: {}", rule.id, rule.summary));
    let message = escape_message(&message(finding));
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

fn message(finding: &Finding) -> String {
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
    let (message, help) = (&finding.message, finding.rule.help);
    format!("{subject}{message}{change}\nhelp: {help}")
}

fn join(words: &[Word<'_>]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.text).collect();
    words.join(" ")
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
