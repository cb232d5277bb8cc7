//! What the documents say to type: every command of `tl-codegen` runs as it is written there, and every snippet of
//! Rust is compiled by some test.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::git::{commit, git};
use crate::sandbox::{Run, Sandbox};

const DOCUMENTS: [&str; 6] = [
    "README.md",
    "CONTRIBUTING.md",
    "MIGRATING.md",
    "tl-codegen/README.md",
    "tl-parser/README.md",
    "tl-types/README.md",
];

/// Commands in blocks that are not run, and why.
const NOT_RUN: [(&str, &str); 3] = [
    ("cargo test --workspace", "it runs this test"),
    (
        "cargo build --profile decoder --target wasm32-unknown-unknown -p tl-decoder",
        "the test of the web site does, where the toolchain has the target",
    ),
    (
        "tl-codegen docs --out site --decoder target/wasm32-unknown-unknown/decoder/tl_decoder.wasm",
        "the same",
    ),
];

/// The beginnings of commands that find something in what the documents give them.
const FINDS: [&str; 2] = ["tl-codegen decode ", "tl-codegen lint schema/api.tl"];

/// The beginnings of snippets that are no documentation tests, and what compiles them.
const COMPILED_ELSEWHERE: [(&str, &str); 4] = [
    ("// build.rs", "tests/tests/own_crate.rs"),
    ("// src/lib.rs", "tests/tests/own_crate.rs"),
    ("use grammers_tl_types::", "tests/peers"),
    ("#[global_allocator]", "tests/peers/tests/allocator.rs"),
];

/// What stands between fences, or outside of them.
enum Part<'a> {
    Prose(&'a str),
    Block { info: &'a str, text: &'a str },
}

fn parts(document: &str) -> impl Iterator<Item = Part<'_>> {
    let parts = document.split("```").enumerate();
    parts.map(|(index, part)| match part.split_once('\n') {
        Some((info, text)) if index % 2 == 1 => Part::Block { info, text },
        _ => Part::Prose(part),
    })
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The commands in a document, in order: all that a block has, and what is in backquotes if it is one of ours.
fn commands(document: &str) -> Vec<String> {
    let commands = parts(document).flat_map(|part| match part {
        Part::Block {
            info: "console",
            text,
        } => {
            let lines = text.lines().filter_map(|line| line.strip_prefix("$ "));
            let lines = lines.map(|line| line.split("  #").next().unwrap_or_default());
            lines.map(str::trim).map(str::to_owned).collect()
        }
        Part::Block { .. } => Vec::new(),
        Part::Prose(text) => {
            let spans = text.split('`').skip(1).step_by(2);
            let spans = spans.map(|span| span.split_whitespace().collect::<Vec<_>>().join(" "));
            spans.filter(|span| ours(span).is_some()).collect()
        }
    });
    commands.collect()
}

/// A command with `tl-codegen` as a program, if it runs that.
fn ours(command: &str) -> Option<String> {
    let by_cargo = command.starts_with("cargo run");
    let arguments = match command.split_once(" -p tl-codegen -- ") {
        Some((_, arguments)) if by_cargo => arguments,
        _ => command.strip_prefix("tl-codegen ")?,
    };
    Some(format!("tl-codegen {arguments}"))
}

/// Runs a command in a shell that finds the program.
fn run(sandbox: &Sandbox, command: &str) {
    let program = Path::new(env!("CARGO_BIN_EXE_tl-codegen"));
    let folders = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&folders);
    let folders = program
        .parent()
        .map(Path::to_owned)
        .into_iter()
        .chain(folders);
    let mut shell = Command::new("sh");
    shell.args(["-c", command]);
    shell.current_dir(sandbox.path("")).stdin(Stdio::null());
    shell.env("PATH", env::join_paths(folders).expect("a PATH"));
    println!("$ {command}");
    let finds = FINDS.iter().any(|start| command.starts_with(start));
    Run::of(&mut shell).exits(i32::from(finds));
}

/// The schemas of this repository, in one of their own, and the files that the documents name.
fn scratch() -> Sandbox {
    let sandbox = Sandbox::new([
        ("my.tl", "pear#7db01e26 colour:string seeds:int = Pear;\n"),
        ("old.tl", "pear#7db01e26 colour:string seeds:int = Pear;\n"),
        (
            "new.tl",
            "pear#7db01e26 colour:string seeds:int = Pear;\nnoPear#1 = Pear;\n",
        ),
        ("api.tl", "pear#7db01e26 colour:string seeds:int = Pear;\n"),
        ("docs/api/pear.md", PEAR),
    ]);
    for table in ["a.json", "b.json", "old.json", "new.json", "OLD", "NEW"] {
        sandbox.write(
            table,
            r#"{"errors": {"400": {"PEAR_INVALID": ["pears.pick"]}}}"#,
        );
    }
    sandbox.write("tl-codegen.toml", read("tl-codegen.toml"));
    copy(&repository().join("schema"), &sandbox.path("schema"));
    let api = read("schema/api.tl");
    sandbox.write("new/api.tl", later(&api, 1));
    sandbox.write("PATH/TO/api.tl", later(&api, 2));
    commit(&sandbox);
    git(&sandbox, "update-ref refs/remotes/origin/main HEAD");
    sandbox
}

const PEAR: &str = "## Pear\n\nWhat grows on a tree and is picked in autumn.\n\n## pear\n\nOne that has been picked and can be eaten.\n\n\
                    - `colour`: What it looks like from outside.\n- `seeds`: How many are in its core.\n";

/// The same schema as that of a later layer.
fn later(schema: &str, layers: u32) -> String {
    let (before, after) = schema.split_once("// LAYER ").expect("a layer");
    let (layer, after) = after.split_at(after.find('\n').expect("a line"));
    let layer: u32 = layer.trim().parse().expect("a number");
    format!("{before}// LAYER {}{after}", layer + layers)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &to),
            false => fs::write(&to, fs::read(&path).expect("a file")).expect("a file"),
        }
    }
}

#[test]
#[cfg_attr(not(unix), ignore = "there is no sh")]
fn commands_run_as_they_are_written() {
    let sandbox = scratch();
    let (mut ran, mut left) = (BTreeSet::new(), BTreeSet::from(NOT_RUN.map(|(it, _)| it)));
    for command in DOCUMENTS.iter().flat_map(|path| commands(&read(path))) {
        if left.remove(command.as_str()) {
            continue;
        }
        let ours = ours(&command).unwrap_or_else(|| panic!("`{command}` is not run"));
        if ran.insert(ours.clone()) {
            run(&sandbox, &ours);
        }
    }
    assert!(left.is_empty(), "in no document: {left:?}");
    assert!(ran.len() > 20, "{ran:#?}");
}

#[test]
fn every_snippet_is_compiled_by_some_test() {
    let tests = read("tests/src/lib.rs");
    for path in DOCUMENTS {
        let is_tested = tests.contains(&format!("include_str!(\"../../{path}\")"));
        for part in parts(&read(path)) {
            let Part::Block { info, text } = part else {
                continue;
            };
            let is_compiled = match info.strip_prefix("rust") {
                None => true,
                Some(attributes) if !attributes.contains("ignore") => is_tested,
                Some(_) => COMPILED_ELSEWHERE
                    .iter()
                    .any(|(start, _)| text.starts_with(start)),
            };
            assert!(is_compiled, "{path}: nothing compiles\n{text}");
        }
    }
}
