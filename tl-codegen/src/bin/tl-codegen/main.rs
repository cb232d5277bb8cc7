//! The `tl-codegen` command line: takes arguments and files, gives files, reports and an
//! exit code. Everything that touches the terminal or the disk is in here.

mod args;
mod completions;
mod config;
mod diff;
mod errors;
mod failure;
mod fmt;
mod generate;
mod json;
mod lint;
mod output;
mod render;
mod report;
mod schema;
mod terminal;
mod text;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command, Errors};
use failure::Failure;

/// How a command that could be carried out ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing to complain of: exit code 0.
    Fine,
    /// There are findings: exit code 1.
    Findings,
}

/// Exit code of a request that could not be carried out; clap uses the same for wrong usage.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    args.color.write_global();
    let outcome = match &args.command {
        Command::Generate(generate) => generate::run(generate),
        Command::Diff(diff) => diff::run(diff),
        Command::Lint(lint) => lint::run(lint),
        Command::Fmt(fmt) => fmt::run(fmt),
        Command::Json(json) => json::run(json),
        Command::Errors(Errors::Merge(merge)) => errors::merge(merge),
        Command::Completions(completions) => completions::run(completions),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(failure) => {
            terminal::report(&render::failure(&failure));
            ExitCode::from(FAILED)
        }
    }
}
