//! Values with their places: takes the text of a JSON document, gives what its values are,
//! or an error with the path and the place of the one that is wrong.

use serde::Deserialize;
use serde_json::value::RawValue;
use tl_parser::{LineIndex, Span};

use super::error::{JsonError, JsonErrorKind};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A value in a document.
#[derive(Clone, Debug)]
pub(super) struct Value<'a> {
    /// The whole document.
    source: &'a str,
    /// The value's own text, a part of the document.
    text: &'a str,
    /// What leads here; empty for the document itself.
    path: String,
}

impl<'a> Value<'a> {
    /// The document, without the byte order mark that it may start with.
    pub(super) fn document(source: &'a str) -> Self {
        Self {
            source,
            text: source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source),
            path: String::new(),
        }
    }

    /// The value of a key in this one.
    pub(super) fn at(&self, key: &str, raw: &'a RawValue) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        self.inside(&format!("{dot}{key}"), raw)
    }

    /// The values in this list.
    pub(super) fn items(&self) -> Result<Vec<Self>, JsonError> {
        let items: Vec<&RawValue> = self.read()?;
        let items = items.into_iter().enumerate();
        let items = items.map(|(index, raw)| self.inside(&format!("[{index}]"), raw));
        Ok(items.collect())
    }

    /// What the value is.
    pub(super) fn read<T: Deserialize<'a>>(&self) -> Result<T, JsonError> {
        serde_json::from_str(self.text).map_err(|error| {
            let span = match self.path.as_str() {
                "" => character_before(self.text, offset(self.text, &error)),
                // All others were found to be good JSON when the document was read.
                _ => Span::new(0, self.text.len()),
            };
            self.fail_at(span, JsonErrorKind::Json(message(&error)))
        })
    }

    /// That something is wrong with the value.
    pub(super) fn fail(&self, kind: JsonErrorKind) -> JsonError {
        self.fail_at(Span::new(0, self.text.len()), kind)
    }

    /// That something is wrong at a place in the value's text.
    fn fail_at(&self, place: Span, kind: JsonErrorKind) -> JsonError {
        // The text is a slice of the source.
        let start = self.text.as_ptr().addr() - self.source.as_ptr().addr();
        let span = Span::new(start + place.start(), start + place.end());
        JsonError {
            kind,
            path: self.path.clone(),
            span,
            position: LineIndex::new(self.source).locate(span.start()),
        }
    }

    fn inside(&self, step: &str, raw: &'a RawValue) -> Self {
        Self {
            source: self.source,
            text: raw.get(),
            path: self.path.clone() + step,
        }
    }
}

/// The JSON reader's message without the place that it ends with.
fn message(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// How far the JSON reader got. It counts lines from 1, and bytes in a line.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n');
    let before = lines.take(error.line().saturating_sub(1));
    let before: usize = before.map(str::len).sum();
    (before + error.column()).min(text.len())
}

/// The character that the byte before the offset belongs to.
fn character_before(text: &str, offset: usize) -> Span {
    let start = (0..offset).rev().find(|&at| text.is_char_boundary(at));
    let start = start.unwrap_or_default();
    let rest = text.get(start..).unwrap_or_default();
    let width = rest.chars().next().map_or(0, char::len_utf8);
    Span::new(start, start + width)
}
