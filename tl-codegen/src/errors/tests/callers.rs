//! Who may call what: what the lists say, and what is not said by them.

use super::sample::table;
use crate::errors::Callers;

const LISTS: &str =
    r#"{"errors": {"400": {"FOO": ["unlisted"]}}, "user_only": ["user"], "bot_only": ["bot"]}"#;

#[test]
fn only_the_lists_count() {
    let table = table(&LISTS.replace("\"user_only\"", "\"both\": [\"both\"], \"user_only\""));
    let cases = [
        ("user", Some(Callers::User)),
        ("bot", Some(Callers::Bot)),
        ("both", Some(Callers::Both)),
        // That it has errors says nothing of who gets them.
        ("unlisted", None),
        ("unheard-of", None),
    ];
    for (method, callers) in cases {
        assert_eq!(table.callers(method), callers, "{method}");
    }
}

#[test]
fn complete_lists_leave_everything_else_to_both() {
    let mut table = table(LISTS);
    table.complete_callers(["user", "bot", "unlisted"]);
    assert_eq!(table.callers("user"), Some(Callers::User));
    assert_eq!(table.callers("bot"), Some(Callers::Bot));
    assert_eq!(table.callers("unlisted"), Some(Callers::Both));
    assert_eq!(table.callers("elsewhere"), None);
}

#[test]
fn a_table_that_says_what_is_for_both_is_not_completed() {
    let mut table = table(r#"{"errors": {}, "both": ["a"]}"#);
    table.complete_callers(["a", "b"]);
    assert_eq!(table.callers("b"), None);
}

#[test]
fn the_list_of_what_is_for_both_is_written_after_the_others() {
    let json = table(r#"{"errors": {}, "both": ["a"], "user_only": ["b"]}"#).to_json();
    assert!(
        json.contains("\"bot_only\": [],\n  \"both\": [\n    \"a\"\n  ]"),
        "{json}"
    );
    assert_eq!(table(&json).to_json(), json);
}
