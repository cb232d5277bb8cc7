//! Takes the schemas in `features/`, gives the code generated from them, for
//! `tests/features_compile.rs` to compile: it is as new as the generator, and nothing of it has
//! to be checked in. What it looks like is in the snapshots of `tests/features.rs`. The examples in the
//! documentation are compiled, too: those of the features there, those of tl-types by `tests/examples.rs`.
//! `tests/kept.rs` has what is generated of a part of a schema.

#[path = "build/examples.rs"]
mod examples;
#[path = "build/narrowed.rs"]
mod narrowed;

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use tl_codegen::errors::Parameters;
use tl_codegen::{ErrorTable, Files, Options, Parts};
use tl_parser::{Model, ResolveError};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=features");
    println!("cargo::rerun-if-changed=../tl-types/src/generated");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    let examples = examples::of_tl_types(Path::new("../tl-types/src/generated"))?;
    fs::write(out.join("examples.rs"), examples)?;
    let mut names = Vec::new();
    let mut examples = String::new();
    for (name, schema) in schemas(Path::new("features"))? {
        let files = generate(&schema).map_err(|error| format!("{}: {error}", schema.display()))?;
        write(&out.join(&name), &files)?;
        examples.push_str(&examples::of_texts(&name, files.values()));
        names.push(name);
    }
    let mut layers = Vec::new();
    for (name, schema) in schemas(Path::new("features/layered"))? {
        let models = layer_models(&schema)?;
        let files = tl_codegen::generate_layers(&models, &options())?;
        write(&out.join(&name), &files)?;
        let numbers = models.iter().filter_map(|model| model.layer);
        layers.extend(numbers.map(|number| (name.clone(), number)));
    }
    narrowed::write(&out)?;
    let root = root(&out, &names, &layers);
    fs::write(out.join("features.rs"), root + &examples)?;
    Ok(())
}

/// The schemas in a folder with their names, sorted.
fn schemas(folder: &Path) -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    let mut schemas = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "tl") {
            let name = path.file_stem().unwrap_or_default();
            schemas.push((name.to_string_lossy().into_owned(), path));
        }
    }
    schemas.sort();
    Ok(schemas)
}

/// The tests have the features of `tl-types`.
fn options() -> Options {
    Options {
        parts: Parts::Features,
        ..Options::new("feature.tl")
    }
}

fn generate(schema: &Path) -> Result<Files, Box<dyn Error>> {
    let text = fs::read_to_string(schema)?;
    let mut options = options();
    let errors = schema.with_extension("json");
    if errors.exists() {
        let json = fs::read_to_string(errors)?;
        options.errors = Some(ErrorTable::parse(&json, &Parameters::default())?);
    }
    Ok(tl_codegen::generate(&model(&text)?, &options)?)
}

fn model(text: &str) -> Result<Model, String> {
    let schema = tl_parser::parse(text).into_result();
    let schema = schema.map_err(|errors| errors[0].to_string())?;
    tl_parser::resolve(&schema).map_err(|errors| errors[0].to_string())
}

/// The model of each layer of a schema.
fn layer_models(schema: &Path) -> Result<Vec<Model>, Box<dyn Error>> {
    let text = fs::read_to_string(schema)?;
    let schema = tl_parser::parse(&text).into_result();
    let schema = schema.map_err(|errors| errors[0].to_string())?;
    let layers = schema.layers().into_iter();
    let models = layers.map(|layer| tl_parser::resolve(&schema.at_layer(layer)));
    let models: Result<_, _> = models.collect();
    models.map_err(|errors: Vec<ResolveError>| errors[0].to_string().into())
}

fn write(folder: &Path, files: &Files) -> Result<(), Box<dyn Error>> {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// A module for each feature, and functions that give the codecs of them all, in both forms: those
/// of a schema, with what it declares, and those of each layer of a schema with several.
fn root(out: &Path, names: &[String], layers: &[(String, u32)]) -> String {
    let layered: BTreeSet<&String> = layers.iter().map(|(name, _)| name).collect();
    let modules = names.iter().chain(layered).map(|name| {
        let path = out.join(name).join("mod.rs");
        format!("#[path = {path:?}]\npub mod {name};\n")
    });
    let cases = names
        .iter()
        .map(|name| format!("(\"{name}\", {name}::SCHEMA, {}),\n", codecs(name)));
    let layers = layers.iter().map(|(name, number)| {
        let cases = codecs(&format!("{name}::layer_{number}"));
        format!("(\"{name}\", {number}, {cases}),\n")
    });
    format!(
        "{}pub fn features() -> Vec<(&'static str, Schema, [Cases; 2])> {{\nvec![\n{}]\n}}\n\
         pub fn layers() -> Vec<(&'static str, u32, [Cases; 2])> {{\nvec![\n{}]\n}}\n",
        modules.collect::<String>(),
        cases.collect::<String>(),
        layers.collect::<String>(),
    )
}

/// The codecs of a module in both forms.
fn codecs(module: &str) -> String {
    let visits = ["visit_types", "visit_enums", "visit_functions"];
    let visits = visits.map(|visit| format!("{module}::arbitrary::{visit}"));
    let owned = visits.join(", ");
    let borrowed = format!("{owned}, {module}::arbitrary::visit_borrowable");
    format!("[cases(&[{owned}]), cases(&[{borrowed}])]")
}
