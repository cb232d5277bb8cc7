//! `errors`: takes tables of documented errors, gives one table of them all.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::destination::Destination;
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use tl_codegen::input;

/// Work on tables of documented errors
#[derive(Debug, Subcommand)]
pub(crate) enum Errors {
    Merge(Merge),
}

const MERGE_EXAMPLES: &str = "\
Examples:
  tl-codegen errors merge schema/errors.json new.json -o schema/errors.json
  tl-codegen errors merge a.json b.json --corrections wrong.json -o errors.json

Exit codes:
  0  merged; what each table added is reported
  2  the request could not be carried out; no file was touched";

/// Merge tables into one; the first one's spellings and descriptions win
#[derive(Debug, Args)]
#[command(after_help = MERGE_EXAMPLES)]
pub(crate) struct Merge {
    /// The tables, in Telegram's own JSON form
    #[arg(required = true, value_name = "FILE")]
    tables: Vec<PathBuf>,

    /// What the tables got wrong: JSON, a list of corrections with reasons
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,

    #[command(flatten)]
    destination: Destination,
}

impl Merge {
    /// Merges the tables, writes the result and says what each one added.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let tables = self.tables.iter().map(|path| {
            let table = input::read_error_table(path, None)?;
            Ok((path.display().to_string(), table))
        });
        let tables: Result<Vec<_>, Failure> = tables.collect();
        let corrections = input::read_corrections(self.corrections.as_deref())?;
        let (merged, report) = tl_codegen::errors::merge(&tables?, &corrections);
        self.destination.write(&merged.to_json())?;
        terminal::report(&format!("{report}\n"));
        Ok(Outcome::Fine)
    }
}
