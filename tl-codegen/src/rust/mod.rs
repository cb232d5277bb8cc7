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

use std::collections::BTreeMap;

use tl_parser::Model;

use self::lower::Unsupported;
use crate::ErrorTable;

/// Generated files: path from the output directory, with `/`, and text.
pub type Files = BTreeMap<String, String>;

/// What can be chosen about the generated code. Everything else is a Cargo feature of the
/// crate that the code goes into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The schema's file name, for the head of every file.
    pub source: String,
    /// Path of the runtime crate in the generated code.
    pub runtime: String,
    /// The documented errors, if functions are to have errors of their own.
    pub errors: Option<ErrorTable>,
}

impl Options {
    /// The defaults: the runtime is the crate `tl_types`, and there is no table of errors.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            runtime: "::tl_types".to_owned(),
            errors: None,
        }
    }
}

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
