//! The layout of debugging output: takes the parts of a value in their order, writes them with the
//! punctuation of the standard library's builders.
//!
//! Those call themselves for every level, and pass each line of `{:#?}` through all levels around
//! it. Here a level is an entry of a list.

use alloc::vec::Vec;
use core::{fmt, mem};

use super::secret::{HIDDEN, is_revealed};

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
    /// How many secrets have begun, one in the other: nothing of them is written.
    secrets: usize,
}

impl<'f, 'b> Layout<'f, 'b> {
    pub(super) fn new(f: &'f mut fmt::Formatter<'b>) -> Self {
        let (levels, secrets) = (Vec::new(), 0);
        Self { f, levels, secrets }
    }

    /// What has no parts.
    pub(super) fn leaf(&mut self, value: &dyn fmt::Debug) -> fmt::Result {
        match self.secrets {
            0 => value.fmt(self.f),
            _ => Ok(()),
        }
    }

    /// Begins a secret: what follows is not shown, unless that is asked for.
    pub(super) fn open_secret(&mut self) -> fmt::Result {
        if is_revealed(self.f) {
            return Ok(());
        }
        self.write(format_args!("{HIDDEN}"))?;
        self.secrets += 1;
        Ok(())
    }

    /// Ends the secret that was begun last.
    pub(super) fn close_secret(&mut self) {
        self.secrets = self.secrets.saturating_sub(1);
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
        self.write(format_args!("{name}: "))
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
        self.write_str(before)?;
        match self.is_lined(depth) {
            true => self.line(depth),
            false => self.write_str(blank),
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
            self.write_str(",")?;
            self.line(depth - 1)?;
        }
        self.write_str(match level.brackets {
            Brackets::Square => "]",
            Brackets::Curly if level.is_empty => "",
            Brackets::Curly if is_lined => "}",
            Brackets::Curly => " }",
        })
    }

    fn open(&mut self, brackets: Brackets, text: &str) -> fmt::Result {
        let is_empty = true;
        self.levels.push(Level { brackets, is_empty });
        self.write_str(text)
    }

    fn is_lined(&self, depth: usize) -> bool {
        self.f.alternate() && depth <= LINED_LEVELS
    }

    fn line(&mut self, depth: usize) -> fmt::Result {
        self.write(format_args!("\n{:1$}", "", 4 * depth))
    }

    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.write(format_args!("{text}"))
    }

    fn write(&mut self, text: fmt::Arguments<'_>) -> fmt::Result {
        match self.secrets {
            0 => self.f.write_fmt(text),
            _ => Ok(()),
        }
    }
}
