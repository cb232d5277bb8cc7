//! What is measured, by group. Each takes how many rounds there shall be and gives rows.
//!
//! [`build`] and [`features`] have to run first: a new process inherits the peak memory of the one that starts it,
//! and parsing needs more than a compiler does.

pub mod build;
pub mod features;
pub mod memory;
pub mod parse;
pub mod runtime;
pub mod sizes;
