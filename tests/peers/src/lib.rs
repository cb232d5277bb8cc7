//! Measures `tl-types` and `tl-parser` against their peers. Takes nothing but the crates
//! themselves, gives rows of a table: ours, theirs, the ratio, and the bar that we set.
//!
//! `README.md` says what is measured and how fair that is.

pub mod cargo;
pub mod contestants;
pub mod figures;
pub mod groups;
pub mod machine;
pub mod samples;
pub mod table;
pub mod timing;

/// The code of theirs on that page, and of ours: `build.rs` has turned on the former.
#[cfg(doctest)]
#[doc = include_str!(concat!(env!("OUT_DIR"), "/migrating.md"))]
struct Migrating;
