//! `--output`: takes a text, writes it to the file that is named, or to standard output.

use std::path::PathBuf;

use tl_codegen::files::{folder_of, is_special, write_special};

use crate::{outcome::Failure, terminal, writer::Writer};

// A comment for documentation would become the text of each command that has the argument.
#[derive(Debug, clap::Args)]
pub(crate) struct Destination {
    /// Where the result goes; by default to standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Destination {
    /// Writes a file's text.
    pub(crate) fn write(&self, text: &str) -> Result<(), Failure> {
        let Some(path) = &self.output else {
            return terminal::print_exactly(text);
        };
        if is_special(path) {
            return Ok(write_special(path, text)?);
        }
        let writer = Writer::open([folder_of(path)?])?;
        writer.stage(|transaction| transaction.write(path, text))?;
        writer.commit()
    }
}
