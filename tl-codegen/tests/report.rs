//! Reports: takes findings of every kind, checks what each format makes of them; then what
//! the command line says of two schemas, and how it ends.

use serde_json::Value;
use tl_codegen::report::{
    Finding, Place, Report, Rule, Severity, Source, counts, github, json, markdown, text,
};
use tl_parser::Span;

macro_rules! rule {
    ($severity:ident, $id:literal) => {
        Rule {
            id: $id,
            severity: Severity::$severity,
            summary: concat!("summary of `", $id, "`"),
            help: concat!("help for ", $id, ": 100 %, <b>really</b>"),
        }
    };
}

static WIRE: Rule = rule!(Wire, "wire-rule");
static SOURCE: Rule = rule!(Source, "source-rule");
static COMPATIBLE: Rule = rule!(Compatible, "compatible-rule");
static ERROR: Rule = rule!(Error, "error-rule");
static WARNING: Rule = rule!(Warning, "warning-rule");

const OLD: Source<'_> = Source {
    path: "old schema, with: odd%name.tl",
    text: "user id:int = User;\nchat id:int = Chat;\n",
};
const NEW: Source<'_> = Source {
    path: "new.tl",
    text: "// Übersicht\nuser id:long\n  name:string = User;\n",
};

fn finding(rule: &'static Rule, subject: &str, message: &str) -> Finding {
    Finding {
        rule,
        subject: subject.to_owned(),
        message: message.to_owned(),
        old: None,
        new: None,
        place: None,
    }
}

fn place(file: usize, words: &str) -> Option<Place> {
    let text = [OLD, NEW][file].text;
    let start = text.find(words).expect("the words are there");
    let span = Span::new(start, start + words.len());
    Some(Place { file, span })
}

/// Findings with all that a renderer can meet.
fn findings() -> Vec<Finding> {
    let text = |text: &str| Some(text.to_owned());
    vec![
        Finding {
            place: place(1, "name:string"),
            new: text("name:string"),
            ..finding(&COMPATIBLE, "user.name", "field `name` is new")
        },
        Finding {
            place: place(1, "id:long"),
            old: text("id:int"),
            new: text("id:long"),
            ..finding(
                &WIRE,
                "user.id",
                "field `id` was `int` and is `Vector<long>`",
            )
        },
        Finding {
            place: place(0, "chat id:int = Chat;"),
            old: text("chat id:int = Chat"),
            ..finding(&SOURCE, "chat", "constructor `chat` is gone")
        },
        Finding {
            place: place(1, "user id:long\n  name:string = User;"),
            old: text("user#11111111 id:int access_hash:flags.0?long = User"),
            new: text("user#22222222 id:long access_hash:flags.0?long name:string = User"),
            ..finding(&WIRE, "user", "100 % <other>, *and* @more")
        },
        finding(&ERROR, "", "a tick ` alone"),
        finding(&WARNING, "chat", "without a place"),
    ]
}

fn render(format: fn(&Report<'_>) -> String) -> String {
    format(&Report {
        sources: &[OLD, NEW],
        findings: &findings(),
        bump: Some("major"),
        summary: "6 changes; suggested version bump: major",
    })
}

#[test]
fn text_is_grouped_and_coloured() {
    insta::assert_snapshot!(render(text).replace('\x1b', "␛"));
}

#[test]
fn markdown_is_grouped_and_escaped() {
    insta::assert_snapshot!(render(markdown));
}

#[test]
fn github_commands_are_escaped() {
    insta::assert_snapshot!(render(github));
}

#[test]
fn json_has_everything() {
    insta::assert_snapshot!(render(json));
    let root: Value = serde_json::from_str(&render(json)).expect("JSON");
    assert_eq!(root["version"], 1);
    assert_eq!(root["findings"].as_array().map(Vec::len), Some(6));
}

#[test]
fn no_findings_are_a_summary_alone() {
    let report = Report {
        sources: &[OLD],
        findings: &[],
        bump: None,
        summary: &counts(&[]).to_string(),
    };
    assert_eq!(text(&report), "nothing found\n");
    assert_eq!(markdown(&report), "**nothing found**\n");
    assert_eq!(github(&report), "nothing found\n");
    let root: Value = serde_json::from_str(&json(&report)).expect("JSON");
    assert_eq!(root["findings"], Value::Array(Vec::new()));
    assert_eq!(root["bump"], Value::Null);
    assert_eq!(root["counts"]["wire"], 0);
}

#[test]
fn long_lists_are_folded_and_fit_into_a_comment() {
    let render = |count: usize| {
        let one = finding(&WIRE, "user", "x".repeat(100).as_str());
        markdown(&Report {
            sources: &[],
            findings: &vec![one; count],
            bump: None,
            summary: "many",
        })
    };
    assert!(!render(10).contains("<details>"));
    assert!(render(11).contains("<details><summary>11 findings</summary>\n\n- "));
    let long = render(2000);
    assert!(long.len() < 65_536, "{} bytes", long.len());
    let shown = long.matches("\n- <code>").count();
    let left = format!("\n- {} more\n", 2000 - shown);
    assert!(long.contains(&left), "{shown} are shown");
    assert!(long.ends_with("**many**\n"));
}

#[cfg(feature = "cli")]
mod command_line {
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
                &["old.tl", "--history", ".", "--format", "json"],
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
}
