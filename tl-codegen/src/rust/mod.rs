//! The way from a schema to Rust: takes a resolved [`Model`], gives the text of a module tree.
//!
//! | folder   | takes                 | gives                                              |
//! |----------|-----------------------|----------------------------------------------------|
//! | `lower`  | the model             | every decision about the Rust, as plain data (`ir`) |
//! | `emit`   | `ir`                  | tokens                                             |
//! | `format` | tokens                | text                                               |

pub(crate) mod emit;
pub(crate) mod format;
mod generate_error;
mod identifier;
pub(crate) mod ir;
mod layers;
pub(crate) mod lower;
mod one_file;
pub(crate) mod options;
pub(crate) mod parts;

use std::collections::BTreeMap;

use tl_parser::Model;

pub use self::generate_error::GenerateError;
pub use self::layers::generate_layers;
pub use self::one_file::one_file;
pub use self::options::{Attribute, OptionError, Options};
pub use self::parts::{Part, Parts, UnknownPart};

/// Generated files: path from the output directory, with `/`, and text.
pub type Files = BTreeMap<String, String>;

/// Generates the module tree of a schema. The same model gives the same bytes.
///
/// # Errors
///
/// An option that cannot stand in code, or all parts of the schema that no Rust is generated for,
/// unless they are to be left out.
pub fn generate(model: &Model, options: &Options) -> Result<Files, GenerateError> {
    options.check(model).map_err(GenerateError::Option)?;
    let tree = match options.skip_unsupported {
        true => lower::lower(&lower::supported(model), options),
        false => lower::lower(model, options),
    }?;
    format::format_files(&tree.source, &emit::files(&tree))
}
