//! Merging: the union, and what the report says about it.

use super::sample::table;
use crate::errors::{Corrections, ErrorTable, MergeReport, merge};

const FIRST: &str = r#"{
    "errors": {
        "400": {"PEER_ID_INVALID": ["messages.sendMessage"], "ABOUT_TOO_LONG": []},
        "420": {"FLOOD_WAIT_%d": []}
    },
    "descriptions": {"FLOOD_WAIT_%d": "Wait %d seconds."},
    "user_only": ["account.deleteAccount"],
    "layer": 230
}"#;

const SECOND: &str = r#"{
    "errors": {
        "400": {"PEER_ID_INVALID": ["messages.sendMessage", "users.getUsers"], "NEW": ["a.b"]},
        "403": {"PEER_ID_INVALID": ["messages.sendMessage"]},
        "420": {"FLOOD_WAIT_X": ["a.b"]}
    },
    "descriptions": {
        "ABOUT_TOO_LONG": "Too long.",
        "FLOOD_WAIT_X": "Wait.",
        "ONLY_DESCRIBED": "Here."
    },
    "bot_only": ["account.deleteAccount", "bots.answer"],
    "layer": 229
}"#;

const MERGED: &str = r#"{
    "errors": {
        "400": {
            "PEER_ID_INVALID": ["messages.sendMessage", "users.getUsers"],
            "ABOUT_TOO_LONG": [],
            "NEW": ["a.b"]
        },
        "403": {"PEER_ID_INVALID": ["messages.sendMessage"]},
        "420": {"FLOOD_WAIT_%d": ["a.b"]}
    },
    "descriptions": {
        "FLOOD_WAIT_%d": "Wait %d seconds.",
        "ABOUT_TOO_LONG": "Too long.",
        "ONLY_DESCRIBED": "Here."
    },
    "user_only": ["account.deleteAccount"],
    "bot_only": ["bots.answer"],
    "layer": 230
}"#;

const REPORT: &str = "\
first adds: 3 names, 3 codes, 1 pairs, 1 descriptions, 1 callers
second adds: 2 names, 2 codes, 3 pairs, 2 descriptions, 1 callers
  NEW, ONLY_DESCRIBED
all: 5 names, 4 pairs over 3 methods
codes of PEER_ID_INVALID: 400 in first; 400, 403 in second
spelling of FLOOD_WAIT_%d: FLOOD_WAIT_X in second
callers of account.deleteAccount: users only, unlike in second
";

fn merge_texts(texts: &[(&str, &str)]) -> (ErrorTable, MergeReport) {
    let tables = texts
        .iter()
        .map(|(name, json)| ((*name).to_owned(), table(json)));
    merge(&tables.collect::<Vec<_>>(), &Corrections::default())
}

#[test]
fn the_union_is_taken_and_the_first_source_wins() {
    let (merged, report) = merge_texts(&[("first", FIRST), ("second", SECOND)]);
    assert_eq!(merged.to_json(), table(MERGED).to_json());
    assert_eq!(merged, table(MERGED));
    assert_eq!(report.to_string(), REPORT);
}

#[test]
fn a_table_adds_nothing_to_itself() {
    let (merged, report) = merge_texts(&[("once", SECOND), ("again", SECOND)]);
    assert_eq!(merged, table(SECOND));
    assert_eq!(report.disagreements, []);
    let added = report.added[1].to_string();
    assert_eq!(
        added,
        "again adds: 0 names, 0 codes, 0 pairs, 0 descriptions, 0 callers"
    );
}

#[test]
fn the_first_source_says_who_may_call_a_method() {
    let users = r#"{"errors": {}, "user_only": ["a"]}"#;
    let bots = r#"{"errors": {}, "bot_only": ["a"]}"#;
    let both = r#"{"errors": {}, "both": ["a"]}"#;
    for (first, second) in [(users, bots), (bots, users), (both, users), (bots, both)] {
        let (merged, report) = merge_texts(&[("first", first), ("second", second)]);
        assert_eq!(merged, table(first));
        assert_eq!(report.disagreements.len(), 1);
    }
}

#[test]
fn nothing_merged_is_nothing() {
    let nothing = (ErrorTable::default(), MergeReport::default());
    assert_eq!(merge(&[], &Corrections::default()), nothing);
}

#[test]
fn a_source_without_codes_contradicts_nobody() {
    let described = r#"{"errors": {}, "descriptions": {"NEW": "New."}}"#;
    let (_, report) = merge_texts(&[("codes", SECOND), ("sentences", described)]);
    assert_eq!(report.disagreements, []);
}
