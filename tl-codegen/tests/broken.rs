//! Broken schemas: takes every file in `broken/`, checks that the command line finds the
//! mistakes at the places that the file's first line names, and what it says about them.

#![cfg(feature = "cli")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tl_codegen::{Options, generate};

/// Kinds that no schema here leads to: a bit too high is an error before code generation, so
/// that only a model made by hand has it, and a text that is too long has 4 GiB.
const NOT_IN_A_SCHEMA: [&str; 2] = ["BitTooHigh", "TextTooLong"];

/// Where the kinds of errors are declared.
const KINDS: [(&str, &str); 5] = [
    ("../tl-parser/src/syntax/error.rs", "SyntaxErrorKind"),
    ("../tl-parser/src/syntax/error.rs", "IdProblem"),
    ("../tl-parser/src/syntax/error.rs", "Bracket"),
    ("../tl-parser/src/model/error.rs", "ResolveErrorKind"),
    ("src/rust/lower/support.rs", "UnsupportedKind"),
];

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

#[test]
fn every_kind_of_error_has_a_broken_schema() {
    let names = schema_names();
    assert!(names.len() >= 40, "{} schemas", names.len());
    let seen: BTreeSet<String> = names.iter().flat_map(|name| words(&errors(name))).collect();
    for (path, kind) in KINDS {
        let missing: Vec<String> = variants(path, kind)
            .into_iter()
            .filter(|variant| !seen.contains(variant))
            .filter(|variant| !NOT_IN_A_SCHEMA.contains(&variant.as_str()))
            .collect();
        assert_eq!(missing, [""; 0], "variants of {kind} without a schema");
    }
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

/// The errors of the first stage that finds any, as `Debug` shows them.
fn errors(name: &str) -> String {
    let text = text(&format!("{name}.tl"));
    let schema = match tl_parser::parse(&text).into_result() {
        Ok(schema) => schema,
        Err(errors) => return format!("{errors:?}"),
    };
    match tl_parser::resolve(&schema) {
        Ok(model) => format!("{:?}", generate(&model, &Options::new(name)).err()),
        Err(errors) => format!("{errors:?}"),
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric());
    words.map(str::to_owned).collect()
}

/// The variants of an enum in a source file of the workspace.
fn variants(path: &str, name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(path).expect("the file is in the repository");
    let file = syn::parse_file(&text).expect("the file is Rust");
    let declaration = file.items.into_iter().find_map(|item| match item {
        syn::Item::Enum(item) if item.ident == name => Some(item),
        _ => None,
    });
    let variants = declaration.expect("the enum is declared there").variants;
    variants.iter().map(|it| it.ident.to_string()).collect()
}
