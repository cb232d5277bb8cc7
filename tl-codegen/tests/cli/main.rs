//! The command line as a user meets it: takes arguments and files, checks exit codes,
//! messages and what is on disk afterwards.

#![cfg(feature = "cli")]

mod allow;
mod config;
mod decode;
mod docs;
mod errors;
mod excerpts;
mod fmt;
mod git;
mod input;
mod json;
mod known_layers;
mod large;
mod layer;
mod layered;
mod output;
mod readme;
mod reference;
mod rust_diff;
mod sandbox;
mod secrets;
mod selection;
mod several_files;
mod skip_unsupported;
mod usage;
mod which;
mod whole_files;
