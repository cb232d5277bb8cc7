//! Decoding and encoding: takes pairs of contestants, gives their throughput.

use std::hint::black_box;

use anyhow::Result;

use crate::contestants::{Pair, pairs};
use crate::table::{Bar, Row, Unit};
use crate::timing::{Task, race_throughput};

/// What is timed: a verb, the task of each side, and the bar.
type Event<'p> = (&'static str, Task<'p>, Task<'p>, Bar);

/// Times all pairs.
///
/// # Errors
///
/// Fails if a contestant does not give the sample's bytes.
pub fn measure(rounds: usize) -> Result<Vec<Row>> {
    let pairs = pairs()?;
    Ok(pairs
        .iter()
        .flat_map(|pair| measure_pair(pair, rounds))
        .collect())
}

fn measure_pair(pair: &Pair, rounds: usize) -> Vec<Row> {
    let measure = |event| measure_event(pair, event, rounds);
    events(pair).map(measure).into()
}

fn events(pair: &Pair) -> [Event<'_>; 3] {
    let Pair {
        bytes,
        ours,
        theirs,
        bars,
        ..
    } = pair;
    [
        (
            "decode",
            Box::new(|| ours.decode(bytes)),
            Box::new(|| theirs.decode(bytes)),
            bars.decode,
        ),
        (
            "encode",
            Box::new(|| drop(black_box(ours.encode()))),
            Box::new(|| drop(black_box(theirs.encode()))),
            bars.encode,
        ),
        (
            "encode into one buffer",
            reusing_a_buffer(|buf| ours.encode_into(buf)),
            reusing_a_buffer(|buf| theirs.encode_into(buf)),
            bars.encode,
        ),
    ]
}

fn reusing_a_buffer<'p>(encode_into: impl Fn(&mut Vec<u8>) + 'p) -> Task<'p> {
    let mut buf = Vec::new();
    Box::new(move || {
        buf.clear();
        encode_into(&mut buf);
        black_box(&buf);
    })
}

fn measure_event(pair: &Pair, (verb, ours, theirs, bar): Event<'_>, rounds: usize) -> Row {
    let bytes = pair.bytes.len();
    let what = format!("{verb} `{}`, {:.1} kB", pair.sample, bytes as f64 / 1e3);
    eprintln!("{what}, against {}", pair.peer);
    let rounds = race_throughput(rounds, (bytes, ours), (bytes, theirs));
    Row::new(what, pair.peer, Unit::Throughput, &rounds, bar)
}
