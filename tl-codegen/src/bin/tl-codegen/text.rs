//! Texts: takes a path, gives the text there, and failures that point into it.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::string::FromUtf8Error;

use tl_parser::{Diagnostic, LineIndex};

use crate::Failure;

/// Diagnostics beyond this number are counted, not shown.
const SHOWN: usize = 100;

/// A text and where it comes from.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    /// What messages call it: its path, or `<stdin>`.
    pub(crate) name: String,
    /// The text.
    pub(crate) content: String,
}

impl Text {
    /// Reads a text file; `-` is standard input.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let (name, bytes) = match path.as_os_str() == "-" {
            true => ("<stdin>".to_owned(), read_stdin()),
            false => (path.display().to_string(), fs::read(path)),
        };
        let bytes = bytes.map_err(|error| Failure::io("read", path, &error))?;
        match String::from_utf8(bytes) {
            Ok(content) => Ok(Self { name, content }),
            Err(error) => Err(not_utf8(&name, &error)),
        }
    }

    /// What one stage finds wrong with the text, in source order.
    pub(crate) fn failure<E>(&self, errors: &[E], diagnostic: fn(&E) -> Diagnostic) -> Failure {
        Failure::Text {
            text: self.clone(),
            diagnostics: errors.iter().take(SHOWN).map(diagnostic).collect(),
            total: errors.len(),
        }
    }
}

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn not_utf8(name: &str, error: &FromUtf8Error) -> Failure {
    let valid = error.utf8_error().valid_up_to();
    let before = String::from_utf8_lossy(&error.as_bytes()[..valid]);
    let place = LineIndex::new(&before).locate(valid);
    let (line, column) = (place.line, place.column);
    Failure::with_help(
        format!("`{name}` is not UTF-8: what stands at {line}:{column} is no character"),
        "it has to be a text file; is it the right one?",
    )
}
