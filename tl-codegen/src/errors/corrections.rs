//! Corrections: takes JSON, gives what to remove from merged tables and what to add to them, each
//! correction with its reason.
//!
//! The JSON is a list of objects with a `reason`, and `remove`, `add` or both of them: these have the
//! form of a table, without descriptions. What `remove` says of no method at all goes altogether:
//! `{"errors": {"400": {"NAME": []}}}` means that `NAME` does not come with this code.

use super::parameters::Parameters;
use super::read_table::read_table;
use super::table::{DocumentedError, ErrorTable};
use super::table_error::{TableError, TableErrorKind};
use crate::json_text::Value;

/// What sources got wrong. The default corrects nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// The corrections in the order of the text.
    pub list: Vec<Correction>,
}

/// What sources got wrong for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Why it is wrong.
    pub reason: String,
    /// What is not so. A code without methods goes with all of its methods.
    pub remove: ErrorTable,
    /// What is so.
    pub add: ErrorTable,
}

impl Corrections {
    /// Parses a list of corrections.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the text.
    pub fn parse(json: &str) -> Result<Self, TableError> {
        let document = Value::document(json)?;
        let items = document.list("a list of corrections")?;
        let list = items.iter().map(read_correction);
        Ok(Self {
            list: list.collect::<Result<_, _>>()?,
        })
    }
}

impl Correction {
    /// Removes what is not so.
    pub(super) fn remove_from(&self, table: &mut ErrorTable) {
        for wrong in self.remove.errors.values() {
            let shape = wrong.pattern.shape();
            let mut errors = table.errors.values_mut();
            if let Some(error) = errors.find(|error| error.pattern.shape() == shape) {
                remove_codes(error, wrong);
            }
        }
        for (key, wrong) in self.remove.method_lists() {
            if let Some(methods) = table.method_list_mut(key) {
                methods.retain(|method| !wrong.contains(method));
            }
        }
    }
}

fn remove_codes(error: &mut DocumentedError, wrong: &DocumentedError) {
    for (code, wrong) in &wrong.codes {
        match error.codes.get_mut(code) {
            Some(methods) if !wrong.is_empty() => methods.retain(|it| !wrong.contains(it)),
            _ => drop(error.codes.remove(code)),
        }
    }
}

fn read_correction(item: &Value<'_>) -> Result<Correction, TableError> {
    let object = item.object("an object with `reason`, `remove` and `add`")?;
    let reason = object.require("reason")?;
    let mut correction = Correction {
        reason: reason.read("a reason")?,
        remove: ErrorTable::default(),
        add: ErrorTable::default(),
    };
    if correction.reason.trim().is_empty() {
        return Err(reason.fail(TableErrorKind::NoReason));
    }
    for entry in &object.entries {
        match entry.key.as_str() {
            "reason" => {}
            "remove" => correction.remove = read_side(&entry.value)?,
            "add" => correction.add = read_side(&entry.value)?,
            _ => return Err(entry.fail_at_key(TableErrorKind::NotCorrected(entry.key.clone()))),
        }
    }
    let nothing = ErrorTable::default();
    match correction.remove == nothing && correction.add == nothing {
        true => Err(item.fail(TableErrorKind::NothingCorrected)),
        false => Ok(correction),
    }
}

/// Reads what a correction removes or adds.
fn read_side(value: &Value<'_>) -> Result<ErrorTable, TableError> {
    let object = value.object("an object with `errors` and lists of methods")?;
    for entry in &object.entries {
        if matches!(entry.key.as_str(), "descriptions" | "layer") {
            return Err(entry.fail_at_key(TableErrorKind::NotCorrected(entry.key.clone())));
        }
    }
    // Names of parameters play no part: what is corrected is found by the form of its name.
    read_table(&object, &Parameters::default()).map(|(table, _)| table)
}
