//! `completions`: takes the name of a shell, gives a script for it.

use clap::CommandFactory as _;

use crate::args::{Args, Completions};
use crate::{Failure, Outcome, terminal};

/// Writes the script to standard output.
pub(crate) fn run(args: &Completions) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    let mut command = Args::command();
    clap_complete::generate(args.shell, &mut command, "tl-codegen", &mut script);
    terminal::print(script)?;
    Ok(Outcome::Fine)
}
