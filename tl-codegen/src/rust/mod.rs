//! The way from a schema to Rust: takes a resolved [`Model`], gives the text of a module tree.
//!
//! | folder   | takes                 | gives                                              |
//! |----------|-----------------------|----------------------------------------------------|
//! | `lower`  | the model             | every decision about the Rust, as plain data (`ir`) |
//! | `emit`   | `ir`                  | tokens                                             |
//! | `format` | tokens                | text                                               |

pub(crate) mod emit;
pub(crate) mod format;
pub(crate) mod ir;
pub(crate) mod lower;
mod options;

use std::collections::BTreeMap;

use tl_parser::Model;

use self::lower::Unsupported;

pub use self::options::Options;

/// Generated files: path from the output directory, with `/`, and text.
pub type Files = BTreeMap<String, String>;

/// Generates the module tree of a schema. The same model gives the same bytes.
///
/// # Errors
///
/// All parts of the schema that no Rust is generated for, in source order.
pub fn generate(model: &Model, options: &Options) -> Result<Files, Vec<Unsupported>> {
    let tree = lower::lower(model, options)?;
    let files = emit::emit(&tree).map(|file| format::format_file(&tree.source, file));
    Ok(files.collect())
}
