//! Writing: takes a table, gives the canonical text of it: one error, description or method
//! on a line, everything sorted.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{DocumentedError, ErrorTable};
use crate::json_text::quote;

/// What one more level is indented by.
const INDENT: &str = "  ";

impl ErrorTable {
    /// The JSON form that Telegram publishes. The same table gives the same bytes, and
    /// reading them gives the table again, with the same [`Parameters`](super::Parameters).
    #[must_use]
    pub fn to_json(&self) -> String {
        let descriptions = self.errors.iter().filter_map(|(name, error)| {
            // What has neither a code nor a description would be lost.
            let is_lost = error.codes.is_empty();
            let description = error.description.as_deref();
            let description = description.or(is_lost.then_some(""))?;
            Some(entry(name, &quote(description)))
        });
        let mut entries = vec![
            entry("errors", &codes(self)),
            entry("descriptions", &block(1, ['{', '}'], descriptions)),
        ];
        for (key, methods) in self.method_lists() {
            let always = matches!(key, "user_only" | "bot_only");
            if always || !methods.is_empty() {
                let methods = methods.iter().map(|method| quote(method));
                entries.push(entry(key, &block(1, ['[', ']'], methods)));
            }
        }
        let layer = self.layer.map(|layer| entry("layer", &layer.to_string()));
        block(0, ['{', '}'], entries.into_iter().chain(layer)) + "\n"
    }
}

fn codes(table: &ErrorTable) -> String {
    // -503 stands before 503 and after 500.
    let mut codes = BTreeMap::<(u32, i32), Vec<String>>::new();
    for (name, DocumentedError { codes: each, .. }) in &table.errors {
        for (&code, methods) in each {
            let errors = codes.entry((code.unsigned_abs(), code)).or_default();
            errors.push(entry(name, &inline(methods)));
        }
    }
    let codes = codes.into_iter().map(|((_, code), errors)| {
        let errors = block(2, ['{', '}'], errors);
        entry(&code.to_string(), &errors)
    });
    block(1, ['{', '}'], codes)
}

fn entry(key: &str, value: &str) -> String {
    format!("{}: {value}", quote(key))
}

fn inline(methods: &BTreeSet<String>) -> String {
    let methods: Vec<_> = methods.iter().map(|method| quote(method)).collect();
    format!("[{}]", methods.join(", "))
}

/// An object or a list with an item on each line.
fn block(
    level: usize,
    [open, close]: [char; 2],
    items: impl IntoIterator<Item = String>,
) -> String {
    let items: Vec<_> = items.into_iter().collect();
    if items.is_empty() {
        return format!("{open}{close}");
    }
    let outer = INDENT.repeat(level);
    let items = items.join(&format!(",\n{outer}{INDENT}"));
    format!("{open}\n{outer}{INDENT}{items}\n{outer}{close}")
}
