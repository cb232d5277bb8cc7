//! Parameters: what they mean, and what is wrong with a list of meanings.

use crate::errors::{ErrorTable, Parameters};

const TABLE: &str =
    r#"{"errors": {"420": {"FLOOD_WAIT_%d": [], "A_{b}_C": [], "CHECK_%s__%s": []}}}"#;

#[test]
fn meanings_belong_to_names_in_any_spelling() {
    let json = r#"{"FLOOD_WAIT_X": "delay", "A_%d_C": "d", "CHECK_%s__%s": ["action", "key"], "Z_X": "z"}"#;
    let parameters = Parameters::parse(json).expect("meanings");
    let table = ErrorTable::parse(TABLE, &parameters).expect("a table");
    let cases: [(&str, &[&str]); 3] = [
        ("FLOOD_WAIT_%d", &["delay"]),
        ("A_{b}_C", &["d"]),
        ("CHECK_%s__%s", &["action", "key"]),
    ];
    for (name, expected) in cases {
        let parameters = table.errors[name].pattern.parameters();
        let meanings: Vec<_> = parameters.map(|(_, meaning)| meaning).collect();
        assert_eq!(meanings, expected, "{name}");
    }
}

#[test]
fn wrong_meanings_are_named_with_their_place() {
    let cases = [
        (
            "[]",
            "line 1, column 1: expected an object of names and what their parameters mean, \
             found a list",
        ),
        (
            r#"{"A_%d": 3}"#,
            "line 1, column 10: expected a meaning or a list of meanings, \
             found `3` (at `A_%d`)",
        ),
        (
            r#"{"A_%": "b"}"#,
            "line 1, column 2: this is no error's name: only `d` and `s` may follow `%` (at `A_%`)",
        ),
        (
            r#"{"A_%d": "b", "A_X": "c"}"#,
            "line 1, column 15: this is `A_%d` in another spelling (at `A_X`)",
        ),
        (
            "{\n\"A_%d\": \"b\",\n\"A_%d\": \"c\"\n}",
            "line 3, column 1: `A_%d` is there twice (at `A_%d`)",
        ),
        (
            r#"{"A": "b"}"#,
            "line 1, column 7: meanings: 1, parameters: 0 (at `A`)",
        ),
        (
            "{\"A_%s_%s\": \"b\"\n}",
            "line 1, column 13: meanings: 1, parameters: 2 (at `A_%s_%s`)",
        ),
        (
            r#"{"A_%s_%s": ["b", "b"]}"#,
            "line 1, column 19: `b` is there twice (at `A_%s_%s[1]`)",
        ),
        (
            r#"{"A_%d": "the B"}"#,
            "line 1, column 10: `the B` is no name for a parameter (at `A_%d`)",
        ),
    ];
    for (json, expected) in cases {
        let error = Parameters::parse(json).expect_err(json);
        assert_eq!(error.to_string(), expected, "{json}");
    }
}
