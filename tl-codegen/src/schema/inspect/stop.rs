//! Where reading stopped: takes the error and the bytes, gives what is wrong, where, the bytes around it, and what
//! layers that are known say of the id.

use crate::layers::Layers;
use crate::value::{DecodeError, ErrorKind, Path, Place};

/// Bytes of a row.
const ROW: usize = 16;

/// A place where reading stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What is wrong.
    pub message: String,
    /// Where, in the input or in what was decompressed; nothing if no bytes can be pointed to.
    pub offset: Option<usize>,
    /// The path of what these bytes were compressed in.
    pub within: Option<String>,
    /// The fields and elements that lead there.
    pub path: Path,
    /// The innermost constructor or function that was being read.
    pub combinator: Option<Place>,
    /// The type that the part should have had, in TL.
    pub expected: Option<String>,
    /// The bytes around the offset.
    pub rows: Vec<Row>,
    /// What is known of an id that does not fit.
    pub known: Vec<String>,
}

/// Some bytes of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where they start.
    pub start: usize,
    /// At most 16.
    pub bytes: Vec<u8>,
}

impl Stop {
    /// The stop of an error in bytes, or in what was compressed in a path.
    pub(super) fn new(error: DecodeError, bytes: &[u8], within: Option<&str>) -> Self {
        Self {
            message: error.kind.to_string(),
            offset: Some(error.offset),
            within: within.map(str::to_owned),
            rows: around(bytes, error.offset),
            known: match error.kind {
                ErrorKind::UnknownConstructor { id } => known(id),
                _ => Vec::new(),
            },
            path: error.path,
            combinator: error.combinator,
            expected: error.expected,
        }
    }

    /// That something at a path could not be decompressed.
    pub(super) fn damaged(message: String, path: Path) -> Self {
        Self {
            message,
            offset: None,
            within: None,
            path,
            combinator: None,
            expected: None,
            rows: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Whether a byte is one of those that could not be read.
    #[must_use]
    pub fn is_at(&self, index: usize) -> bool {
        self.offset.is_some_and(|at| (at..at + 4).contains(&index))
    }
}

/// The row of an offset, and the one before it.
fn around(bytes: &[u8], offset: usize) -> Vec<Row> {
    let at = offset.min(bytes.len());
    let first = (at / ROW).saturating_sub(1) * ROW;
    let last = bytes.len().min(at / ROW * ROW + ROW);
    let rows = bytes[first..last].chunks(ROW);
    let starts = (first..).step_by(ROW);
    starts
        .zip(rows)
        .map(|(start, bytes)| Row {
            start,
            bytes: bytes.to_vec(),
        })
        .collect()
}

/// What is known of an id.
fn known(id: u32) -> Vec<String> {
    let found = Layers::embedded().by_id(id);
    match found.is_empty() {
        true => vec!["no schema that is known has it".to_owned()],
        false => found.iter().map(ToString::to_string).collect(),
    }
}
