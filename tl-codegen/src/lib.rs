//! Typed Rust bindings from a TL schema.
//!
//! Takes a resolved [`Model`], gives the text of a module tree: `types`, `enums` and
//! `functions`, with serializers and deserializers that stand on the runtime of `tl-types`.
//!
//! ```
//! use tl_codegen::{Options, generate};
//!
//! let text = "peerUser#59511722 user_id:long = Peer;";
//! let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
//! let model = tl_parser::resolve(&schema).expect("all names are known");
//! let files = generate(&model, &Options::new("peer.tl")).expect("all of it has a Rust form");
//! assert!(files["types.rs"].contains("pub struct PeerUser"));
//! ```

pub mod diff;
mod emit;
pub mod errors;
pub mod fmt;
mod format;
mod ir;
pub mod json;
pub mod lint;
mod lower;
pub mod report;

use std::collections::BTreeMap;

use tl_parser::Model;

pub use errors::ErrorTable;
pub use format::MARKER;
pub use lower::{Unsupported, UnsupportedKind};

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
