//! Resolution: takes a [`Schema`](crate::Schema), gives a [`Model`] in which every name is looked up.

mod advice;
mod components;
mod diagnose;
mod docs;
mod error;
mod finite;
mod graph;
mod recursion;
mod resolve;
mod strip;
mod suggest;
mod text;
mod types;

pub use components::components;
pub use error::{CycleStep, MAX_FIELDS_PER_BIT, ResolveError, ResolveErrorKind};
pub use resolve::resolve;
pub use types::*;
