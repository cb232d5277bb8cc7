//! Parser for TL, the language that describes Telegram's API.
//!
//! ```text
//! text --parse--> Schema --resolve--> Model --Facts::of--> Facts
//! ```
//!
//! | folder    | has                                                                         |
//! |-----------|-----------------------------------------------------------------------------|
//! | `syntax`  | what the text says: [`Schema`], with a place for every part                   |
//! | `crc`     | the ids that declarations are known by                                        |
//! | `model`   | what it means: [`Model`], in which names are looked up                        |
//! | `resolve` | the way from one to the other                                                 |
//! | `facts`   | what depends on the whole model: [`Facts`], such as which types are recursive |
//!
//! [`Parts`] are several files that are one schema, [`Remainder`] is a model without some of its combinators, [`Model::select`]
//! gives one with what some of them need.

pub mod crc;
pub mod diagnostic;
mod dialect;
mod facts;
pub mod model;
mod remainder;
mod resolve;
mod selection;
pub mod span;
pub mod syntax;

pub use diagnostic::{Diagnostic, Label};
pub use facts::Facts;
pub use model::Model;
pub use remainder::Remainder;
pub use resolve::{
    CycleStep, Excerpt, MAX_FIELDS_PER_BIT, MAX_NAMESPACES, ResolveError, ResolveErrorKind,
    is_prefix, nearest_name, resolve, resolve_excerpt,
};
pub use span::{LineColumn, LineIndex, Span};
pub use syntax::{Parsed, Parts, Schema, Section, SyntaxError, SyntaxErrorKind, parse};
