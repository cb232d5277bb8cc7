//! What can be wrong with what is read: takes the message, and on the way out the steps that lead to
//! the place.

use alloc::{format, string::String, vec::Vec};
use core::fmt;

use super::tree::Tree;

pub(super) type Read<T> = Result<T, Fault>;

/// Something is wrong at a place.
pub(super) struct Fault {
    message: String,
    /// From the inside to the outside.
    steps: Vec<Step>,
}

enum Step {
    Field(String),
    Item(usize),
}

impl Fault {
    pub(super) fn new(message: String) -> Self {
        let steps = Vec::new();
        Self { message, steps }
    }

    /// That it is something else than it has to be.
    pub(super) fn unexpected(expected: &str, found: &Tree<'_>) -> Self {
        let found = found.describe();
        Self::new(format!("expected {expected}, found {found}"))
    }

    /// The same, in a field.
    pub(super) fn in_field(mut self, key: &str) -> Self {
        self.steps.push(Step::Field(key.into()));
        self
    }

    /// The same, in an item of a list.
    pub(super) fn in_item(mut self, index: usize) -> Self {
        self.steps.push(Step::Item(index));
        self
    }
}

/// As in "`users[0].id`: expected a number, found a list".
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().rev().enumerate() {
            match (step, index) {
                (Step::Field(key), 0) => write!(f, "`{key}")?,
                (Step::Field(key), _) => write!(f, ".{key}")?,
                (Step::Item(item), 0) => write!(f, "`[{item}]")?,
                (Step::Item(item), _) => write!(f, "[{item}]")?,
            }
        }
        let end = if self.steps.is_empty() { "" } else { "`: " };
        write!(f, "{end}{}", self.message)
    }
}
