//! The commands behind reports: takes small schemas, checks what `diff` says of them and how it
//! ends, and that shells get completions.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const OLD: &str = "// LAYER 1\nuser#00000001 id:int = User;\n";

/// The new schema, what of it is worst, and which denials fail.
const CHANGES: [(&str, &str, &[&str]); 4] = [
    ("// LAYER 1\nuser#00000001 id:int = User;\n", "none", &[]),
    (
        "// LAYER 1\nuser#00000001 id:int = User;\nchat#00000002 = Chat;\n",
        "compatible",
        &["any"],
    ),
    (
        "// LAYER 1\nuser#00000001 id:int = User;\nbot#00000002 = User;\n",
        "source",
        &["any", "source"],
    ),
    (
        "// LAYER 1\nuser#00000002 id:long = User;\n",
        "wire",
        &["any", "source", "wire"],
    ),
];

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, text) in files {
        let path = folder.path().join(name);
        let parent = path.parent().expect("a file has a folder");
        fs::create_dir_all(parent).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
    folder
}

fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tl-codegen"));
    let command = command.current_dir(folder).args(args);
    command.output().expect("the tool starts")
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).expect("reports are UTF-8")
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

#[test]
fn deny_decides_the_exit_code() {
    for (new, worst, denied) in CHANGES {
        let folder = folder(&[("old.tl", OLD), ("new.tl", new)]);
        for deny in ["none", "any", "source", "wire"] {
            let args = ["diff", "old.tl", "new.tl", "--deny", deny];
            let output = run(folder.path(), &args);
            let expected = i32::from(denied.contains(&deny));
            assert_eq!(output.status.code(), Some(expected), "{worst}, {deny}");
        }
        let output = run(folder.path(), &["diff", "old.tl", "new.tl"]);
        let expected = i32::from(worst == "wire");
        assert_eq!(output.status.code(), Some(expected), "{worst}, default");
    }
}

#[test]
fn ids_that_are_not_written_are_computed_alike() {
    let written = |id: u32| format!("outputCheck#{id:x} data:bytes = Check;");
    for (id, same, other) in [
        (0x4d7c_5a00, "classic", "telegram"),
        (0xdec2_51a0, "telegram", "classic"),
    ] {
        let (old, new) = (written(id), "outputCheck data:bytes = Check;");
        let folder = folder(&[("old.tl", &old), ("new.tl", new)]);
        for (ids, expected) in [(same, 0), (other, 1)] {
            let output = run(folder.path(), &["diff", "old.tl", "new.tl", "--ids", ids]);
            assert_eq!(output.status.code(), Some(expected), "{id:x} {ids}");
        }
    }
}

#[test]
fn every_format_tells_of_the_change() {
    let folder = folder(&[("old.tl", OLD), ("new.tl", CHANGES[3].0)]);
    let report = |args: &[&str]| {
        let args = [&["diff", "old.tl", "new.tl", "--format"], args].concat();
        stdout(&run(folder.path(), &args)).to_owned()
    };
    let plain = report(&["text"]);
    assert!(plain.contains("\n  new.tl:2:15: user.id: "), "{plain}");
    assert!(plain.contains("id:int → id:long\n"), "{plain}");
    let last = plain.lines().last().unwrap_or_default();
    assert!(last.ends_with("suggested version bump: major"), "{last}");
    let coloured = report(&["text", "--color", "always"]);
    assert!(
        coloured.contains("\x1b[1;31mid:int\x1b[0m → "),
        "{coloured}"
    );
    assert!(report(&["json"]).contains("\"bump\": \"major\""));
    assert!(report(&["markdown"]).contains("<del>id:int</del>"));
    assert!(report(&["github"]).contains("::error file=new.tl,line=2,"));
}

#[test]
fn errors_are_compared_in_every_format() {
    let table = |methods| format!("{{\"errors\": {{\"400\": {{\"FOO\": [\n{methods}]}}}}}}\n");
    let folder = folder(&[
        ("old.json", &table("\"a.b\"")),
        ("new.json", &table("\"a.b\",\n\"c\"")),
    ]);
    let diff = |args: &[&str]| {
        let args = [&["diff", "--errors", "old.json", "new.json"], args].concat();
        run(folder.path(), &args)
    };
    assert_eq!(diff(&[]).status.code(), Some(0));
    assert_eq!(diff(&["--deny", "source"]).status.code(), Some(1));
    for (format, excerpt) in [
        ("text", "source[error-enum-added]: a function has"),
        (
            "text",
            "\n  new.json:3:2: c: the function has documented errors now\n",
        ),
        (
            "text",
            "1 source, 0 compatible; suggested version bump: major\n",
        ),
        ("json", "\"rule\": \"error-enum-added\""),
        ("markdown", "source: error-enum-added\n"),
        ("github", "file=new.json,line=3,"),
    ] {
        let output = diff(&["--format", format]);
        let report = stdout(&output);
        assert!(report.contains(excerpt), "{format}: {report}");
    }
    let broken = run(
        folder.path(),
        &["diff", "--errors", "old.json", "missing.json"],
    );
    assert_eq!(broken.status.code(), Some(2));
    let history = run(
        folder.path(),
        &["diff", "--errors", "--history", ".", "new.json"],
    );
    assert_eq!(history.status.code(), Some(2));
}

#[test]
fn histories_are_told_in_the_order_of_layers() {
    let folder = folder(&[
        ("layers/b.tl", OLD),
        (
            "layers/a.tl",
            "// LAYER 10\nuser#00000001 id:long = User;\n",
        ),
        ("layers/README.md", "no schema"),
        (
            "new.tl",
            "// LAYER 9\nuser#00000001 id:int = User;\nchat = Chat;\n",
        ),
        ("unknown.tl", "user = User;"),
        ("empty/README.md", "no schema"),
    ]);
    let output = run(folder.path(), &["diff", "--history", "layers", "new.tl"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    insta::assert_snapshot!(stdout(&output));

    let told = |args: &[&str]| {
        let args = [&["diff", "--history", "layers", "new.tl", "--format"], args].concat();
        let output = run(folder.path(), &args);
        (output.status.code(), stdout(&output).to_owned())
    };
    let (_, json) = told(&["json", "--name", "u*r"]);
    assert!(json.contains(r#""rule": "field-retyped""#), "{json}");
    assert!(!json.contains(r#""name": "chat""#), "{json}");
    let (_, markdown) = told(&["markdown", "--name", "chat"]);
    let chat = "#### constructor <code>chat</code>\n\n- 9: came\n- 10: went\n\n";
    assert_eq!(markdown, chat);
    assert_eq!(told(&["github"]), (Some(2), String::new()));

    let cases = [
        (&["layers", "layers/a.tl"], "two schemas of layer 10"),
        (&["layers", "unknown.tl"], "does not say which layer"),
        (&["empty", "new.tl"], "`empty` has no schemas"),
        (&["missing", "new.tl"], "cannot list `missing`"),
    ];
    for (args, complaint) in cases {
        let args = [&["diff", "--history"][..], args].concat();
        let output = run(folder.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(stderr(&output).contains(complaint), "{}", stderr(&output));
    }
}

#[test]
fn what_cannot_be_compared_is_a_failure() {
    let folder = folder(&[("old.tl", OLD), ("broken.tl", "user ="), ("empty.tl", "")]);
    let cases: [(&[&str], &str); 7] = [
        (&["old.tl"], "required arguments were not provided"),
        (&["old.tl", "missing.tl"], "cannot read `missing.tl`"),
        (&["broken.tl", "old.tl"], "missing result type"),
        (&["old.tl", "empty.tl"], "`empty.tl` declares nothing"),
        (
            &["old.tl", "old.tl", "--deny", "all"],
            "invalid value 'all'",
        ),
        (
            &["old.tl", "old.tl", "--format", "xml"],
            "invalid value 'xml'",
        ),
        (
            &["old.tl", "old.tl", "--git", "main"],
            "cannot be used with",
        ),
    ];
    for (args, complaint) in cases {
        let args = [&["diff"], args].concat();
        let output = run(folder.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(stdout(&output), "", "{args:?}");
        assert!(stderr(&output).contains(complaint), "{}", stderr(&output));
    }
}

#[test]
fn shells_get_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(Path::new("."), &["completions", shell]);
        assert_eq!(output.status.code(), Some(0), "{shell}");
        assert!(stdout(&output).contains("allow-file"), "{shell}");
    }
}
