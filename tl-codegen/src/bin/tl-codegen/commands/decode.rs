//! `decode`: takes bytes, gives the value that they are by a schema, or where they stop being one.

use std::path::Path;

use clap::Args;
use tl_codegen::input;
use tl_codegen::inspect::byte_text::{self, ByteText};
use tl_codegen::inspect::{Limits, Unpacker, inspect};
use tl_codegen::value::{Codec, DecodeError, Json, Target, Value};

use crate::outcome::{Failure, Outcome};
use crate::terminal;
use crate::values::request::Request;
use crate::values::tree::{line_text, stop_text};

const EXAMPLES: &str = "\
Examples:
  tl-codegen decode 15c4b51c 01000000 2a000000 --type 'Vector<int>'
  tl-codegen decode FcS1HAEAAAAqAAAA --type 'Vector<int>'
  tl-codegen decode dump.bin --json             the same, for programs and for `encode`
  tl-codegen decode - --schema my.tl < dump     from standard input

Exit codes:
  0  all of it is one value
  1  decoding stopped somewhere
  2  the request could not be carried out";

/// Tell what bytes are, and where they stop making sense
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Decode {
    /// Hexadecimal digits or base64, in one or several parts; or a file with these or with the bytes
    /// themselves, where `-` is standard input
    #[arg(value_name = "BYTES|FILE", required = true)]
    bytes: Vec<String>,

    #[command(flatten)]
    request: Request,

    /// Write JSON
    #[arg(long)]
    json: bool,
}

impl Decode {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let models = self.request.models()?;
        let codec = Codec::new(&models);
        let target = self.request.target(&codec)?;
        let ByteText { bytes, is_cut } = self.read()?;
        if is_cut {
            terminal::report("note: the text ends within a byte, which is left out\n");
        }
        let (decoded, seen) = inspect(&codec, &bytes, &target, Limits::UNPACKED);
        let lines = || seen.lines.iter().map(|line| line_text(&codec, line));
        match self.json {
            true => print_json(&codec, &decoded)?,
            false => terminal::print(lines().collect::<String>())?,
        }
        let stops = seen.stops.iter().map(|stop| stop_text(&codec, stop));
        terminal::report(&stops.collect::<String>());
        Ok(Outcome::found(!seen.stops.is_empty()))
    }

    fn read(&self) -> Result<ByteText, Failure> {
        if let [path] = &self.bytes[..]
            && (path == "-" || Path::new(path).is_file())
        {
            let (_, bytes) = input::read_bytes(Path::new(path))?;
            let text = str::from_utf8(&bytes).ok().and_then(byte_text::parse);
            let is_cut = false;
            return Ok(text.unwrap_or(ByteText { bytes, is_cut }));
        }
        byte_text::parse(&self.bytes.join(" ")).ok_or_else(|| {
            Failure::with_help(
                "the bytes are neither hexadecimal digits nor base64",
                "there is no file of this name, either",
            )
        })
    }
}

/// Writes a value, or as much of it as there is.
fn print_json(codec: &Codec<'_>, decoded: &Result<Value, Box<DecodeError>>) -> Result<(), Failure> {
    let value = match decoded {
        Ok(value) => Some(value),
        Err(error) => error.partial.as_ref(),
    };
    let Some(value) = value else {
        return Ok(());
    };
    let unpacker = Unpacker::new(Limits::UNPACKED.unpacked);
    let open = |value: &Value| match value {
        Value::Combined(combined) => {
            let bytes = unpacker.unpack(codec, combined)?.ok()?;
            codec.decode(&bytes, &Target::any()).ok()
        }
        _ => None,
    };
    let json = Json::new(codec, value).opening(&open);
    let text = serde_json::to_string_pretty(&json);
    let text = text.map_err(|error| Failure::new(format!("cannot write JSON: {error}")))?;
    terminal::print_exactly(&(text + "\n"))
}
