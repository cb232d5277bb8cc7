//! The generated code that is checked in: it is what the generator writes, file by file, and
//! the generator writes the same whenever it is asked.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use tl_codegen::errors::Parameters;
use tl_codegen::layers::{KnownSchema, Layers, Source};
use tl_codegen::{ErrorTable, Files, Options, Parts};
use tl_tests::schema;
use tl_tests::tree::read_tree;

/// Generated once for all tests: it takes a while without optimization.
static API: LazyLock<Files> = LazyLock::new(generate_api);

/// What `tl-codegen.toml` says of the API.
fn generate_api() -> Files {
    let parameters = Parameters::parse(&schema::read("schema/error-parameters.json"));
    let parameters = parameters.expect("a list of parameters");
    let errors = ErrorTable::parse(&schema::read("schema/errors.json"), &parameters);
    generate(Options {
        errors: Some(errors.expect("a table of errors")),
        documentation: Some(schema::documentation("schema/docs/api")),
        layers: api_layers(),
        pages: Some("https://core.telegram.org".to_owned()),
        copy: named("copy"),
        hash: named("hash"),
        in_place: named("in_place").into_iter().collect(),
        ..Options::new("api.tl")
    })
}

/// The types that the configuration names in this list of the API's.
fn named(key: &str) -> Vec<String> {
    let config: toml::Table = schema::read("tl-codegen.toml").parse().expect("our TOML");
    let names = config["generate"][0][key].as_array().expect("a list");
    let names = names.iter().filter_map(|name| name.as_str());
    names.map(str::to_owned).collect()
}

/// What the API says in each of its layers.
fn api_layers() -> Option<KnownSchema> {
    let models = schema::layers();
    let sources = models.iter().map(|(layer, model)| Source {
        schema: "api",
        layer: Some(*layer),
        model,
    });
    Layers::build(&sources.collect::<Vec<_>>()).schemas.pop()
}

/// What it says of `MTProto`.
fn generate_mtproto() -> Files {
    generate(Options {
        documentation: Some(schema::documentation("schema/docs/mtproto")),
        ..Options::new("mtproto.tl")
    })
}

/// What to do after errors.
fn generate_retry() -> Files {
    let rules = toml::from_str(&schema::read("schema/retry.toml")).expect("our rules");
    tl_codegen::retry::generate("retry.toml", &rules).expect("a table")
}

fn generate(options: Options) -> Files {
    let options = Options {
        runtime: "crate".to_owned(),
        parts: Parts::Features,
        ..options
    };
    let model = schema::model(&format!("schema/{}", options.source));
    tl_codegen::generate(&model, &options).expect("a schema without unsupported parts")
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
