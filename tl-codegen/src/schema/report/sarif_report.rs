//! SARIF 2.1.0 for code scanning and editors: takes a report, gives one object with a run.

use serde_json::{Value, json};

use super::annotation::{Level, message};
use super::finding::{Finding, Rule};
use super::group::group;
use super::source::{Location, Locator, Report};

/// The report for programs that know SARIF; the worst come first.
#[must_use]
pub fn sarif(report: &Report<'_>) -> String {
    let locator = Locator::new(report.sources);
    let groups = group(report.findings);
    let rules: Vec<Value> = groups.iter().map(|group| rule_object(group.rule)).collect();
    let results = groups.iter().enumerate().flat_map(|(index, group)| {
        let findings = group.findings.iter();
        findings.map(move |finding| (index, *finding))
    });
    let results: Vec<Value> = results
        .map(|(index, finding)| result(index, finding, &locator))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "tl-codegen", "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule_object(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.summary },
        "help": { "text": rule.help },
        "defaultConfiguration": { "level": level(rule) },
        "properties": { "severity": rule.severity.name() },
    })
}

const fn level(rule: &Rule) -> &'static str {
    match Level::of(rule.severity) {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Notice => "note",
    }
}

fn result(rule_index: usize, finding: &Finding, locator: &Locator<'_>) -> Value {
    let location = locator.locate(finding.place);
    let locations: Vec<Value> = location.iter().map(location_object).collect();
    json!({
        "ruleId": finding.rule.id,
        "ruleIndex": rule_index,
        "level": level(finding.rule),
        "message": { "text": message(finding) },
        "locations": locations,
    })
}

fn location_object(location: &Location<'_>) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(location.path) },
            "region": {
                "startLine": location.start.line,
                "startColumn": location.start.column,
                "endLine": location.end.line,
                "endColumn": location.end.column,
            },
        },
    })
}

/// A path as a relative reference: what is neither plain nor a slash is escaped.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            b'\\' if cfg!(windows) => uri.push('/'),
            _ => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}
