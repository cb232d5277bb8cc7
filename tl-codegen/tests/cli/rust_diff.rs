//! `diff --rust`: what comes of the schemas, what of the generated code, and what of the configuration.

use crate::sandbox::{Run, Sandbox};

const OLD: &str =
    "// LAYER 1\npeer#1 id:long = Peer;\n---functions---\nsend#2 flags:# id:long = Peer;\n";
const NEW: &str = "// LAYER 2\npeer#3 id:long n:int = Peer;\nnone#4 = Peer;\n---functions---\n\
                   send#2 flags:# id:long after:flags.0?int = Peer;\n";

/// Rule and subject of each finding.
pub(crate) fn findings(run: &Run) -> Vec<String> {
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let findings = findings.map(|it| format!("{} {}", text(&it["rule"]), text(&it["subject"])));
    findings.collect()
}

#[test]
fn the_wire_is_the_schemas_and_the_source_the_codes() {
    let sandbox = Sandbox::new([("old.tl", OLD), ("new.tl", NEW)]);
    let run = sandbox.run("diff old.tl new.tl --rust --format json");
    assert_eq!(
        findings(&run),
        [
            "layer-changed LAYER",
            "id-changed peer",
            "required-field-added peer.n",
            "rust-item-added Peer",
            "rust-option-added send.after",
            "rust-return-type-changed send",
            "rust-field-added peer.n",
            "rust-new-changed peer",
            "rust-trait-added peer",
        ],
    );
    let run = sandbox.run("diff old.tl new.tl --rust");
    let last = run.stdout.lines().last().unwrap_or_default();
    let expected =
        "layer 1 → 2: 9 changes: 2 wire, 3 source, 4 compatible; suggested version bump: major";
    assert_eq!(last, expected);
    assert!(
        run.stdout
            .contains("new.tl:2:1: peer.n: field `n` of `types::Peer` is new")
    );
    run.exits(1);
}

#[test]
fn promises_and_errors_are_those_of_the_configuration() {
    let config = "[[generate]]\nschema = 'new.tl'\nout = 'src'\ncopy = ['Peer', 'Chat']\nerrors = 'new.json'\n";
    let files = [
        ("tl-codegen.toml", config),
        (
            "old.tl",
            "peer#1 id:long = Peer; ---functions--- f#2 x:int = Peer;",
        ),
        (
            "new.tl",
            "peer#1 id:long = Peer; chat#3 = Chat; ---functions--- f#2 x:int = Peer;",
        ),
        ("new.json", r#"{"errors": {"400": {"FOO": ["f"]}}}"#),
        ("old.json", r#"{"errors": {"400": {"FOO": [], "BAR": []}}}"#),
    ];
    let sandbox = Sandbox::new(files);
    let run = sandbox.run("diff old.tl new.tl --rust --format json");
    let added = [
        "type-added Chat",
        "constructor-added-with-type chat",
        "rust-item-added chat",
    ];
    assert_eq!(
        findings(&run),
        added,
        "the schemas differ, and not what is promised of them"
    );
    let tables = "--errors-old old.json --errors-new new.json";
    let run = sandbox.run(&format!("diff new.tl new.tl --rust --format json {tables}"));
    let expected = [
        "rust-variant-removed errors::ApiError.Bar",
        "rust-item-added f",
        "rust-error-type-changed f",
    ];
    assert_eq!(findings(&run), expected);
}

#[test]
fn both_schemas_have_to_be_whole() {
    let sandbox = Sandbox::new([
        ("whole.tl", "a#1 = A;"),
        ("part.tl", "a#1 b:B = A;"),
        ("generic.tl", "a#1 {t:Type} x:t = A t;"),
    ]);
    for (schema, reason) in [("part.tl", "`B`"), ("generic.tl", "generic.tl:1:1")] {
        let run = sandbox.run(&format!("diff whole.tl {schema} --rust"));
        run.fails_with(reason);
        sandbox
            .run(&format!("diff whole.tl {schema} --deny none"))
            .exits(0);
    }
}

/// What the configuration leaves out of the code has no users.
#[test]
fn the_code_is_what_the_configuration_chooses() {
    let config = "[[generate]]\nschema = 'new.tl'\nout = 'src'\n\
                  include = ['f', 'Later', 'h.*']\nnarrow = { U = ['a', 'd'], Later = ['z'] }\n\
                  modules = { functions = 'methods' }\nerrors = 'errors.json'\nruntime = 'crate::tl'\n";
    let old = "a#1 x:int = U; b#2 = U; ---functions--- f#3 = U; g#4 = U;";
    let new = "a#1 x:long = U; c#5 = U; d#6 = U; z#8 = Later; ---functions--- f#3 = U; i#9 = U;";
    let sandbox = Sandbox::new([
        ("tl-codegen.toml", config),
        ("old.tl", old),
        ("new.tl", new),
        ("errors.json", r#"{"errors": {"400": {"FOO": ["g"]}}}"#),
        ("none.json", r#"{"errors": {}}"#),
    ]);
    let diff = "diff --rust old.tl new.tl --errors-old none.json";
    let run = sandbox.run(&format!("{diff} --format json")).exits(1);
    let expected = [
        "type-added Later",
        "field-retyped a.x",
        "constructor-added-with-type z",
        "rust-item-added U",
        "rust-return-type-changed f",
        "rust-field-retyped a.x",
        "rust-new-changed a",
        "rust-trait-added a",
        "rust-item-added z",
    ];
    assert_eq!(findings(&run), expected);
    let run = sandbox.run(diff).exits(1);
    assert!(run.stdout.contains("`methods::F`"), "{run:#?}");
    sandbox.write("other.tl", "x#1 = X;");
    let run = sandbox.run("diff --rust other.tl new.tl");
    run.fails_with("other.tl: it has nothing of what the configuration includes");
}
