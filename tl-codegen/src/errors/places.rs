//! Places: where the text of a table names its errors and methods.

use std::collections::BTreeMap;

use tl_parser::Span;

/// Where the text of a table names an error or a method for the first time; the quotes are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The errors by their names as written.
    pub errors: BTreeMap<String, Span>,
    /// The methods by their names, those in lists of who may call what included.
    pub methods: BTreeMap<String, Span>,
}

impl Places {
    /// Adds methods of a list that comes after all those so far.
    pub(super) fn add_methods(&mut self, methods: BTreeMap<String, Span>) {
        for (method, span) in methods {
            self.methods.entry(method).or_insert(span);
        }
    }
}
