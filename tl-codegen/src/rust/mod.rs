//! The way from a schema to Rust: takes a resolved [`Model`], gives the text of a module tree.
//!
//! | stage     | takes                | gives                                               |
//! |-----------|----------------------|-----------------------------------------------------|
//! | `lower`   | the model            | every decision about the Rust, as plain data (`ir`) |
//! | `emit`    | `ir`                 | tokens                                              |
//! | `format`  | tokens               | text                                                |
//! | `surface` | tokens of two models | what is different for users                         |
//!
//! | file             | has                                               |
//! |------------------|---------------------------------------------------|
//! | `ir`             | what `lower` gives                                |
//! | `options`        | what can be chosen                                |
//! | `parts`          | the optional parts of generated code              |
//! | `item_kind`      | the kinds of items, each with a module of its own |
//! | `identifier`     | what can be an identifier                         |
//! | `layers`         | several layers in one folder                      |
//! | `one_file`       | a module tree in one text                         |
//! | `undocumented`   | code without its documentation                    |
//! | `generate_error` | what can go wrong                                 |

pub(crate) mod emit;
pub(crate) mod format;
mod generate_error;
mod identifier;
pub(crate) mod ir;
pub(crate) mod item_kind;
mod layers;
pub(crate) mod lower;
mod one_file;
pub(crate) mod options;
pub(crate) mod parts;
pub mod surface;
mod undocumented;

use std::collections::BTreeMap;

use tl_parser::Model;

use self::emit::SourceFile;

pub use self::generate_error::GenerateError;
pub use self::item_kind::{ItemKind, UnknownItemKind};
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
    let tree = lower::lower_checked(model, options)?;
    let files = emit::files(&tree);
    let files = match options.docs {
        true => files,
        false => files.into_iter().map(SourceFile::without_docs).collect(),
    };
    format::format_files(&tree.source, &files)
}
