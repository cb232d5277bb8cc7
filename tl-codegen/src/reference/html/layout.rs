//! The layout: takes a page, gives its whole HTML. The templates escape all text.

use askama::Template;

use super::paths::{Paths, slug};
use crate::reference::catalog::list_name;
use crate::reference::page::{Block, Edit, Kind, Page, PageId, Piece, Section};

/// The kinds that each page has a link to the list of.
const LISTS: [Kind; 4] = [Kind::Method, Kind::Constructor, Kind::Type, Kind::Error];

/// Another schema that has a site, which each page links to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// What it is called.
    pub title: String,
    /// The folder of its first page, from that of this one, with `/` at its end unless it is the same.
    pub folder: String,
}

/// What all pages of a site share.
pub(super) struct Layout<'s> {
    pub(super) paths: &'s Paths,
    pub(super) title: &'s str,
    pub(super) neighbours: &'s [Neighbour],
}

/// A page's file.
#[derive(Template)]
#[template(path = "page.html")]
struct PageFile<'p> {
    site: &'p Layout<'p>,
    page: &'p Page,
    name: &'p str,
    /// The way to the folder of the first page.
    root: &'static str,
    lists: [(&'static str, &'p str); 4],
    is_front: bool,
    is_about_something: bool,
}

impl Layout<'_> {
    /// The text of a page's file.
    pub(super) fn page(&self, page: &Page) -> Result<String, askama::Error> {
        let kind = page.id.kind;
        let name = match kind {
            Kind::Front => self.title.to_owned(),
            _ => page.id.title(),
        };
        let leads = [
            Kind::Front,
            Kind::List,
            Kind::Layer,
            Kind::Namespace,
            Kind::BuiltIn,
        ];
        let lists = LISTS.map(list_name);
        let file = PageFile {
            site: self,
            page,
            name: &name,
            root: self.paths.root(&page.id),
            lists: lists.map(|name| (name, self.paths.of(&PageId::new(Kind::List, name)))),
            is_front: kind == Kind::Front,
            is_about_something: !leads.contains(&kind),
        };
        file.render()
    }
}

/// What the templates ask.
impl PageFile<'_> {
    /// What links to a section end in.
    fn anchor(&self, section: &Section) -> String {
        slug(section.title).to_lowercase()
    }

    /// Whether a link may lead there: `javascript:` would be code.
    fn is_address(&self, address: &str) -> bool {
        address.starts_with("https://") || address.starts_with("http://")
    }
}
