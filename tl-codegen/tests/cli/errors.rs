//! Tables of documented errors: merged and corrected, or refused with the place of what is wrong.

use crate::sandbox::Sandbox;

const TABLE: &str = r#"{"errors": {"400": {"FOO": ["a"]}}, "user_only": ["a"]}"#;
const MERGE: &str = "errors merge a.json --corrections wrong.json -o out.json";

#[test]
fn corrections_are_made_and_reported() {
    let wrong = r#"[{"reason": "Seen.", "remove": {"user_only": ["a"]}, "add": {"both": ["a"]}}]"#;
    let sandbox = Sandbox::new([("a.json", TABLE), ("wrong.json", wrong)]);
    let run = sandbox.run(MERGE).exits(0);
    assert!(
        run.stderr
            .contains("\ncorrected: 1 removed, 1 added: Seen.\n"),
        "{run:#?}"
    );
    let merged = sandbox.read("out.json");
    assert!(merged.contains("\"user_only\": [],"), "{merged}");
    assert!(merged.contains("\"both\": [\n    \"a\"\n  ]"), "{merged}");
}

#[test]
fn a_correction_without_a_reason_is_refused_with_its_place() {
    let wrong = "[\n  {\"add\": {\"both\": [\"a\"]}}\n]\n";
    let sandbox = Sandbox::new([("a.json", TABLE), ("wrong.json", wrong)]);
    let run = sandbox.run(MERGE).exits(2);
    assert_eq!(
        run.stderr,
        "\
error: `reason` is missing
 --> wrong.json:2:26
  |
2 |   {\"add\": {\"both\": [\"a\"]}}
  |                          ^ at `[0]`

error: 1 error in `wrong.json`
",
    );
    assert!(!sandbox.path("out.json").exists());
}

/// References have values, so that a match on one has to have arms.
#[test]
fn a_table_without_errors_matches_on_the_enum_itself() {
    let config = "[[generate]]\nschema = \"a.tl\"\nout = \"out\"\nerrors = \"a.json\"\n";
    for (table, matched) in [
        ("{\"errors\": {}}", "match *self {}"),
        (TABLE, "match self {"),
    ] {
        let sandbox = Sandbox::new([
            ("a.tl", "u#1 = U;\n---functions---\na#2 = U;\n"),
            ("a.json", table),
            ("tl-codegen.toml", config),
        ]);
        sandbox.run("generate").exits(0);
        let errors = sandbox.read("out/errors.rs");
        let (_, index) = errors
            .split_once("fn index(&self) -> usize {")
            .expect("it is there");
        assert!(index.trim_start().starts_with(matched), "{errors}");
    }
}
