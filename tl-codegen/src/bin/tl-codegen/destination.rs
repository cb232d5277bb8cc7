//! `--output`: takes a text, writes it to the file that is named, or to standard output.

use std::path::PathBuf;

use crate::{outcome::Failure, output, terminal};

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
        match &self.output {
            Some(path) => output::replace(path, text),
            None => terminal::print_exactly(text),
        }
    }
}
