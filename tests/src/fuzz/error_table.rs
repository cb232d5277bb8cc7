//! One or two tables of errors in JSON.

use std::collections::BTreeSet;

use tl_codegen::errors::{Corrections, ErrorTable, Parameters, TableError, merge};

use super::inputs::pages;

/// Whether the texts are tables.
///
/// # Panics
///
/// If a table does not come back, if merging loses something, or if a mistake is outside of the text.
pub fn check(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let tables = pages::<2>(&text).map(table);
    check_place(&text, Parameters::parse(&text));
    check_place(&text, Corrections::parse(&text));
    let [Some(one), other] = tables else {
        return false;
    };
    check_merged(&one, &one.clone());
    if let Some(other) = &other {
        check_merged(&one, other);
    }
    true
}

/// A table, which has to come back.
fn table(json: &str) -> Option<ErrorTable> {
    let parse = |json: &str| ErrorTable::parse(json, &Parameters::default());
    let table = check_place(json, parse(json))?;
    let written = table.to_json();
    assert_eq!(parse(&written).as_ref(), Ok(&table), "{json:?}");
    Some(table)
}

fn check_place<T>(text: &str, read: Result<T, TableError>) -> Option<T> {
    let place = read.as_ref().err().map(|error| error.span.range());
    assert!(
        place.is_none_or(|place| text.get(place).is_some()),
        "outside of {text:?}"
    );
    read.ok()
}

/// Every method and every code of both is in what they are merged to, and nothing else.
fn check_merged(one: &ErrorTable, other: &ErrorTable) {
    let sources = [one, other].map(|table| ("a table".to_owned(), table.clone()));
    let (merged, _) = merge(&sources, &Corrections::default());
    let both = statements(one).chain(statements(other));
    assert_eq!(
        statements(&merged).collect::<BTreeSet<_>>(),
        both.collect(),
        "{one:?} and {other:?}"
    );
    if one == other {
        assert_eq!(merged, *one);
    }
}

/// What a table says: the shape of a name, a code, and a method if there is one.
fn statements(table: &ErrorTable) -> impl Iterator<Item = (String, i32, Option<&str>)> {
    table.errors.values().flat_map(|error| {
        error.codes.iter().flat_map(move |(&code, methods)| {
            let methods = methods.iter().map(|method| Some(method.as_str()));
            let all = methods.chain([None]);
            all.map(move |method| (error.pattern.shape(), code, method))
        })
    })
}
