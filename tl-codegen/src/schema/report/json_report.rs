//! JSON for programs: takes a report, gives one object.
//!
//! | key        | holds                                                                        |
//! |------------|------------------------------------------------------------------------------|
//! | `version`  | 1. New keys may come without a new number; what a key means stays            |
//! | `summary`  | the last line of the text form                                               |
//! | `bump`     | of a difference: `major`, `minor` or `patch`; else `null`                    |
//! | `counts`   | number of findings by severity: `wire`, `source`, `compatible`, `error`, `warning`, `note` |
//! | `rules`    | the rules that found something: `id`, `severity`, `summary`, `help`          |
//! | `findings` | the findings: `rule` (its id), `severity`, `subject`, `message`, `old`, `new`, `place` |
//!
//! `old`, `new` and `place` may be `null`. A place has the `file`; `line` and `column` of its
//! start, `end_line` and `end_column` just after its end, all from 1, columns in characters.

use std::collections::BTreeMap;

use serde::Serialize;

use super::finding::{Finding, Rule};
use super::group::{counts, group};
use super::source::{Location, Locator, Report};

/// The number of the shape.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    summary: &'a str,
    bump: Option<&'a str>,
    counts: BTreeMap<&'static str, usize>,
    rules: Vec<RuleObject>,
    findings: Vec<FindingObject<'a>>,
}

#[derive(Serialize)]
struct RuleObject {
    id: &'static str,
    severity: &'static str,
    summary: &'static str,
    help: &'static str,
}

#[derive(Serialize)]
struct FindingObject<'a> {
    rule: &'static str,
    severity: &'static str,
    subject: &'a str,
    message: &'a str,
    old: Option<&'a str>,
    new: Option<&'a str>,
    place: Option<PlaceObject<'a>>,
}

#[derive(Serialize)]
struct PlaceObject<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// The report for programs, in several lines.
#[must_use]
pub fn json(report: &Report<'_>) -> String {
    let locator = Locator::new(report.sources);
    let groups = group(report.findings);
    let counts = counts(report.findings);
    let findings = report.findings.iter();
    let root = Root {
        version: VERSION,
        summary: report.summary,
        bump: report.bump,
        counts: counts
            .iter()
            .map(|(it, count)| (it.name(), count))
            .collect(),
        rules: groups.iter().map(|group| rule_object(group.rule)).collect(),
        findings: findings.map(|it| finding_object(it, &locator)).collect(),
    };
    // Only maps with other keys than strings, and types that fail by themselves, cannot be
    // written; there are none.
    serde_json::to_string_pretty(&root).unwrap_or_default() + "\n"
}

const fn rule_object(rule: &'static Rule) -> RuleObject {
    RuleObject {
        id: rule.id,
        severity: rule.severity.name(),
        summary: rule.summary,
        help: rule.help,
    }
}

fn finding_object<'a>(finding: &'a Finding, locator: &Locator<'a>) -> FindingObject<'a> {
    FindingObject {
        rule: finding.rule.id,
        severity: finding.rule.severity.name(),
        subject: &finding.subject,
        message: &finding.message,
        old: finding.old.as_deref(),
        new: finding.new.as_deref(),
        place: locator.locate(finding.place).map(place_object),
    }
}

const fn place_object(place: Location<'_>) -> PlaceObject<'_> {
    PlaceObject {
        file: place.path,
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
    }
}
