//! `generate`: takes schemas, generates everything in memory, and only then writes or compares.

use std::path::PathBuf;

use clap::Args;

use crate::config::{self, Config, Target};
use crate::differing::report_differing;
use crate::generated_files::Generated;
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use crate::writer::Writer;

const EXAMPLES: &str = "\
Examples:
  tl-codegen generate                                  everything in tl-codegen.toml
  tl-codegen generate --check                          write nothing, list what differs
  tl-codegen generate --schema api.tl --out src/tl     one schema, for `mod tl;`

Exit codes:
  0  written, or nothing to write
  1  --check: files are stale, missing or orphaned
  2  the request could not be carried out; no file was touched";

/// Generate Rust from schemas
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Generate {
    /// Write nothing; list files that are stale, missing or orphaned
    #[arg(long)]
    check: bool,

    /// The configuration; by default the nearest tl-codegen.toml, here or in a folder above
    #[arg(long, value_name = "FILE", conflicts_with = "schema")]
    config: Option<PathBuf>,

    #[command(flatten)]
    target: Option<Target>,
}

impl Generate {
    /// Carries the request out.
    pub(crate) fn run(self) -> Result<Outcome, Failure> {
        let config = match self.target {
            Some(target) => Config::of_target(target),
            None => config::load(self.config.as_deref())?,
        };
        let generated = Generated::of(&config)?;
        match self.check {
            true => check(generated),
            false => write(generated),
        }
    }
}

fn check(generated: Generated) -> Result<Outcome, Failure> {
    let lines = generated.compare()?.lines()?;
    terminal::print(lines.concat())?;
    report_differing(lines.len(), "run `tl-codegen generate`");
    Ok(Outcome::found(!lines.is_empty()))
}

fn write(generated: Generated) -> Result<Outcome, Failure> {
    let writer = Writer::open(generated.folders()?)?;
    // Only now: what an interrupted run left is undone.
    let summaries = generated.compare()?.stage(&writer)?;
    writer.commit()?;
    terminal::report(&summaries);
    Ok(Outcome::Fine)
}
