//! The targets, as data.

use fastrand::Rng;

use super::inputs::change_text;
use super::{
    decode, diff, encode, error_table, error_text, fmt, generate, parse, print, schema_json,
    value_json,
};
use crate::mutate::mutate;

/// What is fuzzed, and with what.
pub struct Target {
    /// What libFuzzer's target is called.
    pub name: &'static str,
    /// The folder of the inputs.
    pub corpus: &'static str,
    /// Changes one thing about an input, with another one at hand.
    pub change: fn(&mut Rng, &[u8], &[u8]) -> Vec<u8>,
    /// Whether an input is what it is meant as. It panics if something does not hold.
    pub check: fn(&[u8]) -> bool,
    /// How many changed inputs `cargo test` tries.
    pub rounds: usize,
}

const fn of_text(
    name: &'static str,
    corpus: &'static str,
    check: fn(&[u8]) -> bool,
    rounds: usize,
) -> Target {
    Target {
        name,
        corpus,
        change: change_text,
        check,
        rounds,
    }
}

const fn of_values(name: &'static str, check: fn(&[u8]) -> bool, rounds: usize) -> Target {
    Target {
        name,
        corpus: "value",
        change: mutate,
        check,
        rounds,
    }
}

/// All of them but `memory`, which needs an allocator that counts.
pub const TARGETS: [Target; 11] = [
    of_text("parse", "schema", parse::check, 20_000),
    of_text("print", "schema", print::check, 20_000),
    of_text("fmt", "schema", fmt::check, 10_000),
    of_text("generate", "schema", generate::check, 1_000),
    of_text("schema_json", "schema", schema_json::check, 10_000),
    of_text("diff", "schema_pair", diff::check, 4_000),
    of_values("decode", decode::check, 20_000),
    of_values("encode", encode::check, 40_000),
    of_text("value_json", "value_json", value_json::check, 20_000),
    of_text("error_text", "error_text", error_text::check, 5_000),
    of_text("error_table", "error_table", error_table::check, 10_000),
];
