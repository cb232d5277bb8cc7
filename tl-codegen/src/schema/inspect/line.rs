//! Lines: what there is to see of bytes.

use super::stop::Stop;
use crate::value::{Form, Place};

/// What is seen of bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inspection {
    /// The parts of the value, each before what is inside of it, as far as they could be read.
    pub lines: Vec<Line>,
    /// How many lines there are beyond the limit.
    pub left_out: usize,
    /// What is wrong, each with its place: of the bytes themselves, and of objects and compressed values in them.
    pub stops: Vec<Stop>,
}

/// A part of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it starts: in the input, or in what was decompressed.
    pub offset: usize,
    /// How many parts it is inside of.
    pub depth: u32,
    /// What it goes by in the part around it: `id:`, `[0]`, or nothing.
    pub label: String,
    /// The type of its field, in TL.
    pub ty: Option<String>,
    /// What it is.
    pub what: What,
}

/// What a part of a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A constructor or function, whose fields follow.
    Combined(Place, Form),
    /// Something that has no others inside, or a number of elements, which follow.
    Text(String),
    /// What was compressed in the part before it: so many bytes, in which the offsets are that follow.
    Unpacked(usize),
}

/// What is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most lines, and the most stops.
    pub lines: usize,
    /// The most bytes that all compressed values have together, unpacked.
    pub unpacked: usize,
}

impl Limits {
    /// Any number of lines, and 64 MiB of what was compressed.
    pub const UNPACKED: Self = Self {
        lines: usize::MAX,
        unpacked: 64 << 20,
    };
}
