//! The layout of debugging output: takes the parts of a value in their order, writes them with the
//! punctuation of the standard library's builders.
//!
//! Those call themselves for every level, and pass each line of `{:#?}` through all levels around
//! it. Here a level is an entry of a list.

use alloc::vec::Vec;
use core::{fmt, mem};

/// `{:#?}` has a line for every entry of so many levels; what is deeper stays on one line.
/// Otherwise indentation would be most of the output, which would grow with the square of the
/// input.
const LINED_LEVELS: usize = 16;

/// What has been opened and is not closed yet.
struct Level {
    brackets: Brackets,
    is_empty: bool,
}

#[derive(Clone, Copy)]
enum Brackets {
    /// Around fields; left out if there are none.
    Curly,
    /// Around items.
    Square,
}

/// Writes to a formatter.
pub(super) struct Layout<'f, 'b> {
    f: &'f mut fmt::Formatter<'b>,
    levels: Vec<Level>,
}

impl<'f, 'b> Layout<'f, 'b> {
    pub(super) fn new(f: &'f mut fmt::Formatter<'b>) -> Self {
        let levels = Vec::new();
        Self { f, levels }
    }

    /// What has no parts.
    pub(super) fn leaf(&mut self, value: &dyn fmt::Debug) -> fmt::Result {
        value.fmt(self.f)
    }

    /// Begins a combinator, whose fields follow.
    pub(super) fn open_combinator(&mut self, name: &str) -> fmt::Result {
        self.open(Brackets::Curly, name)
    }

    /// Begins a vector, whose items follow.
    pub(super) fn open_vector(&mut self) -> fmt::Result {
        self.open(Brackets::Square, "[")
    }

    /// Begins a field.
    pub(super) fn field(&mut self, name: &str) -> fmt::Result {
        self.item()?;
        write!(self.f, "{name}: ")
    }

    /// Begins an item.
    pub(super) fn item(&mut self) -> fmt::Result {
        let depth = self.levels.len();
        let Some(level) = self.levels.last_mut() else {
            return Ok(());
        };
        let (before, blank) = match (mem::take(&mut level.is_empty), level.brackets) {
            (true, Brackets::Curly) => (" {", " "),
            (true, Brackets::Square) => ("", ""),
            (false, _) => (",", " "),
        };
        self.f.write_str(before)?;
        match self.is_lined(depth) {
            true => self.line(depth),
            false => self.f.write_str(blank),
        }
    }

    /// Ends what was opened last.
    pub(super) fn close(&mut self) -> fmt::Result {
        let depth = self.levels.len();
        let Some(level) = self.levels.pop() else {
            return Ok(());
        };
        let is_lined = self.is_lined(depth) && !level.is_empty;
        if is_lined {
            self.f.write_str(",")?;
            self.line(depth - 1)?;
        }
        self.f.write_str(match level.brackets {
            Brackets::Square => "]",
            Brackets::Curly if level.is_empty => "",
            Brackets::Curly if is_lined => "}",
            Brackets::Curly => " }",
        })
    }

    fn open(&mut self, brackets: Brackets, text: &str) -> fmt::Result {
        let is_empty = true;
        self.levels.push(Level { brackets, is_empty });
        self.f.write_str(text)
    }

    fn is_lined(&self, depth: usize) -> bool {
        self.f.alternate() && depth <= LINED_LEVELS
    }

    fn line(&mut self, depth: usize) -> fmt::Result {
        write!(self.f, "\n{:1$}", "", 4 * depth)
    }
}
