//! The configuration: where it is found, and what is wrong with one.

use crate::sandbox::{BROKEN, Sandbox, USER};

const ONE: &str = "[[generate]]\nschema = \"user.tl\"\nout = \"out\"\n";

/// Checks the whole explanation for a wrong configuration.
#[track_caller]
fn check(config: &str, explanation: &str) {
    let sandbox = Sandbox::new([("user.tl", USER), ("tl-codegen.toml", config)]);
    let run = sandbox.run("generate").exits(2);
    assert_eq!(run.stderr, explanation);
    assert!(!sandbox.path("out").exists());
}

#[test]
fn an_unknown_key() {
    let config = format!("{ONE}runtme = \"crate\"\n");
    let sandbox = Sandbox::new([("user.tl", USER), ("tl-codegen.toml", &config)]);
    let run = sandbox.run("generate").exits(2);
    let (message, place) = run
        .stderr
        .split_once('\n')
        .expect("a message and its place");
    let start = "error: unknown field `runtme`, expected one of `schema`, ";
    assert!(message.starts_with(start), "{message}");
    assert!(message.contains(", `runtime`"), "{message}");
    assert_eq!(
        place,
        "\u{20}--> tl-codegen.toml:4:1
  |
4 | runtme = \"crate\"
  | ^^^^^^

error: 1 error in `tl-codegen.toml`
"
    );
    assert!(!sandbox.path("out").exists());
}

#[test]
fn a_dialect_of_ids() {
    let sandbox = Sandbox::new([(
        "user.tl",
        "user data:bytes other:User = User;\nnobody = User;",
    )]);
    let id = |config: &str| {
        sandbox.write("tl-codegen.toml", format!("{ONE}{config}\n"));
        sandbox.run("generate").exits(0);
        sandbox.read("out/types.rs")
    };
    let classic = id("ids = \"classic\"");
    assert_eq!(id(""), classic);
    sandbox.run("lint").exits(1);
    assert!(classic.contains("0xeaa0d54d"), "{classic}");
    let telegram = id("ids = \"telegram\"");
    assert!(telegram.contains("0x73214be4"), "{telegram}");
    sandbox.run("lint").exits(0);
    sandbox
        .run("generate --schema user.tl --out out --ids telegram")
        .exits(0);
    assert_eq!(sandbox.read("out/types.rs"), telegram);
}

#[test]
fn an_unknown_dialect_of_ids() {
    check(
        "[[generate]]\nschema = \"user.tl\"\nout = \"out\"\nids = \"other\"\n",
        "\
error: expected `telegram` or `classic`
 --> tl-codegen.toml:4:7
  |
4 | ids = \"other\"
  |       ^^^^^^^

error: 1 error in `tl-codegen.toml`
",
    );
}

#[test]
fn text_that_is_no_toml() {
    check(
        "[[generate]]\nschema = \n",
        "\
error: string values must be quoted, expected literal string
 --> tl-codegen.toml:2:10
  |
2 | schema = 
  |          ^

error: 1 error in `tl-codegen.toml`
",
    );
}

#[test]
fn a_missing_key() {
    check(
        "[[generate]]\nschema = \"user.tl\"\n",
        "\
error: missing field `out`
 --> tl-codegen.toml:1:1
  |
1 | [[generate]]
  | ^^^^^^^^^^^^

error: 1 error in `tl-codegen.toml`
",
    );
}

#[test]
fn a_runtime_that_is_no_path() {
    check(
        "[[generate]]\nschema = \"user.tl\"\nout = \"out\"\nruntime = \"a b\"\n",
        "\
error: expected a Rust path such as `crate` or `::tl_types`
 --> tl-codegen.toml:4:11
  |
4 | runtime = \"a b\"
  |           ^^^^^

error: 1 error in `tl-codegen.toml`
",
    );
}

#[test]
fn an_empty_path() {
    check(
        "[[generate]]\nschema = \"user.tl\"\nout = \"\"\n",
        "\
error: expected a path, not an empty text
 --> tl-codegen.toml:3:7
  |
3 | out = \"\"
  |       ^^

error: 1 error in `tl-codegen.toml`
",
    );
    for key in [
        "errors = ''",
        "docs = ''",
        "layers = ''",
        "with = ['user.tl', '']",
        "[lint]\nallow_file = ''",
        "[diff]\nallow_file = ''",
    ] {
        let config = format!("{ONE}{key}\n");
        let sandbox = Sandbox::new([("user.tl", USER), ("tl-codegen.toml", &config)]);
        let run = sandbox.run("generate").exits(2);
        let message = "error: expected a path, not an empty text\n";
        assert!(run.stderr.starts_with(message), "{key}: {run:#?}");
    }
}

#[test]
fn nothing_to_generate() {
    check(
        "generate = []\n",
        "\
error: `tl-codegen.toml` names nothing to generate
 |
 = help: add a table [[generate]] with `schema` and `out`
",
    );
}

#[test]
fn two_schemas_for_one_folder() {
    let inside = "[[generate]]\nschema = \"user.tl\"\nout = \"./out/inside/\"\n";
    let help = " |\n = help: give every schema a folder of its own\n";
    let message = "error: `./out/inside/` is in `out`, which is another schema's\n";
    check(&format!("{ONE}{inside}"), &format!("{message}{help}"));
    let message = "error: `out` is in `out`, which is another schema's\n";
    check(&format!("{ONE}{ONE}"), &format!("{message}{help}"));
}

#[test]
fn a_configuration_that_is_not_utf_8() {
    let sandbox = Sandbox::new([]);
    sandbox.write("tl-codegen.toml", b"# \xff");
    let run = sandbox.run("generate");
    run.fails_with("`tl-codegen.toml` is not UTF-8: what stands at 1:3 is no character");
}

#[test]
fn no_configuration() {
    let run = Sandbox::new([]).run("generate");
    run.fails_with("name one with --config, or a schema with --schema FILE --out DIR");
}

#[test]
fn a_named_configuration_that_is_not_there() {
    let run = Sandbox::new([]).run("generate --config other.toml");
    run.fails_with("error: cannot read `other.toml`: ");
}

#[test]
fn paths_are_from_the_configuration_s_folder() {
    let files = [("user.tl", USER), ("tl-codegen.toml", ONE), ("a/b/c", "")];
    let sandbox = Sandbox::new(files);
    let mut below = sandbox.command("generate");
    below.current_dir(sandbox.path("a/b"));
    let run = crate::sandbox::Run::of(&mut below).exits(0);
    assert!(run.stderr.starts_with("../../out: "), "{run:#?}");
    assert!(sandbox.path("out/mod.rs").exists());

    let mut named = sandbox.command("generate --check --config ../tl-codegen.toml");
    named.current_dir(sandbox.path("a"));
    crate::sandbox::Run::of(&mut named).exits(0);
}

#[test]
fn one_broken_schema_of_two_stops_both() {
    let two = format!("{ONE}[[generate]]\nschema = \"broken.tl\"\nout = \"other\"\n");
    let sandbox = Sandbox::new([
        ("user.tl", USER),
        ("broken.tl", BROKEN),
        ("tl-codegen.toml", &two),
    ]);
    let before = sandbox.snapshot();
    sandbox.run("generate").fails_with("--> broken.tl:1:9\n");
    assert_eq!(sandbox.snapshot(), before);
}

#[test]
fn callers_are_complete_only_if_the_configuration_says_so() {
    let errors = r#"{"errors": {}, "user_only": ["a"]}"#;
    let schema = "user#12345678 id:long = User;\n---functions---\na#1 = User;\nb#2 = User;\n";
    let config = format!("{ONE}errors = \"errors.json\"\n");
    for (line, both) in [("", 0), ("callers_complete = true\n", 1)] {
        let config = format!("{config}{line}");
        let sandbox = Sandbox::new([("user.tl", schema), ("errors.json", errors)]);
        sandbox.write("tl-codegen.toml", config);
        sandbox.run("generate").exits(0);
        let functions = sandbox.read("out/functions.rs");
        assert_eq!(functions.matches("rt::Callers::User;").count(), 1);
        assert_eq!(functions.matches("rt::Callers::Both;").count(), both);
    }
}

const RETRY: &str = "[retry]\nrules = \"retry.toml\"\nout = \"retry\"\n";

#[test]
fn rules_for_retrying_become_a_table() {
    let rules =
        "[[rule]]\nerror = \"FLOOD_WAIT_%d\"\nthen = { wait = \"call\" }\nwhy = \"it says so\"\n
        [[rule]]\ncodes = [500, 503]\nthen = \"send-again\"\nwhy = \"a fault of its own\"\n";
    let config = format!("{ONE}{RETRY}");
    let files = [
        ("user.tl", USER),
        ("tl-codegen.toml", config.as_str()),
        ("retry.toml", rules),
    ];
    let sandbox = Sandbox::new(files);
    sandbox.run("generate").exits(0);
    let table = sandbox.read("retry/mod.rs");
    assert!(table.contains("RULES: [Rule; 2]"), "{table}");
    assert!(table.contains("Action::Wait(WaitScope::Call)"), "{table}");
    assert!(table.contains("codes: (500, 503)"), "{table}");
    sandbox.run("generate --check").exits(0);
    sandbox.write("retry/mod.rs", format!("{table}// changed\n"));
    sandbox.run("generate --check").exits(1);
}

#[test]
fn rules_for_retrying_that_are_none() {
    let cases = [
        (
            "then = \"no\"\nwhy = \"x\"",
            "a rule needs an `error` or `codes`",
        ),
        (
            "error = \"A\"\nthen = \"no\"\nwhy = \" \"",
            "a rule has to say why",
        ),
        ("error = \"A\"\nthen = \"no\"", "missing field `why`"),
        (
            "error = \"A\"\nthen = \"send-to\"\nwhy = \"x\"",
            "needs `%d` in its `error`",
        ),
        (
            "error = \"A_%d_%d\"\nthen = \"no\"\nwhy = \"x\"",
            "has `%d` once at most",
        ),
        (
            "error = \"A*\"\nthen = \"no\"\nwhy = \"x\"",
            "`*` only at the beginning",
        ),
        (
            "codes = [2, 1]\nthen = \"no\"\nwhy = \"x\"",
            "the last code is less than the first",
        ),
        (
            "codes = [1, 2]\nthen = \"dance\"\nwhy = \"x\"",
            "unknown variant `dance`",
        ),
    ];
    for (rule, message) in cases {
        let (config, rules) = (format!("{ONE}{RETRY}"), format!("[[rule]]\n{rule}\n"));
        let files = [
            ("user.tl", USER),
            ("tl-codegen.toml", config.as_str()),
            ("retry.toml", rules.as_str()),
        ];
        let sandbox = Sandbox::new(files);
        let run = sandbox.run("generate").exits(2);
        assert!(run.stderr.contains(message), "{rule}: {}", run.stderr);
        assert!(run.stderr.contains("retry.toml:"), "{rule}: {}", run.stderr);
        assert!(!sandbox.path("out").exists(), "{rule}");
    }
}
