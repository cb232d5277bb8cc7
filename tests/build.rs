//! Takes the schemas in `features/`, gives the code generated from them, for
//! `tests/features_compile.rs` to compile: it is as new as the generator, and nothing of it has
//! to be checked in. What it looks like is in the snapshots of `tests/features.rs`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use tl_codegen::errors::Parameters;
use tl_codegen::{ErrorTable, Files, Options};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=features");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    let mut names = Vec::new();
    for (name, schema) in schemas(Path::new("features"))? {
        let files = generate(&schema).map_err(|error| format!("{}: {error}", schema.display()))?;
        write(&out.join(&name), &files)?;
        names.push(name);
    }
    fs::write(out.join("features.rs"), root(&out, &names))?;
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

fn generate(schema: &Path) -> Result<Files, Box<dyn Error>> {
    let text = fs::read_to_string(schema)?;
    let mut options = Options::new("feature.tl");
    let errors = schema.with_extension("json");
    if errors.exists() {
        let json = fs::read_to_string(errors)?;
        options.errors = Some(ErrorTable::parse(&json, &Parameters::default())?);
    }
    let schema = tl_parser::parse(&text).into_result();
    let schema = schema.map_err(|errors| errors[0].to_string())?;
    let model = tl_parser::resolve(&schema).map_err(|errors| errors[0].to_string())?;
    Ok(tl_codegen::generate(&model, &options)?)
}

fn write(folder: &Path, files: &Files) -> Result<(), Box<dyn Error>> {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// A module for each feature, and a function that gives the codecs of them all, in both forms.
fn root(out: &Path, names: &[String]) -> String {
    let modules = names.iter().map(|name| {
        let path = out.join(name).join("mod.rs");
        format!("#[path = {path:?}]\npub mod {name};\n")
    });
    let cases = names.iter().map(|name| {
        let visits = ["visit_types", "visit_enums", "visit_functions"];
        let visits = visits.map(|visit| format!("{name}::arbitrary::{visit}"));
        let owned = visits.join(", ");
        let borrowed = format!("{owned}, {name}::arbitrary::visit_borrowable");
        format!("(\"{name}\", [cases(&[{owned}]), cases(&[{borrowed}])]),\n")
    });
    format!(
        "{}pub fn features() -> Vec<(&'static str, [Cases; 2])> {{\nvec![\n{}]\n}}\n",
        modules.collect::<String>(),
        cases.collect::<String>(),
    )
}
