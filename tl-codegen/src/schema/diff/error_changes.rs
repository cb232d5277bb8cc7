//! Changes of the documented errors: takes an old and a new table with the places in their texts, gives
//! what changed in the enums that are generated for them.

use std::collections::{BTreeMap, BTreeSet};

use super::error_rules as rules;
use super::subject::{NEW, OLD, place};
use crate::both_sides::both_sides;
use crate::errors::{ErrorTable, Places};
use crate::schema::report::{Finding, Rule};

/// A table, and where its text names errors and methods.
#[derive(Clone, Copy, Debug)]
pub struct PlacedErrors<'t> {
    /// The table.
    pub table: &'t ErrorTable,
    /// The places in its text.
    pub places: &'t Places,
}

/// The errors of each method, with their codes.
type Methods<'t> = BTreeMap<&'t str, BTreeMap<&'t str, BTreeSet<i32>>>;

/// Compares two tables by the enums that they give: first those of functions, by name, then the one of
/// all errors. The text of old findings is the first, of new ones the second.
#[must_use]
pub fn diff_errors(old: PlacedErrors<'_>, new: PlacedErrors<'_>) -> Vec<Finding> {
    let comparison = Comparison { old, new };
    let (old_methods, new_methods) = (methods(old.table), methods(new.table));
    let mut findings = Vec::new();
    for (method, errors) in both_sides(&old_methods, &new_methods) {
        match errors {
            (Some(old), Some(new)) => findings.extend(comparison.of_method(method, old, new)),
            (Some(_), None) => findings.push(comparison.removed_enum(method)),
            (None, _) => findings.push(comparison.added_enum(method)),
        }
    }
    findings.extend(comparison.of_names());
    findings
}

fn methods(table: &ErrorTable) -> Methods<'_> {
    let mut methods = Methods::new();
    for (method, errors) in table.by_method() {
        let named = methods.entry(method).or_default();
        for (code, name) in errors {
            named.entry(name).or_default().insert(code);
        }
    }
    methods
}

struct Comparison<'t> {
    old: PlacedErrors<'t>,
    new: PlacedErrors<'t>,
}

impl Comparison<'_> {
    fn added_enum(&self, method: &str) -> Finding {
        let span = self.new.places.methods.get(method).copied();
        let message = "the function has documented errors now".to_owned();
        let place = place(NEW, span.unwrap_or_default());
        Finding::new(&rules::ERROR_ENUM_ADDED, method, message, place)
    }

    fn removed_enum(&self, method: &str) -> Finding {
        let span = self.old.places.methods.get(method).copied();
        let message = "the function has no documented errors any more".to_owned();
        let place = place(OLD, span.unwrap_or_default());
        Finding::new(&rules::ERROR_ENUM_REMOVED, method, message, place)
    }

    /// What changed for a method that has errors in both tables.
    fn of_method(
        &self,
        method: &str,
        old: &BTreeMap<&str, BTreeSet<i32>>,
        new: &BTreeMap<&str, BTreeSet<i32>>,
    ) -> Vec<Finding> {
        let changes = both_sides(old, new).filter_map(|(name, codes)| {
            let (rule, message) = match codes {
                (Some(old), Some(new)) => (codes_rule(old, new)?, "comes with other codes"),
                (Some(_), None) => (&rules::ERROR_REMOVED, "is not documented any more"),
                (None, _) => (&rules::ERROR_ADDED, "is documented now"),
            };
            let message = format!("`{name}` {message}");
            let (old, new) = codes;
            Some(Finding {
                old: old.map(|codes| join(name, codes)),
                new: new.map(|codes| join(name, codes)),
                ..self.finding(rule, method, name, message)
            })
        });
        changes.collect()
    }

    /// What changed in the enum of all errors.
    fn of_names(&self) -> Vec<Finding> {
        let (old, new) = (&self.old.table.errors, &self.new.table.errors);
        let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        let changes = names.into_iter().filter_map(|name| {
            let (rule, message) = match (old.contains_key(name), new.contains_key(name)) {
                (true, false) => (&rules::ERROR_UNNAMED, "the table has lost the error"),
                (false, true) => (&rules::ERROR_NAMED, "the table has a new error"),
                _ => return None,
            };
            Some(self.finding(rule, name, name, message.to_owned()))
        });
        changes.collect()
    }

    /// A finding at the error's place: in the new text, if that has it.
    fn finding(&self, rule: &'static Rule, subject: &str, name: &str, message: String) -> Finding {
        let new = self.new.places.errors.get(name).map(|&span| (NEW, span));
        let old = self.old.places.errors.get(name).map(|&span| (OLD, span));
        let place = new.or(old).and_then(|(file, span)| place(file, span));
        Finding::new(rule, subject, message, place)
    }
}

/// What other codes mean for the variant, which has a field for them if they are several.
fn codes_rule(old: &BTreeSet<i32>, new: &BTreeSet<i32>) -> Option<&'static Rule> {
    match (old.len() > 1, new.len() > 1) {
        _ if old == new => None,
        (false, true) => Some(&rules::ERROR_CODE_CARRIED),
        (true, false) => Some(&rules::ERROR_CODE_DROPPED),
        _ => Some(&rules::ERROR_CODES_CHANGED),
    }
}

/// `PEER_ID_INVALID 400 403`
fn join(name: &str, codes: &BTreeSet<i32>) -> String {
    let codes = codes.iter().map(|code| format!(" {code}"));
    format!("{name}{}", codes.collect::<String>())
}
