//! Where decoding stopped: takes the error and the input, gives a text for people: what is wrong, where,
//! the bytes around it, and what other layers know of the id.

use std::fmt::Write as _;

use tl_codegen::layers::Layers;
use tl_codegen::value::{Codec, DecodeError, ErrorKind};

use super::tree::style;

/// Bytes of a line.
const LINE: usize = 16;

/// A stop, and the bytes that it is in: the whole input, or what was compressed in it.
#[derive(Debug)]
pub(crate) struct Stop<'b> {
    pub(crate) error: DecodeError,
    pub(crate) bytes: &'b [u8],
    /// What the bytes are of, if they are not the input.
    pub(crate) within: Option<String>,
}

impl Stop<'_> {
    /// The text, with its colours.
    pub(crate) fn show(&self, codec: &Codec<'_>) -> String {
        let error = &self.error;
        let mut text = format!("{}: {}\n", style::error("error"), error.kind);
        let mut line = |label: &str, value: &str| {
            // Writing to a `String` does not fail.
            let _ = writeln!(text, "  {label:<9} {value}");
        };
        let within = self
            .within
            .iter()
            .map(|it| format!(" of what is compressed in `{it}`"));
        line(
            "offset",
            &format!("{}{}", error.offset, within.collect::<String>()),
        );
        if !error.path.0.is_empty() {
            line("path", &error.path.to_string());
        }
        if let Some(place) = error.combinator {
            let combinator = codec.combinator(place);
            line("in", &format!("{}#{:08x}", combinator.name, combinator.id));
        }
        if let Some(expected) = &error.expected {
            line("expected", expected);
        }
        for (index, bytes) in self.around().iter().enumerate() {
            line(if index == 0 { "bytes" } else { "" }, bytes);
        }
        if let ErrorKind::UnknownConstructor { id } = error.kind {
            for known in known(id) {
                line("id", &known);
            }
        }
        text
    }

    /// The lines of bytes around the offset, which is marked.
    fn around(&self) -> Vec<String> {
        let at = self.error.offset.min(self.bytes.len());
        let first = (at / LINE).saturating_sub(1) * LINE;
        let last = self.bytes.len().min(at / LINE * LINE + LINE);
        let lines = (first..last).step_by(LINE).map(|start| {
            let bytes = (start..last.min(start + LINE)).map(|index| {
                let byte = format!("{:02x}", self.bytes[index]);
                match index >= at && index < at + 4 {
                    true => format!(" {}", style::error(&byte)),
                    false => format!(" {byte}"),
                }
            });
            format!("{start:>6}:{}", bytes.collect::<String>())
        });
        let mut lines: Vec<String> = lines.collect();
        match at == self.bytes.len() {
            true => lines.push(format!("{at:>6}: {}", style::error("end"))),
            false => lines.push(" ".repeat(8 + 3 * (at % LINE)) + &style::error("^^")),
        }
        lines
    }
}

/// What is known of an id.
fn known(id: u32) -> Vec<String> {
    let found = Layers::embedded().by_id(id);
    match found.is_empty() {
        true => vec!["no schema that is known has it".to_owned()],
        false => found.iter().map(ToString::to_string).collect(),
    }
}
