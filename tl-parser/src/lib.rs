//! Parser for TL, the language that describes Telegram's API.

pub mod crc;
pub mod diagnostic;
pub mod model;
pub mod span;
pub mod syntax;

pub use diagnostic::{Diagnostic, Label};
pub use model::{Model, ResolveError, ResolveErrorKind, resolve};
pub use span::{LineColumn, LineIndex, Span};
pub use syntax::{Parsed, Schema, Section, SyntaxError, SyntaxErrorKind, parse};
