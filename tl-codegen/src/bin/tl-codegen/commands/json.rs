//! `json`: takes a schema in one of its two forms, gives the other.

use std::path::PathBuf;

use clap::Args;
use tl_codegen::input::{self, note};
use tl_codegen::json::{JsonError, from_json, to_json};
use tl_parser::crc::Dialect;

use crate::destination::Destination;
use crate::outcome::{Failure, Outcome};
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  tl-codegen json schema/api.tl -o api.json
  tl-codegen json --from-json api.json -o api.tl

Exit codes:
  0  written
  2  the request could not be carried out; no file was touched";

/// Convert a schema to Telegram's JSON form, or back
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Json {
    /// The schema; `-` is standard input
    #[arg(value_name = "FILE")]
    schema: PathBuf,

    /// Another file of the same schema; may be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "from_json")]
    with: Vec<PathBuf>,

    /// FILE is JSON; write TL
    #[arg(long)]
    from_json: bool,

    /// How to compute ids that the schema does not write, whatever the schema says of it:
    /// `classic` (the default) or `telegram`
    #[arg(long, value_name = "DIALECT", conflicts_with = "from_json")]
    ids: Option<Dialect>,

    #[command(flatten)]
    destination: Destination,
}

impl Json {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let converted = match self.from_json {
            true => {
                let text = input::read(&self.schema)?;
                from_json(text.content())
                    .map_err(|error| Failure::in_text(&text, &[error], JsonError::diagnostic))?
            }
            false => {
                // Resolved first: a schema that is wrong is no use in any form.
                let text = input::read_parts(&self.schema, &self.with)?;
                let excerpt = input::resolve_excerpt(&text, self.ids)?;
                terminal::report(&note(
                    &text,
                    &excerpt,
                    "; `--with FILE` names a file that does",
                ));
                to_json(&input::parse(&text, self.ids)?)
            }
        };
        self.destination.write(&converted)?;
        Ok(Outcome::Fine)
    }
}
