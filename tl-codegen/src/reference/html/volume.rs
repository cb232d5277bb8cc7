//! Volumes: takes the references that are one site, tells how pages of one find those of another.

use super::layout::Neighbour;
use crate::reference::book::Reference;

/// A schema's part of a site.
#[derive(Clone, Debug)]
pub struct Volume<'b> {
    /// What its pages say.
    pub reference: &'b Reference,
    /// The folder of its first page: empty for the first schema, and with `/` at its end for each other one.
    pub folder: String,
}

impl Volume<'_> {
    /// The way from its first page to that of the site.
    pub(super) fn back(&self) -> String {
        "../".repeat(self.folder.matches('/').count())
    }

    /// The others of all these.
    pub(super) fn neighbours(&self, all: &[Self]) -> Vec<Neighbour> {
        let others = all.iter().filter(|other| other.folder != self.folder);
        let back = self.back();
        let neighbours = others.map(|other| Neighbour {
            title: other.reference.title(),
            folder: format!("{back}{}", other.folder),
        });
        neighbours.collect()
    }
}
