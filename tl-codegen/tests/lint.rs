//! Lint: takes a schema per rule from `lint/`, checks what the command line says of it, and
//! that the published schemas have nothing but what is explained.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, io::Write as _, process::Stdio};

use tl_codegen::ErrorTable;
use tl_codegen::errors::Parameters;
use tl_codegen::lint::{Input, RULES, lint};
use tl_codegen::report::Severity;
use tl_codegen::report::{AllowErrorKind, AllowList, Allowed, UnknownRule};

/// Severities and rules as a report's headings have them.
fn headings(report: &str) -> BTreeSet<&str> {
    let lines = report.lines().filter(|line| !line.starts_with(' '));
    lines
        .filter_map(|line| line.split_once("]: ").map(|(heading, _)| heading))
        .collect()
}

#[test]
fn every_rule_finds_what_it_is_for_and_nothing_else() {
    for rule in RULES {
        let id = rule.id;
        let mut args = vec!["lint".to_owned(), format!("{id}.tl")];
        for (option, extension) in [("--errors", "json"), ("--allow-file", "allow")] {
            let file = format!("{id}.{extension}");
            if folder().join(&file).exists() {
                args.extend([option.to_owned(), file]);
            }
        }
        if folder().join(id).exists() {
            args.extend(docs_args(id));
        }
        let output = run(&folder(), &args);
        let text = String::from_utf8(output.stdout).expect("reports are UTF-8");
        let complaints = String::from_utf8_lossy(&output.stderr);
        let code = i32::from(rule.severity != Severity::Note);
        assert_eq!(output.status.code(), Some(code), "{id}: {complaints}");
        let heading = format!("{}[{id}", rule.severity);
        assert_eq!(headings(&text), BTreeSet::from([&*heading]), "{text}");
        insta::with_settings!({
            snapshot_path => "lint",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(id, text);
        });
    }
    let ids: BTreeSet<String> = RULES.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(names_with("tl"), ids, "schemas and rules");
    assert_eq!(names_with("snap"), ids, "snapshots and rules");
}

/// Earlier layers, and the documentation.
fn docs_args(id: &str) -> Vec<String> {
    let layers = folder().join(id).join("layers");
    let layers = match layers.exists() {
        true => files_with(&layers, "tl"),
        false => Vec::new(),
    };
    let layers = layers.iter().map(|path| path.display().to_string());
    let docs = ["--docs", &format!("{id}/docs"), "--documented-layer", "2"].map(str::to_owned);
    layers.chain(docs).collect()
}

#[test]
fn rules_are_described() {
    for rule in RULES {
        let found = Allowed::parse(rule.id, &RULES).map(|it| it.rule);
        assert_eq!(found, Ok(rule));
        for text in [rule.summary, rule.help] {
            assert!(!text.is_empty() && !text.ends_with('.'), "{text}");
            assert!(!text.contains('\n'), "{text}");
        }
    }
    Allowed::parse("no-rule", &RULES).expect_err("no rule has that id");
}

#[test]
fn the_published_schemas_have_nothing_but_what_is_explained() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let read = |path: &Path| fs::read_to_string(path).expect("the file is there");
    let layers = files_with(&root.join("layers"), "tl");
    let paths = layers.iter().cloned();
    let paths = paths.chain(["api.tl", "mtproto.tl"].map(|name| root.join(name)));
    let texts: Vec<String> = paths.map(|path| read(&path)).collect();
    assert!(texts.len() >= 12, "{} schemas", texts.len());

    let schemas: Vec<_> = texts.iter().map(|text| tl_parser::parse(text)).collect();
    let json = read(&root.join("errors.json"));
    let table = ErrorTable::parse_with_places(&json, &Parameters::default()).expect("a table");
    let allow = AllowList::parse(&read(&root.join("lint.allow")), &RULES).expect("an allow-list");
    let mut input = Input::new(&schemas);
    input.errors = Some((&table.0, &table.1));
    input.allow = Some(&allow);
    assert_eq!(lint(&input), []);

    input.allow = None;
    let findings = lint(&input);
    let found = findings.iter().map(|it| (it.rule.id, &*it.subject));
    let allowed = allow.entries.iter().map(|it| (it.rule.id, &*it.subject));
    assert_eq!(found.collect::<BTreeSet<_>>(), allowed.collect());
    assert!(findings.len() >= 33, "{}", findings.len());
}

#[test]
fn a_broken_schema_is_linted_as_far_as_it_can_be_read() {
    let text = "user id:int = User\nchat#00000001 of:Missing flags:# a:flags.32?int = Chat;\n\
                bot id:int = Bot;\nbot id:int = Bot;";
    let schemas = [tl_parser::parse(text)];
    let findings = lint(&Input::new(&schemas));
    let found: Vec<_> = findings
        .iter()
        .map(|finding| (finding.rule.id, finding.subject.as_str()))
        .collect();
    // `Missing` may be what the broken part declares.
    let expected = [
        ("syntax", "user"),
        ("id-mismatch", "chat"),
        ("flag-bit", "chat.a"),
        ("duplicate-name", "bot"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn allowances_take_findings_away() {
    let schemas = [tl_parser::parse("a#00000001 flags:# = A;")];
    let mut input = Input::new(&schemas);
    let rules = |input: &Input<'_>| -> Vec<_> {
        let findings = lint(input).into_iter();
        findings.map(|finding| finding.rule.id).collect()
    };
    assert_eq!(rules(&input), ["id-mismatch", "unused-flags"]);

    let allow = |text| vec![Allowed::parse(text, &RULES).expect("a rule")];
    for (allowed, left) in [
        ("id-mismatch", &["unused-flags"][..]),
        ("id-mismatch:a", &["unused-flags"]),
        ("id-mismatch:b", &["id-mismatch", "unused-flags"]),
        ("unused-flags:a.flags", &["id-mismatch"]),
    ] {
        input.allow_rules = allow(allowed);
        assert_eq!(rules(&input), left, "{allowed}");
    }
    input.allow_rules = allow("id-mismatch");

    let list = "id-mismatch a # why\nunused-flags a # not the field";
    let list = AllowList::parse(list, &RULES).expect("a list");
    input.allow = Some(&list);
    assert_eq!(rules(&input), ["unused-flags", "unused-allow"]);
    input.allow_rules.clear();
    assert_eq!(rules(&input), ["unused-flags", "unused-allow"]);
}

#[test]
fn allow_lists_are_checked() {
    let text = "# only a comment\r\n\n  flag-bit a # b\r\nno-rule a # b\nflag-bit\n\
                flag-bit a b # c\nflag-bit b #\nflag-bit a # again";
    let errors = AllowList::parse(text, &RULES).expect_err("most lines are wrong");
    let found: Vec<_> = errors
        .iter()
        .map(|error| (&error.kind, error.span.text(text)))
        .collect();
    let unknown = AllowErrorKind::UnknownRule(UnknownRule {
        name: "no-rule".to_owned(),
        known: RULES.map(|rule| rule.id).to_vec(),
    });
    let expected = [
        (&unknown, "no-rule a"),
        (&AllowErrorKind::Words, "flag-bit"),
        (&AllowErrorKind::Words, "flag-bit a b"),
        (&AllowErrorKind::NoReason, "flag-bit b"),
        (&AllowErrorKind::Repeated, "flag-bit a"),
    ];
    assert_eq!(found, expected);
    let list = AllowList::parse("flag-bit a # b # c", &RULES).expect("a list");
    assert_eq!(list.entries[0].reason, "b # c");
}

#[test]
fn exit_codes_tell_how_it_ended() {
    let fine = "user id:int = User;";
    let odd = "user flags:# = User;";
    let cases: [(&str, &[&str], i32, &str); 10] = [
        (fine, &["-"], 0, ""),
        (odd, &["-"], 1, ""),
        (odd, &["-", "--allow", "unused-flags"], 0, ""),
        ("user id:int = User", &["-"], 2, "missing `;`"),
        ("", &["-"], 2, "`<stdin>` declares nothing"),
        ("// nothing", &["-"], 2, "`<stdin>` declares nothing"),
        ("\u{7f}ELF?", &["-"], 2, "has no meaning in TL"),
        (
            fine,
            &["no-such-file.tl"],
            2,
            "cannot read `no-such-file.tl`",
        ),
        (
            fine,
            &["-", "--allow", "no-rule"],
            2,
            "invalid value 'no-rule'",
        ),
        (
            fine,
            &["-", "--errors", "unused-allow.allow"],
            2,
            "unused-allow.allow",
        ),
    ];
    for (input, args, code, complaint) in cases {
        let output = run_with_input(input, args);
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {complaints}");
        assert!(complaints.contains(complaint), "{args:?}: {complaints}");
        assert_eq!(complaints.is_empty(), code < 2, "{args:?}: {complaints}");
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint")
}

fn files_with(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| path.extension().is_some_and(|it| it == extension))
        .collect()
}

fn names_with(extension: &str) -> BTreeSet<String> {
    let files = files_with(&folder(), extension).into_iter();
    let stems = files.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    stems.collect()
}

fn tool(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tl-codegen"));
    command.current_dir(folder);
    command
}

fn run(folder: &Path, args: &[String]) -> Output {
    tool(folder).args(args).output().expect("the tool starts")
}

fn run_with_input(input: &str, args: &[&str]) -> Output {
    let mut child = tool(&folder())
        .arg("lint")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the tool starts");
    // It may have ended without reading.
    let _ = child
        .stdin
        .take()
        .map(|mut stdin| stdin.write_all(input.as_bytes()));
    child.wait_with_output().expect("the tool ends")
}
