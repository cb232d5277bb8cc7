//! Parsing: takes layer 230's text once, ten times and a hundred times in a row, gives the
//! throughput of both parsers, and whether ours keeps its own.

use std::hint::black_box;

use anyhow::{Result, ensure};
use grammers_tl_parser::errors::ParseError;
use grammers_tl_parser::parse_tl_file;
use grammers_tl_parser::tl::Definition;

use crate::table::{Bar, Row, Unit};
use crate::timing::{Task, race_throughput};

/// The text of the current layer.
const LAYER: &str = include_str!("../../../../schema/api.tl");

/// Goes between two copies, since a layer ends with its functions.
const TYPES: &str = "\n---types---\n";

/// Times both parsers.
///
/// # Errors
///
/// Fails if a parser does not accept the text.
pub fn measure(rounds: usize) -> Result<Vec<Row>> {
    check(LAYER)?;
    let mut rows: Vec<Row> = [1, 10, 100]
        .map(|times| measure_copies(times, rounds))
        .into();
    rows.push(measure_linearity(rounds));
    Ok(rows)
}

/// Ours has to accept everything; theirs does not know the built-in `vector` and says so.
fn check(text: &str) -> Result<()> {
    ensure!(
        tl_parser::parse(text).errors.is_empty(),
        "ours finds errors"
    );
    let mut theirs = parse_theirs(text).into_iter();
    ensure!(
        theirs.all(|definition| matches!(definition, Ok(_) | Err(ParseError::NotImplemented))),
        "theirs finds errors"
    );
    Ok(())
}

fn copies(times: usize) -> String {
    vec![LAYER; times].join(TYPES)
}

fn measure_copies(times: usize, rounds: usize) -> Row {
    let what = format!("parse layer 230, ×{times}");
    eprintln!("{what}");
    let text = copies(times);
    let rounds = race_throughput(rounds, ours(&text), theirs(&text));
    Row::new(
        what,
        "grammers-tl-parser",
        Unit::Throughput,
        &rounds,
        Bar::RatioAtLeast(2.5),
    )
}

/// How much of our throughput is left on the longest text.
fn measure_linearity(rounds: usize) -> Row {
    let what = "parse layer 230, ×100 against ×1".to_owned();
    eprintln!("{what}");
    let text = copies(100);
    let rounds = race_throughput(rounds, ours(&text), ours(LAYER));
    Row::new(
        what,
        "tl-parser",
        Unit::Throughput,
        &rounds,
        Bar::RatioAtLeast(0.8),
    )
}

fn ours(text: &str) -> (usize, Task<'_>) {
    let task = || drop(black_box(tl_parser::parse(black_box(text))));
    (text.len(), Box::new(task))
}

fn theirs(text: &str) -> (usize, Task<'_>) {
    let task = || drop(black_box(parse_theirs(black_box(text))));
    (text.len(), Box::new(task))
}

fn parse_theirs(text: &str) -> Vec<Result<Definition, ParseError>> {
    parse_tl_file(text).collect()
}
