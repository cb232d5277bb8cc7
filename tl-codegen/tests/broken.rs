//! Broken schemas: takes every file in `broken/`, checks that the command line finds the
//! mistakes at the places that the file's first line names, and what it says about them.

#![cfg(feature = "cli")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tl_codegen::{GenerateError, Options, generate};

/// How many kinds of errors the schemas here lead to: all but a bit too high, which is an error
/// before code generation, and a text that is too long, which has 4 GiB.
const KINDS: usize = 72;

#[test]
fn every_broken_schema_is_explained() {
    for name in schema_names() {
        let file = format!("{name}.tl");
        let target = tempfile::tempdir().expect("a folder can be made");
        let out = target.path().join("out");
        let output = run(&file, &out);
        let explanation = String::from_utf8(output.stderr).expect("messages are UTF-8");
        assert_eq!(output.status.code(), Some(2), "{file}: {explanation}");
        assert_eq!(output.stdout, b"", "{file}");
        assert!(!out.exists(), "{file}: something was written");

        let places = places(&explanation, &file);
        assert_eq!(places, expected_places(&file), "{file}: {explanation}");
        let helps = explanation.matches("= help: ").count();
        assert_eq!(helps, places.len(), "{file}: {explanation}");
        insta::with_settings!({
            snapshot_path => "broken",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(name, explanation);
        });
    }
    assert_eq!(names_with("snap"), schema_names(), "snapshots and schemas");
}

/// What is said of a kind stands in an exhaustive match, which the compiler checks; this is to notice
/// if a schema stops leading to the kind that it is here for.
#[test]
fn many_kinds_of_errors_have_a_broken_schema() {
    let kinds: BTreeSet<String> = schema_names().iter().flat_map(|it| kinds(it)).collect();
    assert!(kinds.len() >= KINDS, "{}: {kinds:?}", kinds.len());
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

fn schema_names() -> Vec<String> {
    names_with("tl")
}

/// The names of the files with this extension, sorted.
fn names_with(extension: &str) -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("the folder is in the repository");
    let paths = entries.map(|entry| entry.expect("its entries can be read").path());
    let mut names: Vec<String> = paths
        .filter(|path| path.extension().is_some_and(|it| it == extension))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names
}

/// Runs the generator in the schemas' folder, so that messages have no path but the name.
fn run(file: &str, out: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tl-codegen"))
        .args(["generate", "--color", "never", "--schema", file, "--out"])
        .arg(out)
        .current_dir(folder())
        .output()
        .expect("the generator starts")
}

fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).expect("schemas are UTF-8")
}

/// The places that the first line names: `// expect: 2:5 3:1`.
fn expected_places(file: &str) -> Vec<String> {
    let text = text(file);
    let line = text
        .lines()
        .next()
        .and_then(|it| it.strip_prefix("// expect: "));
    let places = line.unwrap_or_else(|| panic!("{file} does not say what to expect"));
    places.split(' ').map(str::to_owned).collect()
}

/// The places that an explanation points to.
fn places(explanation: &str, file: &str) -> Vec<String> {
    let lines = explanation.lines().map(str::trim_start);
    lines
        .filter_map(|line| line.strip_prefix("--> ")?.strip_prefix(file))
        .map(|place| place.trim_start_matches(':').to_owned())
        .collect()
}

/// The kinds of the errors that the first stage finds which finds any, by their names in Rust.
fn kinds(name: &str) -> Vec<String> {
    let text = text(&format!("{name}.tl"));
    let schema = match tl_parser::parse(&text).into_result() {
        Ok(schema) => schema,
        Err(errors) => return errors.iter().map(|it| kind(&it.kind)).collect(),
    };
    match tl_parser::resolve(&schema) {
        Ok(model) => match generate(&model, &Options::new(name)) {
            Ok(_) => Vec::new(),
            Err(GenerateError::Unsupported(parts)) => {
                parts.iter().map(|it| kind(&it.kind)).collect()
            }
            Err(other) => panic!("{name}: {other}"),
        },
        Err(errors) => errors.iter().map(|it| kind(&it.kind)).collect(),
    }
}

fn kind(kind: &impl std::fmt::Debug) -> String {
    let shown = format!("{kind:?}");
    let end = shown.find(|it: char| !it.is_alphanumeric());
    shown[..end.unwrap_or(shown.len())].to_owned()
}
