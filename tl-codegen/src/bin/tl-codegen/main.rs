//! The `tl-codegen` command line: takes arguments and files, gives files, reports and an
//! exit code. Everything that touches the terminal is in here; files are read by the library's `input`.

mod checksums;
mod commands;
mod config;
mod config_values;
mod deny;
mod destination;
mod diff_allow;
mod differing;
mod find_config;
mod generated_files;
mod git_revision;
mod known_layers;
mod layer_report;
mod lint_sources;
mod new_layer;
mod outcome;
mod page_text;
mod report_format;
mod rust_diff;
mod rust_selection;
mod schema_pair;
mod suggestions;
mod terminal;
mod tool_config;
mod values;
mod writer;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser};

use commands::Command;
use outcome::Outcome;
use terminal::Color;

/// Typed Rust bindings from Telegram's TL schema.
#[derive(Debug, Parser)]
#[command(name = "tl-codegen", version, after_help = EXIT_CODES)]
struct Args {
    /// When to use colours; `auto` looks at the terminal and at `NO_COLOR`
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    color: Color,

    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  there are findings
  2  the request could not be carried out";

/// Exit code of a request that could not be carried out; clap uses the same for wrong usage.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    args.color.write_global();
    match args.command.run(Args::command()) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(failure) => {
            terminal::report(&failure.styled());
            ExitCode::from(FAILED)
        }
    }
}
