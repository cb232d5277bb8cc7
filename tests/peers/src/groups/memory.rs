//! The heap: runs the package beside this one that counts allocations, which takes the place of
//! the global allocator and therefore has to be a program of its own. Gives what it counted.

use std::fmt;
use std::process::Stdio;
use std::str::FromStr;

use anyhow::{Result, bail, ensure};

use crate::cargo::cargo;
use crate::contestants::{Pair, pairs};
use crate::figures::Round;
use crate::table::{Row, Unit};

/// What decoding costs, as the program says it for each pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heap {
    /// How often memory is asked for.
    pub allocations: Round,
    /// How many bytes are held at the most, at one time.
    pub peak: Round,
}

impl fmt::Display for Heap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { allocations, peak } = self;
        write!(f, "{} {} ", allocations.ours, allocations.theirs)?;
        write!(f, "{} {}", peak.ours, peak.theirs)
    }
}

impl FromStr for Heap {
    type Err = anyhow::Error;

    fn from_str(line: &str) -> Result<Self> {
        let figures: Vec<f64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        let [ours, theirs, our_peak, their_peak] = figures[..] else {
            bail!("`{line}` has not four figures");
        };
        Ok(Self {
            allocations: Round { ours, theirs },
            peak: Round {
                ours: our_peak,
                theirs: their_peak,
            },
        })
    }
}

/// Counts what decoding costs, for every pair.
///
/// # Errors
///
/// Fails if the program cannot be built or says something unexpected.
pub fn measure() -> Result<Vec<Row>> {
    eprintln!("allocations");
    let output = cargo(&["run", "--release", "--package", "peers-memory"])
        .stdout(Stdio::piped())
        .spawn()?
        .wait_with_output()?;
    ensure!(
        output.status.success(),
        "the program that counts allocations failed"
    );
    let heaps: Vec<Heap> = str::from_utf8(&output.stdout)?
        .lines()
        .map(str::parse)
        .collect::<Result<_>>()?;
    Ok(pairs()?.iter().zip(heaps).flat_map(rows).collect())
}

fn rows((pair, heap): (&Pair, Heap)) -> [Row; 2] {
    let row = |what, unit, round| {
        let what = format!("{what} to decode `{}`", pair.sample);
        Row::new(what, pair.peer, unit, &[round], pair.bars.memory)
    };
    [
        row("allocations", Unit::Count, heap.allocations),
        row("peak heap", Unit::Kilobytes, heap.peak),
    ]
}
