//! Arguments: what the command line can be asked.

mod rewrite;
mod tools;

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

pub(crate) use rewrite::*;
pub(crate) use tools::*;

/// Typed Rust bindings from Telegram's TL schema.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES)]
pub(crate) struct Args {
    /// When to use colours; `auto` looks at the terminal and at `NO_COLOR`
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,

    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  there are findings
  2  the request could not be carried out";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Generate Rust from schemas
    Generate(Generate),

    /// Tell what changed from one schema to another, and what it breaks
    Diff(Diff),

    /// Find what is wrong or unusual in schemas
    Lint(Lint),

    /// Lay schemas out in the canonical way
    Fmt(Fmt),

    /// Convert a schema to Telegram's JSON form, or back
    Json(Json),

    /// Work on tables of documented errors
    #[command(subcommand)]
    Errors(Errors),

    /// Print a script that completes arguments in a shell
    Completions(Completions),
}

/// Work on tables of documented errors.
#[derive(Debug, Subcommand)]
pub(crate) enum Errors {
    /// Merge tables into one; the first one's spellings and descriptions win
    Merge(Merge),
}

const MERGE_EXAMPLES: &str = "\
Example:
  tl-codegen errors merge schema/errors.json new.json -o schema/errors.json

Exit codes:
  0  merged; what each table added is reported
  2  the request could not be carried out; no file was touched";

/// Arguments of `errors merge`.
#[derive(Debug, ClapArgs)]
#[command(after_help = MERGE_EXAMPLES)]
pub(crate) struct Merge {
    /// The tables, in Telegram's own JSON form
    #[arg(required = true, value_name = "FILE")]
    pub(crate) tables: Vec<PathBuf>,

    /// Where the merged table goes; by default to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

const GENERATE_EXAMPLES: &str = "\
Examples:
  tl-codegen generate                                  everything in tl-codegen.toml
  tl-codegen generate --check                          write nothing, list what differs
  tl-codegen generate --schema api.tl --out src/tl     one schema, for `mod tl;`

Exit codes:
  0  written, or nothing to write
  1  --check: files are stale, missing or orphaned
  2  the request could not be carried out; no file was touched";

/// Arguments of `generate`.
#[derive(Debug, ClapArgs)]
#[command(after_help = GENERATE_EXAMPLES)]
pub(crate) struct Generate {
    /// Write nothing; list files that are stale, missing or orphaned
    #[arg(long)]
    pub(crate) check: bool,

    /// The configuration; by default the nearest tl-codegen.toml, here or in a folder above
    #[arg(long, value_name = "FILE", conflicts_with = "schema")]
    pub(crate) config: Option<PathBuf>,

    /// Generate from this schema alone; `-` is standard input
    #[arg(long, value_name = "FILE", requires = "out")]
    pub(crate) schema: Option<PathBuf>,

    /// The folder to generate into; its root module becomes DIR/mod.rs
    #[arg(long, value_name = "DIR", requires = "schema")]
    pub(crate) out: Option<PathBuf>,

    /// The documented errors, in Telegram's own JSON form: functions get errors of their own
    #[arg(long, value_name = "FILE", requires = "schema")]
    pub(crate) errors: Option<PathBuf>,

    /// What the parameters in names of errors mean: JSON, name to field name
    #[arg(long, value_name = "FILE", requires = "errors")]
    pub(crate) error_parameters: Option<PathBuf>,

    /// Path of the runtime crate in the generated code (default: `::tl_types`)
    #[arg(long, value_name = "PATH", requires = "schema", value_parser = parse_runtime)]
    pub(crate) runtime: Option<String>,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Tells the writers of standard output and error.
    pub(crate) fn write_global(self) {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}

/// Checks the path of a runtime crate: `crate`, `crate::tl`, `::tl_types`.
pub(crate) fn parse_runtime(path: &str) -> Result<String, String> {
    let mut segments = path.trim_start_matches("::").split("::");
    let is_word = |segment: &str| {
        segment.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && segment
                .chars()
                .all(|each| each.is_ascii_alphanumeric() || each == '_')
    };
    match segments.all(is_word) {
        true => Ok(path.to_owned()),
        false => Err("expected a Rust path such as `crate` or `::tl_types`".to_owned()),
    }
}
