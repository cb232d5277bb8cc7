//! Merging: takes tables in order of precedence, gives their union and a report of it.
//!
//! - Names, codes and methods are united: a client has to recognise what any source saw.
//! - Spellings of one name are one error; the first spelling and description stay.
//! - A method that one source leaves to users and another one to bots stays where the
//!   first one had it.

use std::collections::{BTreeMap, BTreeSet};

use super::merge_report::{Added, Disagreement, MergeReport};
use super::table::{DocumentedError, ErrorTable};

/// Merges tables, the most trusted one first. The texts are the names of the sources.
#[must_use]
pub fn merge(tables: &[(String, ErrorTable)]) -> (ErrorTable, MergeReport) {
    let mut merger = Merger::default();
    for (source, table) in tables {
        merger.add(source, table);
    }
    merger.finish()
}

#[derive(Default)]
struct Merger<'t> {
    table: ErrorTable,
    added: Vec<Added>,
    disagreements: Vec<Disagreement>,
    /// The spelling that stays, by shape.
    spellings: BTreeMap<String, &'t str>,
    /// The codes of a name by source, for sources that give it any.
    codes: BTreeMap<&'t str, Vec<(String, BTreeSet<i32>)>>,
}

impl<'t> Merger<'t> {
    fn add(&mut self, source: &str, table: &'t ErrorTable) {
        let mut added = Added {
            source: source.to_owned(),
            ..Added::default()
        };
        for (name, error) in &table.errors {
            self.add_error(&mut added, name, error);
        }
        for (key, methods) in table.method_lists() {
            self.add_methods(&mut added, key, methods);
        }
        self.table.layer = self.table.layer.max(table.layer);
        self.added.push(added);
    }

    fn add_error(&mut self, added: &mut Added, name: &'t str, error: &'t DocumentedError) {
        let name = self.add_name(added, name, error);
        if !error.codes.is_empty() {
            let codes = error.codes.keys().copied().collect();
            let sources = self.codes.entry(name).or_default();
            sources.push((added.source.clone(), codes));
        }
        let errors = &mut self.table.errors;
        let merged = errors
            .entry(name.to_owned())
            .or_insert_with(|| DocumentedError {
                pattern: error.pattern.clone(),
                ..DocumentedError::default()
            });
        let [codes, pairs] = [merged.codes.len(), merged.methods().len()];
        for (&code, methods) in &error.codes {
            let known = merged.codes.entry(code).or_default();
            known.extend(methods.iter().cloned());
        }
        added.codes += merged.codes.len() - codes;
        added.pairs += merged.methods().len() - pairs;
        if merged.description.is_none() && error.description.is_some() {
            added.descriptions += 1;
            merged.description.clone_from(&error.description);
        }
    }

    /// The spelling of the name that stays.
    fn add_name(&mut self, added: &mut Added, name: &'t str, error: &DocumentedError) -> &'t str {
        let shape = error.pattern.shape();
        let kept = *self.spellings.entry(shape).or_insert_with(|| {
            added.names.insert(name.to_owned());
            name
        });
        if kept != name {
            self.disagreements.push(Disagreement::Spelling {
                name: kept.to_owned(),
                source: added.source.clone(),
                other: name.to_owned(),
            });
        }
        kept
    }

    fn add_methods(&mut self, added: &mut Added, key: &str, methods: &BTreeSet<String>) {
        for method in methods {
            let barred = self.table.barred(key);
            if let Some((kept, _)) = barred.filter(|(_, methods)| methods.contains(method)) {
                self.disagreements.push(Disagreement::Caller {
                    method: method.clone(),
                    kept,
                    source: added.source.clone(),
                });
            } else if let Some(list) = self.table.method_list_mut(key) {
                added.callers += usize::from(list.insert(method.clone()));
            }
        }
    }

    fn finish(self) -> (ErrorTable, MergeReport) {
        let codes = self.codes.into_iter();
        let codes =
            codes.filter(|(_, sources)| sources.iter().any(|(_, set)| *set != sources[0].1));
        let codes = codes.map(|(name, sources)| Disagreement::Codes {
            name: name.to_owned(),
            sources,
        });
        let report = MergeReport {
            added: self.added,
            disagreements: codes.chain(self.disagreements).collect(),
            counts: self.table.counts(),
        };
        (self.table, report)
    }
}
