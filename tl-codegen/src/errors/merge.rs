//! Merging: takes tables in order of precedence, gives their union and a report of it.
//!
//! - Names, codes and methods are united: a client has to recognise what any source saw.
//! - Spellings of one name are one error; the first spelling and description stay.
//! - Who may call a method is what the first source says that speaks of it.
//! - Corrections come last: first all that they remove, then all that they add.

use std::collections::{BTreeMap, BTreeSet};

use super::corrections::{Correction, Corrections};
use super::merge_report::{Added, Corrected, Disagreement, MergeReport};
use super::table::{DocumentedError, ErrorTable};

/// Merges tables, the most trusted one first, and corrects the result. The texts are the names of the
/// sources.
#[must_use]
pub fn merge(
    tables: &[(String, ErrorTable)],
    corrections: &Corrections,
) -> (ErrorTable, MergeReport) {
    let mut merger = Merger::default();
    for (source, table) in tables {
        let added = merger.add(source, table);
        merger.added.push(added);
    }
    merger.correct(&corrections.list);
    merger.finish()
}

#[derive(Default)]
struct Merger<'t> {
    table: ErrorTable,
    added: Vec<Added>,
    corrected: Vec<Corrected>,
    disagreements: Vec<Disagreement>,
    /// The spelling that stays, by shape.
    spellings: BTreeMap<String, &'t str>,
    /// The codes of a name by source, for sources that give it any.
    codes: BTreeMap<&'t str, Vec<(String, BTreeSet<i32>)>>,
}

impl<'t> Merger<'t> {
    fn add(&mut self, source: &str, table: &'t ErrorTable) -> Added {
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
        added
    }

    fn correct(&mut self, corrections: &'t [Correction]) {
        let mut counts = vec![self.table.statements()];
        for correction in corrections {
            correction.remove_from(&mut self.table);
            counts.push(self.table.statements());
        }
        for (correction, count) in corrections.iter().zip(counts.windows(2)) {
            let before = self.table.statements();
            self.add("the corrections", &correction.add);
            self.corrected.push(Corrected {
                reason: correction.reason.clone(),
                removed: count[0] - count[1],
                added: self.table.statements() - before,
            });
        }
        // A name without a code was there for its description, or is what the corrections left.
        let errors = corrections.iter().flat_map(|it| &it.remove.errors);
        let shapes: BTreeSet<String> = errors.map(|(_, error)| error.pattern.shape()).collect();
        self.table
            .errors
            .retain(|_, error| !error.codes.is_empty() || !shapes.contains(&error.pattern.shape()));
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
            if let Some(kept) = self.table.contradicts(key, method) {
                self.disagreements.push(Disagreement::Callers {
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
            corrected: self.corrected,
            disagreements: codes.chain(self.disagreements).collect(),
            counts: self.table.counts(),
        };
        (self.table, report)
    }
}
