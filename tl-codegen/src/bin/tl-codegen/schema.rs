//! Schemas: takes a path, gives the resolved model or everything that is wrong with the file.

use std::io::Read as _;
use std::path::Path;

use tl_parser::{Diagnostic, Model};

use crate::Failure;

/// A schema that was read and resolved.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// The text, for diagnostics of later stages.
    pub(crate) source: String,
    /// The model.
    pub(crate) model: Model,
}

/// Reads and resolves a schema; `-` is standard input.
pub(crate) fn load(path: &Path) -> Result<Loaded, Failure> {
    let source = read(path)?;
    let model = resolve(&source).map_err(|diagnostics| Failure::Schema {
        path: path.to_owned(),
        source: source.clone(),
        diagnostics,
    })?;
    if model.combinators.is_empty() {
        let message = format!("`{}` declares nothing", path.display());
        return Err(Failure::with_help(message, "is it the right file?"));
    }
    Ok(Loaded { source, model })
}

fn resolve(source: &str) -> Result<Model, Vec<Diagnostic>> {
    let schema = tl_parser::parse(source).into_result().map_err(|errors| {
        errors
            .iter()
            .map(tl_parser::SyntaxError::diagnostic)
            .collect::<Vec<_>>()
    })?;
    tl_parser::resolve(&schema).map_err(|errors| {
        errors
            .iter()
            .map(tl_parser::ResolveError::diagnostic)
            .collect()
    })
}

/// Reads a text file; `-` is standard input.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = match path.as_os_str() == "-" {
        true => std::io::stdin().read_to_end(&mut bytes).map(drop),
        false => std::fs::read(path).map(|read| bytes = read),
    };
    read.map_err(|error| Failure::io("read", path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let message = format!(
            "`{}` is not UTF-8: byte {offset} is no text",
            path.display()
        );
        Failure::with_help(message, "a schema is a text file; is it the right one?")
    })
}
