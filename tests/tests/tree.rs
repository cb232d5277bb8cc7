//! The generated code that is checked in: it is what the generator writes, file by file, and
//! the generator writes the same whenever it is asked.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use tl_codegen::{Config, Files, Parts};
use tl_tests::schema;
use tl_tests::tree::read_tree;

/// Generated once for all tests: it takes a while without optimization.
static API: LazyLock<Files> = LazyLock::new(generate_api);

fn generate_api() -> Files {
    generate(0)
}

fn generate_mtproto() -> Files {
    generate(1)
}

/// What `tl-codegen.toml` asks for with its table of this number.
fn generate(table: usize) -> Files {
    let config: toml::Table = schema::read("tl-codegen.toml").parse().expect("our TOML");
    let table = config["generate"][table].as_table().expect("a table");
    let path = |key: &str| table.get(key)?.as_str().map(schema::path);
    let list = |key: &str| {
        let names = table
            .get(key)
            .and_then(|it| it.as_array())
            .into_iter()
            .flatten();
        names.filter_map(|name| name.as_str()).map(str::to_owned)
    };
    let mut config = Config::new().schema(path("schema").expect("a schema"));
    config.errors = path("errors");
    config.error_parameters = path("error_parameters");
    config.docs = path("docs");
    config.layers = path("layers");
    config.secrets = path("secrets");
    let config = config.runtime("crate").options(|options| {
        options.parts = Parts::Features;
        options.pages = table
            .get("pages")
            .and_then(|it| it.as_str())
            .map(str::to_owned);
        options.copy = list("copy").collect();
        options.hash = list("hash").collect();
        options.in_place = list("in_place").collect();
    });
    config.generate().expect("a schema of ours").files
}

/// What to do after errors.
fn generate_retry() -> Files {
    let rules = toml::from_str(&schema::read("schema/retry.toml")).expect("our rules");
    tl_codegen::retry::generate("retry.toml", &rules).expect("a table")
}

/// Compares a folder with what it has to be.
fn check_tree(folder: &str, expected: &Files) {
    let found = read_tree(folder);
    let paths: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    let differences: Vec<String> = paths
        .into_iter()
        .filter_map(|path| match (expected.get(path), found.get(path)) {
            (Some(expected), Some(found)) if expected == found => None,
            (Some(_), Some(_)) => Some(format!("stale: {path}")),
            (Some(_), None) => Some(format!("missing: {path}")),
            (None, _) => Some(format!("orphaned: {path}")),
        })
        .collect();
    assert!(
        differences.is_empty(),
        "{folder} is not what `cargo run --release -p tl-codegen -- generate` writes:\n{}",
        differences.join("\n")
    );
    println!("{folder}: {} files", found.len());
}

#[test]
fn the_checked_in_tree_is_what_the_generator_writes() {
    check_tree("tl-types/src/generated/api", &API);
    check_tree("tl-types/src/generated/mtproto", &generate_mtproto());
    check_tree("tl-types/src/generated/retry", &generate_retry());
    let parts = fs::read_dir(schema::path("tl-types/src/generated")).expect("the tree");
    assert_eq!(parts.count(), 3, "nothing else is in the tree");
}

#[test]
fn functions_are_made_of_what_is_required_without_a_feature() {
    let count = |text: &str| {
        text.matches("pub fn new(").count() + text.matches("impl rt::Default for").count()
    };
    let mut functions = 0;
    for (path, text) in &*API {
        match path.split(['/', '.']).next() {
            Some("functions") => {
                let structs = text.matches(" rt::RemoteCall for ").count();
                assert_eq!(count(text), structs, "{path}");
                functions += structs;
            }
            // The file that the feature adds.
            Some("construct") => assert!(count(text) > 1000),
            // What is asked for by name only would cost everybody.
            _ => assert_eq!(count(text), 0, "{path}"),
        }
    }
    assert!(functions > 700);
}

/// Each call works with hash maps of its own keys, if with any at all: their order differs.
#[test]
fn the_same_schema_gives_the_same_bytes() {
    assert_eq!(generate_mtproto(), generate_mtproto());
    assert_eq!(generate_api(), *API);
}
