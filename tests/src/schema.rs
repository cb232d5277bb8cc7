//! Schemas: takes the name of a file or a folder in the repository, gives texts and models.

use std::path::{Path, PathBuf};

use tl_codegen::documentation::{Documentation, Texts};
use tl_parser::Model;

/// A path from the repository's root.
#[must_use]
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(relative)
}

/// The text of a file of the repository.
///
/// # Panics
///
/// If it cannot be read.
#[must_use]
pub fn read(relative: &str) -> String {
    let path = path(relative);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The model of a schema file of the repository.
///
/// # Panics
///
/// If it cannot be read or has errors.
#[must_use]
pub fn model(relative: &str) -> Model {
    resolve(&read(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// The names and texts of the schemas in a folder of the repository, sorted.
///
/// # Panics
///
/// If one cannot be read.
#[must_use]
pub fn folder(relative: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(path(relative)).expect("a folder of schemas");
    let paths = entries.map(|entry| entry.expect("an entry of the folder").path());
    let schemas = paths.filter(|path| path.extension().is_some_and(|extension| extension == "tl"));
    let named = schemas.filter_map(|path| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let text = read(&format!("{relative}/{name}.tl"));
        Some((name, text))
    });
    let mut schemas: Vec<_> = named.collect();
    schemas.sort();
    schemas
}

/// The models of all layers in the repository with their numbers, oldest first.
///
/// # Panics
///
/// If one cannot be read, has errors or does not say which layer it is.
#[must_use]
pub fn layers() -> Vec<(u32, Model)> {
    let old = folder("schema/layers").into_iter().map(|(_, text)| text);
    let texts = old.chain([read("schema/api.tl")]);
    let mut layers: Vec<_> = texts
        .map(|text| resolve(&text).expect("a layer has no errors"))
        .map(|model| (model.layer.expect("a layer says which it is"), model))
        .collect();
    layers.sort_by_key(|(number, _)| *number);
    assert!(layers.len() >= 11, "{} layers", layers.len());
    layers
}

/// The model of a schema's text.
///
/// # Errors
///
/// The first error's message.
pub fn resolve(text: &str) -> Result<Model, String> {
    let schema = tl_parser::parse(text)
        .into_result()
        .map_err(|errors| errors[0].to_string())?;
    tl_parser::resolve(&schema).map_err(|errors| errors[0].to_string())
}

/// The documentation in a folder of the repository, with the glossary in the folder above.
///
/// # Panics
///
/// If a file cannot be read, or something is wrong with one.
#[must_use]
pub fn documentation(relative: &str) -> Documentation {
    let glossary = read(&format!("{relative}/../glossary.md"));
    let mut files: Vec<_> = std::fs::read_dir(path(relative))
        .unwrap_or_else(|error| panic!("{relative}: {error}"))
        .map(|file| file.expect("a file").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    files.sort();
    let texts = |are_categories: bool| {
        let files = files.iter();
        let files = files.filter(move |name| (*name == "categories.md") == are_categories);
        files.map(|name| read(&format!("{relative}/{name}")))
    };
    let entries: Vec<String> = texts(false).collect();
    let categories = texts(true).next();
    let documentation = Documentation::parse(&Texts {
        entries: &entries.iter().map(String::as_str).collect::<Vec<_>>(),
        glossary: Some(&glossary),
        categories: categories.as_deref(),
    });
    documentation.unwrap_or_else(|errors| panic!("{relative}: {}", errors[0]))
}
