//! What the table of errors says of functions: takes the table, gives it by function.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tl_parser::model::Combinator;

use super::names::{ErrorNames, error_names};
use crate::errors::{DocumentedError, ErrorTable};
use crate::rust::ir::Callers;

/// The table, the other way round: by function.
#[derive(Debug, Default)]
pub(crate) struct Documented<'t> {
    errors: HashMap<&'t str, BTreeMap<&'t str, BTreeSet<i32>>>,
    table: Option<&'t ErrorTable>,
    /// What the variants of the enum of all errors are called.
    pub(crate) idents: ErrorNames<'t>,
}

impl<'t> Documented<'t> {
    pub(crate) fn new(table: Option<&'t ErrorTable>) -> Self {
        let mut facts = Self {
            errors: HashMap::new(),
            table,
            idents: table.map(error_names).unwrap_or_default(),
        };
        for (name, error) in table.iter().flat_map(|table| &table.errors) {
            for (code, functions) in &error.codes {
                for function in functions {
                    let errors = facts.errors.entry(function).or_default();
                    errors.entry(name).or_default().insert(*code);
                }
            }
        }
        facts
    }

    /// The errors documented for a function, by name, with their codes there.
    pub(crate) fn of(
        &self,
        function: &Combinator,
    ) -> impl Iterator<Item = (&'t str, &BTreeSet<i32>, &'t DocumentedError)> {
        let errors = self
            .errors
            .get(function.name.as_str())
            .into_iter()
            .flatten();
        errors.filter_map(|(name, codes)| {
            let error = self.table?.errors.get(*name)?;
            Some((*name, codes, error))
        })
    }

    /// Whether there is a table at all.
    pub(crate) fn is_known(&self) -> bool {
        self.table.is_some()
    }

    /// Whether a function has an enum of its own. One that calls another function fails with
    /// that function's errors.
    pub(crate) fn has_enum(&self, function: &Combinator) -> bool {
        function.generics.is_empty() && self.errors.contains_key(function.name.as_str())
    }

    /// Who may call a function, if the table says so.
    pub(crate) fn callers(&self, function: &Combinator) -> Option<Callers> {
        self.table?.callers(function.name.as_str())
    }
}
