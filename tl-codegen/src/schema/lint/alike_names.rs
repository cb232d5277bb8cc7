//! Alike names: takes the names in a schema or in a table of errors, gives findings where two differ
//! only in what many languages change or leave out: case, underscores and blanks.

use std::collections::{HashMap, HashSet};

use tl_parser::Section;
use tl_parser::syntax::Ident;

use super::rules::{ERRORS_ALIKE, NAMES_ALIKE};
use super::schema_file::{File, head};
use crate::errors::{ErrorTable, Places};
use crate::schema::report::{Finding, Place, Rule};

/// A name and where it stands.
struct Named<'n> {
    /// Alike names have one shape.
    shape: String,
    name: &'n str,
    place: Option<Place>,
}

/// Constructors, functions and types that are called like an earlier one, each where it first occurs.
pub(super) fn find_in_schema<'s>(file: &File<'s>) -> Vec<Finding> {
    let constructors = file.section(Section::Types).map(|it| it.name);
    let functions = file.section(Section::Functions).map(|it| it.name);
    let types = file.section(Section::Types);
    let types = types.filter_map(|it| head(&it.result));
    let named = |name: Ident<'s>| Named {
        shape: shape(name.text),
        name: name.text,
        place: file.place(name.span),
    };
    let mut findings = find(&NAMES_ALIKE, constructors.map(named));
    findings.extend(find(&NAMES_ALIKE, functions.map(named)));
    findings.extend(find(&NAMES_ALIKE, types.map(named)));
    findings
}

/// Errors that are called like another one, whatever their codes and however their parameters are
/// written.
pub(super) fn find_in_table(table: &ErrorTable, places: &Places, file: usize) -> Vec<Finding> {
    let errors = table.errors.iter().map(|(name, error)| Named {
        shape: shape(&error.pattern.shape()),
        name,
        place: places.errors.get(name).map(|&span| Place { file, span }),
    });
    find(&ERRORS_ALIKE, errors)
}

fn find<'n>(rule: &'static Rule, names: impl Iterator<Item = Named<'n>>) -> Vec<Finding> {
    let mut firsts = HashMap::new();
    let mut known = HashSet::new();
    let mut findings = Vec::new();
    for Named { shape, name, place } in names {
        let first = *firsts.entry(shape).or_insert(name);
        if known.insert(name) && first != name {
            let message = format!("it has the same letters as `{first}`");
            findings.push(Finding {
                old: Some(first.to_owned()),
                new: Some(name.to_owned()),
                ..Finding::new(rule, name, message, place)
            });
        }
    }
    findings
}

fn shape(name: &str) -> String {
    let kept = name.chars().filter(|char| !matches!(char, '_' | ' '));
    kept.map(|char| char.to_ascii_lowercase()).collect()
}
