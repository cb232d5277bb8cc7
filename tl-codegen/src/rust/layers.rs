//! Several layers of one schema: takes the model of each, gives one folder with a module per layer.

use std::fmt::Write as _;

use tl_parser::Model;

use super::format::MARKER;
use super::{Files, GenerateError, Options, generate};

/// Generates each layer into a module of its own, such as `layer_8`, which a common `mod.rs`
/// declares. Generated code names its own parts by relative paths, so that it may stand anywhere.
///
/// # Errors
///
/// The first error of [`generate`].
pub fn generate_layers(models: &[Model], options: &Options) -> Result<Files, GenerateError> {
    let source = &options.source;
    let mut root = format!("{MARKER} from {source}. Do not edit.\n");
    let mut files = Files::new();
    for model in models {
        let layer = model.layer.unwrap_or_default();
        let module = format!("layer_{layer}");
        for (path, text) in generate(model, options)? {
            files.insert(format!("{module}/{path}"), text);
        }
        // A `String` takes any text.
        let _ = write!(root, "\n/// Layer {layer}, complete.\npub mod {module};\n");
    }
    files.insert("mod.rs".to_owned(), root);
    Ok(files)
}
