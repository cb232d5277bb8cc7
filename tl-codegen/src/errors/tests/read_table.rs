//! Reading and writing: what a table may leave out, and what is wrong with others, and where.

use super::sample::{check_places, table};
use crate::errors::{ErrorTable, KNOWN_CODES, Parameters, Pattern};
use crate::words::Explain as _;

#[test]
fn everything_but_the_errors_may_be_left_out() {
    let empty = table(r#"{"errors": {}}"#);
    assert_eq!(empty, ErrorTable::default());
}

#[test]
fn one_name_with_several_codes_is_one_error() {
    let table = table(
        r#"{"errors": {
            "400": {"PEER_ID_INVALID": ["messages.sendMessage", "users.getUsers"]},
            "403": {"PEER_ID_INVALID": ["messages.sendMessage"]},
            "404": {"PEER_ID_INVALID": []},
            "406": {"PEER_ID_INVALID": []}
        }}"#,
    );
    let error = &table.errors["PEER_ID_INVALID"];
    assert!(error.codes.keys().eq(&[400, 403, 404, 406]));
    let by_method = table.by_method();
    let of_message = [(400, "PEER_ID_INVALID"), (403, "PEER_ID_INVALID")];
    assert!(by_method["messages.sendMessage"].iter().eq(&of_message));
    assert_eq!(
        table.counts().to_string(),
        "1 names, 2 pairs over 2 methods"
    );
}

#[test]
fn codes_can_be_negative() {
    let table = table(r#"{"errors": {"-503": {"Timeout": []}, "500": {"TIMEOUT": []}}}"#);
    assert!(table.errors["Timeout"].codes.keys().eq(&[-503]));
    assert!(table.errors["TIMEOUT"].codes.keys().eq(&[500]));
}

#[test]
fn descriptions_and_errors_need_not_go_together() {
    let table = table(
        r#"{
            "descriptions": {"FLOOD_WAIT_%d": "Wait %d seconds.", "NOT_YET": ""},
            "errors": {"400": {"ABOUT_TOO_LONG": ["account.updateProfile"]}}
        }"#,
    );
    let flood = &table.errors["FLOOD_WAIT_%d"];
    assert_eq!(flood.description.as_deref(), Some("Wait %d seconds."));
    assert!(flood.codes.is_empty());
    assert_eq!(table.errors["ABOUT_TOO_LONG"].description, None);
    assert_eq!(table.errors["NOT_YET"].description, None);
    let again = ErrorTable::parse(&table.to_json(), &Parameters::default());
    assert_eq!(again, Ok(table));
}

#[test]
fn wildcards_are_names() {
    let table = table(r#"{"errors": {"400": {"FILE_REFERENCE_*": ["upload.getFile"]}}}"#);
    let expected = Pattern::parse("FILE_REFERENCE_*").expect("a name");
    assert_eq!(table.errors["FILE_REFERENCE_*"].pattern, expected);
}

#[test]
fn all_that_the_official_file_has_is_kept() {
    let json = r#"{
  "errors": {
    "303": {
      "PHONE_MIGRATE_X": []
    },
    "-503": {
      "Timeout": ["a.b", "c"]
    },
    "503": {
      "Timeout": []
    }
  },
  "descriptions": {
    "FLOOD_WAIT_{seconds}": "A \"quoted\" – word."
  },
  "user_only": [
    "account.deleteAccount"
  ],
  "bot_only": [],
  "business_supported": [
    "messages.sendMessage"
  ],
  "unauthed_allowed": [
    "auth.sendCode"
  ],
  "layer": 230
}
"#;
    assert_eq!(table(json).to_json(), json);
    let methods = [
        "a.b",
        "account.deleteAccount",
        "auth.sendCode",
        "c",
        "messages.sendMessage",
    ];
    assert!(table(json).methods().into_iter().eq(methods));
}

#[test]
fn places_are_the_first_ones_in_the_text() {
    let json = r#"{
        "descriptions": {"F\u004fO": "Foo."},
        "errors": {"400": {"BAR": ["a\u002eb"], "FOO": ["c", "a.b"]}},
        "user_only": ["c", "d"]
    }"#;
    let parsed = ErrorTable::parse_with_places(json, &Parameters::default());
    let (_, places) = parsed.expect("a correct table");
    let named = places.errors.iter().chain(&places.methods);
    let texts = named.map(|(name, span)| (name.as_str(), span.text(json)));
    let expected = [
        ("BAR", "BAR"),
        ("FOO", r"F\u004fO"),
        ("a.b", r"a\u002eb"),
        ("c", "c"),
        ("d", "d"),
    ];
    assert_eq!(texts.collect::<Vec<_>>(), expected);
    assert!(places.methods["c"].end() < places.methods["d"].start() - 20);
}

#[test]
fn all_known_codes_are_read() {
    for code in KNOWN_CODES {
        let table = table(&format!(r#"{{"errors": {{"{code}": {{"SOME": []}}}}}}"#));
        assert!(table.errors["SOME"].codes.keys().eq(&[code]));
    }
}

/// Texts, each with the place of what is wrong marked by `^` before it, and the message.
const WRONG: [(&str, &str); 28] = [
    ("^", "EOF while parsing a value"),
    (r#"{"errors": {}^"#, "EOF while parsing an object"),
    (r#"{"errors": {"400": ^]}}"#, "expected value"),
    (r#"{"errors": {}} ^x"#, "trailing characters"),
    (
        "^[]",
        "expected an object with `errors` and `descriptions`, found a list",
    ),
    (r#"{"layer": 1^}"#, "`errors` is missing"),
    (
        r#"{^"eror": {}}"#,
        "a table of errors has no `eror` (at `eror`)",
    ),
    (
        r#"{"errors": {}, "user_only": ^{}}"#,
        "expected a list of methods, found an object (at `user_only`)",
    ),
    (
        r#"{"errors": {"400": {"FOO": ^"a.b"}}}"#,
        "expected a list of methods, found a string (at `errors.400.FOO`)",
    ),
    (
        r#"{"errors": {"400": {"FOO": [^3]}}}"#,
        "expected a method, found `3` (at `errors.400.FOO[0]`)",
    ),
    (
        r#"{"errors": {}, "descriptions": {"FOO": ^null}}"#,
        "expected a description, found `null` (at `descriptions.FOO`)",
    ),
    (
        r#"{"errors": {}, "layer": ^-1}"#,
        "expected the number of a layer, found `-1` (at `layer`)",
    ),
    (
        r#"{"errors": {^"404a": {}}}"#,
        "`404a` is no known error code (at `errors.404a`)",
    ),
    (
        r#"{"errors": {^"402": {"FOO": []}}}"#,
        "`402` is no known error code (at `errors.402`)",
    ),
    (
        r#"{"errors": {^"+400": {}}}"#,
        "`+400` is no known error code (at `errors.+400`)",
    ),
    (
        r#"{"errors": {}, ^"errors": {}}"#,
        "`errors` is there twice (at `errors`)",
    ),
    (
        r#"{"errors": {"400": {}, ^"400" : {}}}"#,
        "`400` is there twice (at `errors.400`)",
    ),
    (
        r#"{"errors": {"400": {"FOO": [], ^"FOO": []}}}"#,
        "`FOO` is there twice (at `errors.400.FOO`)",
    ),
    (
        r#"{"errors": {"400": {"FOO": ["a.b", ^"a.b", "c"]}}}"#,
        "`a.b` is there twice (at `errors.400.FOO[1]`)",
    ),
    (
        r#"{"errors": {}, "descriptions": {"FOO": "", ^"FOO": ""}}"#,
        "`FOO` is there twice (at `descriptions.FOO`)",
    ),
    (
        r#"{"errors": {"400": {"FOO_X": []}, "403": {^"FOO_%d": []}}}"#,
        "this is `FOO_X` in another spelling (at `errors.403.FOO_%d`)",
    ),
    (
        r#"{"errors": {"400": {^"": []}}}"#,
        "this is no error's name: it is empty (at `errors.400.`)",
    ),
    (
        r#"{"errors": {"400": {^"FOO-BAR": []}}}"#,
        "this is no error's name: no name has `-` (at `errors.400.FOO-BAR`)",
    ),
    (
        r#"{"errors": {"400": {"A_%d_B_%d_C_%d_D_%d": [], ^"A_%d_B_%d_C_%d_D_%d_E_%d": []}}}"#,
        "this is no error's name: it has more than 4 parameters \
         (at `errors.400.A_%d_B_%d_C_%d_D_%d_E_%d`)",
    ),
    (
        r#"{"errors": {"400": {"FOO": [^"a..b"]}}}"#,
        "`a..b` is no method's name (at `errors.400.FOO[0]`)",
    ),
    (
        r#"{"errors": {}, "user_only": ["a", "b"], "bot_only": [^"b"]}"#,
        "`b` is in `user_only` already (at `bot_only[0]`)",
    ),
    (
        r#"{"errors": {}, "bot_only": ["a", "b"], "user_only": [^"b"]}"#,
        "`b` is in `bot_only` already (at `user_only[0]`)",
    ),
    (
        r#"{"errors": {}, "both": ["b"], "user_only": ["a", ^"b"]}"#,
        "`b` is in `both` already (at `user_only[1]`)",
    ),
];

#[test]
fn what_is_wrong_is_named_with_its_place() {
    check_places(&WRONG, |json| {
        ErrorTable::parse(json, &Parameters::default()).map(drop)
    });
}

#[test]
fn a_name_with_too_many_parameters_comes_with_advice() {
    let json = r#"{"errors": {"400": {"A_%d_%d_%d_%d_%d": []}}}"#;
    let error = ErrorTable::parse(json, &Parameters::default()).expect_err(json);
    let help = error.diagnostic().help.expect("advice");
    assert!(help.contains("`*`"), "{help}");
    table(&json.replace("_%d_%d\"", "_*\""));
}

#[test]
fn diagnostics_mark_the_culprit() {
    let cases = [
        (
            "{\"errors\": {\"400\": {\"FOO\": [\n\"a.b\",\n\"a.b\"\n]}}}",
            "\"a.b\"",
        ),
        (r#"{"errors": {"400": {"FÖÖ": []}}}"#, "\"FÖÖ\""),
        (r#"{"errors": {"999" : {}}}"#, "\"999\""),
        (r#"{"errors": {}} Ä"#, "Ä"),
        ("", ""),
    ];
    for (json, culprit) in cases {
        let error = ErrorTable::parse(json, &Parameters::default()).expect_err(json);
        let diagnostic = error.diagnostic();
        assert_eq!(diagnostic.primary.span.text(json), culprit, "{json}");
        assert_eq!(diagnostic.message, error.kind.words().message);
    }
}

#[test]
fn a_table_that_ends_too_early_is_an_error_at_its_end() {
    let json = r#"{"errors": {"400": {"FOO_%d": ["a.b"]}}, "descriptions": {"Ä": "ö"}}"#;
    for (end, _) in json.char_indices() {
        let cut = &json[..end];
        let error = ErrorTable::parse(cut, &Parameters::default()).expect_err(cut);
        assert!(error.span.end() <= end, "{cut}: {error}");
        assert!(cut.is_char_boundary(error.span.start()), "{cut}: {error}");
    }
}
