//! Paths: takes all pages, tells which file each is in. No two differ only in upper case, since there are systems
//! on which those would be one.

use std::collections::{BTreeMap, BTreeSet};

use crate::reference::page::{Kind, PageId};

/// The file of each page, from the folder of the first one.
pub(super) struct Paths(BTreeMap<PageId, String>);

impl Paths {
    pub(super) fn new<'i>(ids: impl Iterator<Item = &'i PageId>) -> Self {
        let mut taken = BTreeSet::new();
        let paths = ids.map(|id| {
            let stem = stem(id);
            let mut path = format!("{stem}.html");
            let mut number = 1;
            while !taken.insert(path.to_lowercase()) {
                number += 1;
                path = format!("{stem}-{number}.html");
            }
            (id.clone(), path)
        });
        Self(paths.collect())
    }

    /// The file of a page.
    pub(super) fn of(&self, id: &PageId) -> &str {
        self.0.get(id).map_or("index.html", String::as_str)
    }

    /// The way from a page to the folder of the first one.
    pub(super) fn root(&self, from: &PageId) -> &'static str {
        match self.of(from).contains('/') {
            true => "../",
            false => "",
        }
    }
}

fn stem(id: &PageId) -> String {
    match id.kind {
        Kind::Front => "index".to_owned(),
        Kind::List => slug(&id.name).to_lowercase(),
        Kind::Category => format!("category/{}", slug(&id.name).to_lowercase()),
        Kind::BuiltIn => "built-in".to_owned(),
        kind => format!("{}/{}", kind.word(), slug(&id.name)),
    }
}

/// A text in letters that need no escaping in links or on disks.
pub(super) fn slug(text: &str) -> String {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '.');
    let letters = text.replace("%d", "N").replace("%s", "S");
    let letters = letters
        .chars()
        .map(|it| if is_plain(it) { it } else { '-' });
    letters.collect()
}
