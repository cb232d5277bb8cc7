//! What the search looks in: takes pages, gives a script that has a line for each. A script can be loaded where
//! there is no server, and data cannot.

use serde::Serialize;

use super::paths::Paths;
use crate::reference::book::Reference;
use crate::reference::page::{Kind, Page};

/// A page, as short as can be: kind, name, id on the wire, summary, path.
#[derive(Serialize)]
pub(super) struct Entry(&'static str, String, String, String, String);

/// The entry of a page; lists have none.
pub(super) fn entry(book: &Reference, paths: &Paths, page: &Page) -> Option<Entry> {
    let id = &page.id;
    if matches!(id.kind, Kind::Front | Kind::List | Kind::BuiltIn) {
        return None;
    }
    let wire = book.wire_id(id).map(|id| format!("{id:08x}"));
    Some(Entry(
        id.kind.word(),
        id.name.clone(),
        wire.unwrap_or_default(),
        page.summary(),
        paths.of(id).to_owned(),
    ))
}

/// The script.
pub(super) fn script(entries: &[Entry]) -> String {
    let lines = entries.iter().map(|entry| {
        // Texts always have a form in JSON.
        serde_json::to_string(entry).unwrap_or_default()
    });
    let lines: Vec<String> = lines.collect();
    format!("window.searchIndex = [\n{}\n];\n", lines.join(",\n"))
}
