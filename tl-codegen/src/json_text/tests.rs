//! Tests of values: their places, what leads to them, and texts that are hard to read.

use super::json_value::Value;
use super::located::Located;
use super::problem::JsonProblem;

fn document(source: &str) -> Value<'_> {
    Value::document(source).unwrap_or_else(|error| panic!("{error}: {source}"))
}

/// What an error marks, and its message.
fn shown(source: &str, error: &Located<JsonProblem>) -> (String, String) {
    (error.span.text(source).to_owned(), error.to_string())
}

#[test]
fn places_and_paths_are_those_of_the_text() {
    let source = "\u{feff} {\"ä\\u0062\": [1,\n [true , {\"b\":\t-2e3 }]]}";
    let outer = document(source).object("an object").expect("an object");
    let items = outer.entries[0].value.list("a list").expect("a list");
    let inner = items[1].list("a list").expect("a list");
    let object = inner[1].object("an object").expect("an object");
    let number = object.get("b").expect("b");
    let error = number.read::<u32>("a count").map(|_| ());
    let error = error.expect_err("it is negative");
    assert_eq!(error.path, "äb[1][1].b");
    assert_eq!(
        shown(source, &error),
        (
            "-2e3".to_owned(),
            "line 2, column 16: expected a count, found `-2e3` (at `äb[1][1].b`)".to_owned()
        )
    );
    let key = shown(
        source,
        &object.entries[0].fail_at_key(JsonProblem::Missing("c")),
    );
    assert_eq!(key.0, "\"b\"");
}

#[test]
fn a_key_is_compared_by_what_it_means() {
    let source = r#"{"a": 1, "b": {"a": 2}, "\u0061": 3}"#;
    let error = document(source).object("an object").err().expect("a twice");
    let expected = "line 1, column 25: `a` is there twice (at `a`)";
    assert_eq!(
        shown(source, &error),
        (r#""\u0061""#.to_owned(), expected.to_owned())
    );
}

#[test]
fn an_escape_without_a_meaning_is_found_in_keys_and_values() {
    for source in [r#"{"a": {"\ud800": 1}}"#, r#"{"a": "\ud800"}"#] {
        let outer = document(source).object("an object").expect("an object");
        let value = outer.require("a").expect("a");
        let error = match source.contains(": {") {
            true => value.object("an object").err(),
            false => value.read::<String>("a string").err(),
        };
        let error = error.expect("no character");
        assert_eq!(error.span.start(), source.find("0\"").expect("a quote") + 1);
        let message = error.to_string();
        assert!(
            message.ends_with("unexpected end of hex escape (at `a`)"),
            "{message}"
        );
    }
}

#[test]
fn depth_and_size_of_numbers_have_no_limit_before_they_are_read() {
    let depth = 100_000;
    let nested = "[".repeat(depth) + "1e999" + &"]".repeat(depth);
    let source = format!("{{\"deep\": {nested}, \"large\": 1e999}}");
    let object = document(&source).object("an object").expect("an object");
    let deep = object.require("deep").expect("deep");
    assert!(deep.list("a list").is_ok_and(|items| items.len() == 1));
    let error = object
        .require("large")
        .and_then(|large| large.read::<f64>("a number"));
    let error = error.expect_err("it is too large");
    assert_eq!(
        error.kind,
        JsonProblem::Syntax("number out of range".to_owned())
    );
}

#[test]
fn a_missing_key_is_reported_at_the_end_of_its_object() {
    let source = r#"{"a": {"b": {}} }"#;
    let outer = document(source).object("an object").expect("an object");
    let inner = outer.require("a").and_then(|a| a.object("an object"));
    let inner = inner.expect("an object");
    let error = inner.require("c").expect_err("there is no c");
    assert_eq!((error.span.start(), error.path.as_str()), (14, "a"));
}
