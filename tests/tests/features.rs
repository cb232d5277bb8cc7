//! One small schema for each feature of the language and of the generator, with a snapshot of
//! what comes out. `features/` has those that code is generated for (`features_compile.rs` runs
//! it), `features/layered/` those with several layers; `features/parse_only/` has those that are
//! correct TL, but have no form in Rust.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::panic::catch_unwind;

use tl_codegen::errors::Parameters;
use tl_codegen::{ErrorTable, Files, GenerateError, Options, Parts, Unsupported};
use tl_parser::{LineIndex, Model};
use tl_tests::schema;

/// Files that are the same for every schema, or follow from the others.
const LEFT_OUT: [&str; 4] = ["arbitrary.rs", "mod.rs", "names.rs", "serde.rs"];

/// The feature whose snapshot has all files.
const COMPLETE: &str = "layer";

/// The feature whose snapshot has the borrowed forms.
const BORROWED: &str = "borrowed";

/// Compares every text with its snapshot and names those that differ.
fn check_snapshots(texts: &[(String, String)]) {
    let differs = |(name, text): &&(String, String)| {
        catch_unwind(|| insta::assert_snapshot!(name.as_str(), text)).is_err()
    };
    let different: Vec<_> = texts.iter().filter(differs).map(|(name, _)| name).collect();
    assert!(
        different.is_empty(),
        "other snapshots than before: {different:?}"
    );
}

fn model(name: &str, text: &str) -> Model {
    schema::resolve(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Everything that is optional is shown.
fn options() -> Options {
    Options {
        parts: Parts::Features,
        ..Options::new("feature.tl")
    }
}

fn generate(model: &Model, errors: Option<ErrorTable>) -> Result<Files, Vec<Unsupported>> {
    let options = Options {
        errors,
        ..options()
    };
    tl_codegen::generate(model, &options).map_err(|error| match error {
        GenerateError::Unsupported(parts) => parts,
        other => panic!("{other}"),
    })
}

/// The table of errors beside a schema, if there is one.
fn errors(name: &str) -> Option<ErrorTable> {
    let path = schema::path(&format!("tests/features/{name}.json"));
    let json = std::fs::read_to_string(path).ok()?;
    Some(ErrorTable::parse(&json, &Parameters::default()).expect("a correct table"))
}

/// The files of one feature, those without items left out.
fn show_files(name: &str, text: &str) -> String {
    let files = generate(&model(name, text), errors(name));
    let files = files.unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
    show(text, &files, |path, text| is_shown(name, path, text))
}

/// The same of a schema with several layers, and the file that names them.
fn show_layers(name: &str, text: &str) -> String {
    let schema = tl_parser::parse(text).schema;
    let layers = schema.layers().into_iter();
    let models = layers.map(|layer| tl_parser::resolve(&schema.at_layer(layer)));
    let models: Vec<_> = models.collect::<Result<_, _>>().expect("correct layers");
    let files = tl_codegen::generate_layers(&models, &options());
    let files = files.unwrap_or_else(|error| panic!("{name}: {error}"));
    show(text, &files, |path, text| match path.split_once('/') {
        None => true,
        Some((_, path)) => is_shown(name, path, text),
    })
}

fn is_shown(name: &str, path: &str, text: &str) -> bool {
    let is_left_out = LEFT_OUT.contains(&path) || path.starts_with("borrowed") && name != BORROWED;
    name == COMPLETE || text.contains("\npub ") && !is_left_out
}

fn show(text: &str, files: &Files, is_shown: impl Fn(&str, &str) -> bool) -> String {
    let shown = files.iter().filter(|(path, text)| is_shown(path, text));
    let files = shown.map(|(path, text)| format!("==> {path} <==\n{text}\n"));
    format!("{text}\n{}", files.collect::<String>())
}

#[test]
fn what_is_generated_for_each_feature() {
    let features = schema::folder("tests/features");
    assert!(features.len() >= 50, "{}", features.len());
    let shown = features.into_iter().map(|(name, text)| {
        let shown = show_files(&name, &text);
        (format!("generate__{name}"), shown)
    });
    check_snapshots(&shown.collect::<Vec<_>>());
}

#[test]
fn what_is_generated_for_layers() {
    let features = schema::folder("tests/features/layered").into_iter();
    let shown = features.map(|(name, text)| {
        let shown = show_layers(&name, &text);
        (format!("layers__{name}"), shown)
    });
    check_snapshots(&shown.collect::<Vec<_>>());
}

/// The schema in its canonical form, and what code generation says of it.
fn show_messages(name: &str, text: &str) -> String {
    let schema = tl_parser::parse(text).schema;
    let errors = generate(&model(name, text), None).expect_err("a feature that is only parsed");
    let lines = LineIndex::new(text);
    let mut shown = format!("{text}\n==> printed <==\n{schema}\n==> messages <==\n");
    for error in errors {
        let (diagnostic, span) = (error.diagnostic(), error.span);
        let at = lines.locate(span.start());
        let excerpt = span.text(text);
        let help = diagnostic.help.unwrap_or_default();
        let (line, column) = (at.line, at.column);
        writeln!(
            shown,
            "{line}:{column} `{excerpt}`: {}; help: {help}",
            diagnostic.message
        )
        .expect("a `String` takes any text");
    }
    shown
}

#[test]
fn what_is_said_of_each_feature_that_is_only_parsed() {
    let features = schema::folder("tests/features/parse_only");
    assert!(features.len() >= 10, "{}", features.len());
    let shown = features.into_iter().map(|(name, text)| {
        let shown = show_messages(&name, &text);
        (format!("parse_only__{name}"), shown)
    });
    check_snapshots(&shown.collect::<Vec<_>>());
}

#[test]
fn every_snapshot_has_its_feature() {
    let mut expected = BTreeSet::new();
    for (folder, kind) in [
        ("tests/features", "generate"),
        ("tests/features/layered", "layers"),
        ("tests/features/parse_only", "parse_only"),
    ] {
        let names = schema::folder(folder).into_iter().map(|(name, _)| name);
        expected.extend(names.map(|name| format!("features__{kind}__{name}.snap")));
    }
    let folder = schema::path("tests/tests/snapshots");
    let files = std::fs::read_dir(folder).expect("the folder of the snapshots");
    let names = files.map(|file| {
        file.expect("a file")
            .file_name()
            .to_string_lossy()
            .into_owned()
    });
    let names = names.filter(|name| name.starts_with("features__") && name.ends_with(".snap"));
    assert_eq!(names.collect::<BTreeSet<_>>(), expected);
}
