//! Samples: takes the JSON of a correct table, gives the table.

use crate::errors::{ErrorTable, Parameters};

pub(super) fn table(json: &str) -> ErrorTable {
    ErrorTable::parse(json, &Parameters::default()).expect("a correct table")
}
