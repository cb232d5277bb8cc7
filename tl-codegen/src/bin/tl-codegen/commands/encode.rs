//! `encode`: takes a value in JSON, gives its bytes.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use tl_codegen::input::{self, SourceText};
use tl_codegen::value::{Codec, JsonError};

use crate::destination::Destination;

use crate::outcome::{Failure, Outcome};
use crate::values::request::Request;

const EXAMPLES: &str = "\
Examples:
  tl-codegen encode '{\"_\":\"inputPeerSelf\"}'
  tl-codegen encode request.json --base64
  tl-codegen decode dump.bin --json | tl-codegen encode -

Exit codes:
  0  encoded
  2  the request could not be carried out";

/// Give the bytes of a value in JSON
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Encode {
    /// The value: an object or a list; or a file with it, where `-` is standard input
    #[arg(value_name = "JSON|FILE")]
    value: String,

    #[command(flatten)]
    request: Request,

    /// Write base64 instead of hexadecimal digits
    #[arg(long)]
    base64: bool,

    #[command(flatten)]
    destination: Destination,
}

impl Encode {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let models = self.request.models()?;
        let codec = Codec::new(&models);
        let target = self.request.target(&codec)?;
        let text = self.read()?;
        let value = codec
            .from_json(text.content(), &target)
            .map_err(|error| Failure::in_text(&text, &[error], JsonError::diagnostic))?;
        let bytes = codec.encode(&value);
        let encoded = match self.base64 {
            true => STANDARD.encode(bytes),
            false => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        };
        self.destination.write(&(encoded + "\n"))?;
        Ok(Outcome::Fine)
    }

    fn read(&self) -> Result<SourceText, Failure> {
        match self.value.trim_start().starts_with(['{', '[', '"']) {
            true => Ok(SourceText::new("<argument>".to_owned(), &self.value)),
            false => input::read(Path::new(&self.value)),
        }
    }
}
