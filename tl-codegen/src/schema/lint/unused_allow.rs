//! The allow-list: takes it and all findings, gives those that it does not explain, and one for each entry
//! that explains nothing.

use super::Input;
use super::rules::{
    DOCS_HOLLOW, DOCS_MISSING, DOCS_UNKNOWN, DOCS_UNUSED, ERRORS_ALIKE, UNKNOWN_METHOD,
    UNUSED_ALLOW,
};
use crate::schema::report::{AllowList, Allowance, Finding, Place, Rule};

const OF_TABLE: [&Rule; 2] = [&UNKNOWN_METHOD, &ERRORS_ALIKE];

const OF_DOCS: [&Rule; 4] = [&DOCS_MISSING, &DOCS_UNKNOWN, &DOCS_HOLLOW, &DOCS_UNUSED];

/// The findings that the list does not explain, then what is unused of it; it is the file of this index.
pub(super) fn apply(
    list: &AllowList,
    findings: Vec<Finding>,
    input: &Input<'_>,
    file: usize,
) -> Vec<Finding> {
    let was_checked = |rule: &Rule| {
        (input.errors.is_some() || !OF_TABLE.contains(&rule))
            && (!input.docs.is_empty() || !OF_DOCS.contains(&rule))
    };
    let (mut findings, unused) = list.apply(findings);
    let unused = unused.into_iter().filter(|entry| was_checked(entry.rule));
    findings.extend(unused.map(|entry| finding(entry, file)));
    findings
}

fn finding(entry: &Allowance, file: usize) -> Finding {
    let message = format!("`{}` does not find this", entry.rule.id);
    let span = entry.span;
    Finding::new(
        &UNUSED_ALLOW,
        &entry.subject,
        message,
        Some(Place { file, span }),
    )
}
