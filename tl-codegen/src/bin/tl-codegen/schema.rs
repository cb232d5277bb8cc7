//! Schemas: takes a path, gives the resolved model or everything that is wrong with the file.

use std::path::Path;

use tl_parser::{Model, ResolveError, SyntaxError};

use crate::{Failure, text::Text};

/// A schema that was read and resolved.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// The text, for diagnostics of later stages.
    pub(crate) text: Text,
    /// The model.
    pub(crate) model: Model,
}

/// Reads and resolves a schema; `-` is standard input.
pub(crate) fn load(path: &Path) -> Result<Loaded, Failure> {
    let text = Text::read(path)?;
    let model = resolve(&text)?;
    if model.combinators.is_empty() {
        return Err(declares_nothing(&text));
    }
    Ok(Loaded { text, model })
}

/// A file without a declaration.
pub(crate) fn declares_nothing(text: &Text) -> Failure {
    let message = format!("`{}` declares nothing", text.name);
    Failure::with_help(message, "is it the right file?")
}

fn resolve(text: &Text) -> Result<Model, Failure> {
    let schema = tl_parser::parse(&text.content)
        .into_result()
        .map_err(|errors| text.failure(&errors, SyntaxError::diagnostic))?;
    tl_parser::resolve(&schema).map_err(|errors| text.failure(&errors, ResolveError::diagnostic))
}
