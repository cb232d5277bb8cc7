//! Answers: takes what is seen of bytes, gives it in a form that JSON has.

use serde::Serialize;
use tl_codegen::inspect::{self, Inspection, What, byte_text::ByteText};
use tl_codegen::value::{Codec, Form, Place};
use tl_parser::Section;

/// So many letters of a text are shown.
const SHOWN: usize = 1000;

/// What is seen of bytes.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// How many bytes there are.
    pub length: usize,
    /// Whether the text ends within a byte, which is left out.
    pub is_cut: bool,
    /// The parts of the value, each before what is inside of it.
    pub lines: Vec<Line>,
    /// How many more there are.
    pub left_out: usize,
    /// What is wrong with the bytes.
    pub stops: Vec<Stop>,
}

/// A part of a value.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Where it starts.
    pub offset: usize,
    /// How many parts it is inside of.
    pub depth: u32,
    /// What it goes by: `id:`, `[0]`, or nothing.
    pub label: String,
    /// The type of its field.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// The constructor or function that it is.
    pub name: Option<Name>,
    /// What else it is.
    pub text: String,
}

/// The name of a constructor or function.
#[derive(Clone, Debug, Serialize)]
pub struct Name {
    /// It.
    pub name: String,
    /// The id, if it is there.
    pub id: Option<String>,
    /// `constructor` or `method`.
    pub kind: &'static str,
    /// The index of its schema.
    pub schema: u32,
}

/// A place where reading stopped.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// What is wrong.
    pub message: String,
    /// Where.
    pub offset: Option<usize>,
    /// What the bytes were compressed in.
    pub within: Option<String>,
    /// The fields and elements that lead there.
    pub path: String,
    /// What was being read.
    pub name: Option<Name>,
    /// The type that was expected.
    pub expected: Option<String>,
    /// The bytes around the offset.
    pub rows: Vec<Row>,
    /// What is known of an id.
    pub known: Vec<String>,
}

/// Some of the bytes: those before the fault, of it, and after it.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Where they start.
    pub start: usize,
    /// Their digits.
    pub bytes: [String; 3],
}

impl Answer {
    pub(crate) fn new(codec: &Codec<'_>, text: &ByteText, seen: &Inspection) -> Self {
        Self {
            length: text.bytes.len(),
            is_cut: text.is_cut,
            lines: seen
                .lines
                .iter()
                .map(|line| Line::new(codec, line))
                .collect(),
            left_out: seen.left_out,
            stops: seen
                .stops
                .iter()
                .map(|stop| Stop::new(codec, stop))
                .collect(),
        }
    }
}

impl Line {
    fn new(codec: &Codec<'_>, line: &inspect::Line) -> Self {
        let (name, text) = match &line.what {
            What::Combined(place, form) => (Some(Name::new(codec, *place, *form)), String::new()),
            What::Text(text) => (None, shortened(text)),
            What::Unpacked(length) => (None, format!("{length} bytes, decompressed")),
        };
        Self {
            offset: line.offset,
            depth: line.depth,
            label: line.label.clone(),
            ty: line.ty.clone(),
            name,
            text,
        }
    }
}

impl Name {
    fn new(codec: &Codec<'_>, place: Place, form: Form) -> Self {
        let combinator = codec.combinator(place);
        Self {
            name: combinator.name.to_string(),
            id: (form == Form::Boxed).then(|| format!("{:08x}", combinator.id)),
            kind: match combinator.section {
                Section::Types => "constructor",
                Section::Functions => "method",
            },
            schema: place.schema,
        }
    }
}

impl Stop {
    fn new(codec: &Codec<'_>, stop: &inspect::Stop) -> Self {
        Self {
            message: stop.message.clone(),
            offset: stop.offset,
            within: stop.within.clone(),
            path: stop.path.to_string(),
            name: stop
                .combinator
                .map(|place| Name::new(codec, place, Form::Boxed)),
            expected: stop.expected.clone(),
            rows: stop.rows.iter().map(|row| Row::new(stop, row)).collect(),
            known: stop.known.clone(),
        }
    }
}

impl Row {
    fn new(stop: &inspect::Stop, row: &inspect::Row) -> Self {
        let mut bytes = [const { String::new() }; 3];
        for (index, byte) in (row.start..).zip(&row.bytes) {
            let part = match stop.offset {
                _ if stop.is_at(index) => 1,
                Some(offset) if index > offset => 2,
                _ => 0,
            };
            bytes[part] += &format!("{byte:02x} ");
        }
        Self {
            start: row.start,
            bytes,
        }
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
