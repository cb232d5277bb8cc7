//! Schemas: takes the name of a file in the repository, gives its text or its model.

use std::path::{Path, PathBuf};

use tl_parser::Model;

/// The layers in `schema/layers`, oldest first.
pub const OLD_LAYERS: [u32; 10] = [109, 114, 128, 146, 166, 179, 186, 216, 222, 227];

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

/// The model of an old layer.
///
/// # Panics
///
/// If there is no such layer.
#[must_use]
pub fn layer(number: u32) -> Model {
    model(&format!("schema/layers/{number}.tl"))
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
