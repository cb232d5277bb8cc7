//! Words for types without an end: takes the steps of a cycle, says how they lead to each other.

use super::resolve_error::CycleStep;
use crate::diagnostic::{Words, say};

/// How many steps of a long cycle are shown.
const SHOWN_STEPS: usize = 8;

/// All that is said of a cycle.
pub(super) fn endless(cycle: &[CycleStep]) -> Words {
    let words = say(
        message(cycle),
        "every value needs this one first",
        "make one of the fields optional (`flags.0?…`) or a vector, or add a constructor",
    );
    let others = cycle.iter().take(SHOWN_STEPS).skip(1);
    others.fold(words, |words, step| {
        words.and_at(step.field, "which needs this one first")
    })
}

fn message(cycle: &[CycleStep]) -> String {
    let shown = cycle.iter().take(SHOWN_STEPS);
    let names: Vec<String> = shown
        .map(|step| format!("`{}`", step.constructor))
        .collect();
    let Some((first, others)) = names.split_first() else {
        return "a value would contain itself without end".to_owned();
    };
    let through = match (others, cycle.len() - names.len()) {
        ([], _) => String::new(),
        (others, 0) => format!(", through {}", others.join(", ")),
        (others, more) => format!(", through {} and {more} more", others.join(", ")),
    };
    format!("a value of {first} would contain itself without end{through}")
}
