//! Arguments of the commands that give a schema another form.

use std::path::PathBuf;

use clap::Args as ClapArgs;

const FMT_EXAMPLES: &str = "\
Examples:
  tl-codegen fmt schema/api.tl           lay it out anew, if it needs that
  tl-codegen fmt --check schema/*.tl     write nothing, show what would change
  tl-codegen fmt - < in.tl > out.tl      as a filter

Exit codes:
  0  formatted, or nothing to do
  1  --check: there are files that differ
  2  the request could not be carried out; no file was touched";

/// Arguments of `fmt`.
#[derive(Debug, ClapArgs)]
#[command(after_help = FMT_EXAMPLES)]
pub(crate) struct Fmt {
    /// The schemas; `-` is standard input, which goes to standard output
    #[arg(required = true, value_name = "FILE")]
    pub(crate) schemas: Vec<PathBuf>,

    /// Write nothing; list the files that differ, and how
    #[arg(long)]
    pub(crate) check: bool,
}

const JSON_EXAMPLES: &str = "\
Examples:
  tl-codegen json schema/api.tl -o api.json
  tl-codegen json --from-json api.json -o api.tl

Exit codes:
  0  written
  2  the request could not be carried out; no file was touched";

/// Arguments of `json`.
#[derive(Debug, ClapArgs)]
#[command(after_help = JSON_EXAMPLES)]
pub(crate) struct Json {
    /// The schema; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(crate) schema: PathBuf,

    /// FILE is JSON; write TL
    #[arg(long)]
    pub(crate) from_json: bool,

    /// Where the result goes; by default to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}
