//! The table of errors: takes it and the functions of all schemas, gives findings for methods
//! that none of them has.

use std::collections::{BTreeSet, HashSet};

use tl_parser::Section;

use super::rules::UNKNOWN_METHOD;
use super::schema_file::File;
use crate::errors::{ErrorTable, Places};
use crate::schema::report::{Finding, Place};

/// Methods of the table that are functions of none of the schemas, each once.
pub(super) fn find_unknown(
    table: &ErrorTable,
    places: &Places,
    file: usize,
    schemas: &[File<'_>],
) -> Vec<Finding> {
    let functions = schemas.iter().flat_map(|it| it.section(Section::Functions));
    let known: HashSet<&str> = functions.map(|it| it.name.text).collect();
    let by_method = table.by_method();
    let methods = table.methods().into_iter();
    let unknown = methods.filter(|method| !known.contains(method));
    let findings = unknown.map(|method| {
        let message = mention(by_method.get(method).map_or(0, BTreeSet::len));
        let place = places.methods.get(method);
        let place = place.map(|&span| Place { file, span });
        Finding::new(&UNKNOWN_METHOD, method, message, place)
    });
    findings.collect()
}

/// What the table has of a method with that many errors, so that it can be found there.
fn mention(errors: usize) -> String {
    match errors {
        0 => "a list of who may call what mentions it".to_owned(),
        1 => "1 error mentions it".to_owned(),
        _ => format!("{errors} errors mention it"),
    }
}
