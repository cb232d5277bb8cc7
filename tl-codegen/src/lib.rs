//! Typed Rust bindings from a TL schema, and tools for schemas.
//!
//! The wing `rust` takes a resolved [`Model`](tl_parser::Model), gives the text of a module tree:
//! `types`, `enums` and `functions`, with serializers and deserializers that stand on the runtime of
//! `tl-types`; [`surface`] compares what users see of it. The wing `schema` has the tools that know nothing of Rust.
//! Both read the table of [`errors`] and the [`documentation`]; [`json_text`] is how JSON is read, [`secrets`] what no log
//! shows. With the feature `files`, `files` writes what is generated; with `reference`, `reference` has a page about
//! everything. [`retry`] makes the runtime's table of what to do after an error. What an error says to people is its
//! [`Words`].
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

mod both_sides;
#[cfg(feature = "build")]
pub mod build;
pub mod documentation;
pub mod errors;
#[cfg(feature = "files")]
pub mod files;
#[cfg(feature = "build")]
pub mod input;
pub mod json_text;
mod parallel;
mod place;
mod plain;
#[cfg(feature = "reference")]
pub mod reference;
mod references;
pub mod retry;
mod rust;
mod schema;
pub mod secrets;
mod wildcard;
mod words;

#[cfg(feature = "build")]
pub use build::Config;
pub use documentation::Documentation;
pub use errors::ErrorTable;
pub use rust::format::MARKER;
pub use rust::lower::{LeftOut, LeftOutReason, Unsupported, UnsupportedKind, left_out};
pub use rust::{Attribute, Files, GenerateError, ItemKind, OptionError, Options, Part, Parts};
pub use rust::{UnknownItemKind, UnknownPart, generate, generate_layers, one_file, surface};
#[cfg(feature = "layers")]
pub use schema::inspect;
pub use schema::{diff, fmt, json, layers, lint, report, select, value};
pub use secrets::Secrets;
pub use words::{Explain, Words};
