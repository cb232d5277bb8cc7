//! Corrections: what they change, and what is wrong with others, and where.

use super::sample::{check_places, table};
use crate::errors::{Corrections, ErrorTable, MergeReport, merge};

const TABLE: &str = r#"{
    "errors": {
        "400": {"FOO": ["a", "b"], "BAR_%d": ["a"]},
        "403": {"FOO": ["a"]}
    },
    "descriptions": {"FOO": "Foo.", "ONLY_DESCRIBED": "Here."},
    "user_only": ["a", "b"]
}"#;

fn correct(corrections: &str) -> (ErrorTable, MergeReport) {
    let corrections = Corrections::parse(corrections).expect("correct corrections");
    merge(&[("first".to_owned(), table(TABLE))], &corrections)
}

/// Checks the table that remains, and the report's line about a correction.
#[track_caller]
fn check(remove: &str, add: &str, remaining: &str, line: &str) {
    let json = format!(r#"[{{"reason": "why", "remove": {remove}, "add": {add}}}]"#);
    let (corrected, report) = correct(&json);
    assert_eq!(corrected, table(remaining));
    assert_eq!(
        report.corrected[0].to_string(),
        format!("corrected: {line}: why")
    );
}

#[test]
fn a_pair_is_removed_or_given_another_code() {
    check(
        r#"{"errors": {"400": {"FOO": ["a", "unheard_of"]}}}"#,
        r#"{"errors": {"406": {"FOO": ["a"]}}}"#,
        &TABLE
            .replace(r#""FOO": ["a", "b"]"#, r#""FOO": ["b"]"#)
            .replace(r#""403": {"#, r#""406": {"FOO": ["a"]}, "403": {"#),
        "1 removed, 2 added",
    );
}

#[test]
fn a_code_without_methods_goes_with_all_of_them() {
    check(
        r#"{"errors": {"400": {"FOO": []}}}"#,
        "{}",
        &TABLE.replace(r#""FOO": ["a", "b"], "#, ""),
        "3 removed, 0 added",
    );
}

#[test]
fn an_error_goes_with_its_last_code_and_one_that_is_only_described_stays() {
    check(
        r#"{"errors": {"400": {"FOO": []}, "403": {"FOO": []}}}"#,
        "{}",
        r#"{"errors": {"400": {"BAR_%d": ["a"]}}, "descriptions": {"ONLY_DESCRIBED": "Here."},
            "user_only": ["a", "b"]}"#,
        "5 removed, 0 added",
    );
}

#[test]
fn the_methods_of_an_error_can_go_while_it_stays() {
    let wrong = r#"{"errors": {"400": {"BAR_X": []}}}"#;
    let remaining = TABLE.replace(r#""BAR_%d": ["a"]"#, r#""BAR_%d": []"#);
    check(wrong, wrong, &remaining, "2 removed, 1 added");
}

#[test]
fn who_may_call_is_corrected() {
    check(
        r#"{"user_only": ["a"]}"#,
        r#"{"both": ["a"]}"#,
        &TABLE.replace(
            r#""user_only": ["a", "b"]"#,
            r#""user_only": ["b"], "both": ["a"]"#,
        ),
        "1 removed, 1 added",
    );
}

#[test]
fn a_correction_of_what_is_right_changes_nothing() {
    let (corrected, report) = correct(r#"[{"reason": "why", "remove": {"bot_only": ["a"]}}]"#);
    assert_eq!(corrected, table(TABLE));
    assert!(
        report
            .to_string()
            .contains("corrected: 0 removed, 0 added: why\n")
    );
}

/// Texts, each with the place of what is wrong marked by `^` before it, and the message.
const WRONG: [(&str, &str); 11] = [
    ("^{}", "expected a list of corrections, found an object"),
    (
        "[^3]",
        "expected an object with `reason`, `remove` and `add`, found `3` (at `[0]`)",
    ),
    (
        r#"[{"remove": {"both": ["a"]}^}]"#,
        "`reason` is missing (at `[0]`)",
    ),
    (
        r#"[{"reason": ^" ", "add": {"both": ["a"]}}]"#,
        "the reason is empty (at `[0].reason`)",
    ),
    (
        r#"[{"reason": ^[], "add": {"both": ["a"]}}]"#,
        "expected a reason, found a list (at `[0].reason`)",
    ),
    (
        r#"[{"reason": "why", "add": {"both": ["a"]}}, ^{"reason": "why", "remove": {}}]"#,
        "nothing is corrected (at `[1]`)",
    ),
    (
        r#"[{"reason": "why", ^"change": {}}]"#,
        "a correction has no `change` (at `[0].change`)",
    ),
    (
        r#"[{"reason": "why", "add": {^"descriptions": {"FOO": "Foo."}}}]"#,
        "a correction has no `descriptions` (at `[0].add.descriptions`)",
    ),
    (
        r#"[{"reason": "why", "remove": {^"layer": 230}}]"#,
        "a correction has no `layer` (at `[0].remove.layer`)",
    ),
    (
        r#"[{"reason": "why", "remove": {"errors": {^"402": {}}}}]"#,
        "`402` is no known error code (at `[0].remove.errors.402`)",
    ),
    (
        r#"[{"reason": "why", "add": {"both": ["a"], "bot_only": [^"a"]}}]"#,
        "`a` is in `both` already (at `[0].add.bot_only[0]`)",
    ),
];

#[test]
fn what_is_wrong_is_named_with_its_place() {
    check_places(&WRONG, |json| Corrections::parse(json).map(drop));
}
