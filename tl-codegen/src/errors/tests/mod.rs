//! Tests of the documented errors: names, reading, writing, merging, and the table in `schema`.

mod data;
mod merge;
mod parameters;
mod pattern;
mod read;

use super::{ErrorTable, Parameters};

fn table(json: &str) -> ErrorTable {
    ErrorTable::parse(json, &Parameters::default()).expect("a correct table")
}
