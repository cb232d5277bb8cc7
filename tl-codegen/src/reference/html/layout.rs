//! The layout: takes a page, gives its whole HTML. The templates escape all text.

use askama::Template;

use super::paths::{Paths, slug};
use crate::reference::catalog::list_name;
use crate::reference::page::{Block, Edit, Kind, Page, PageId, Piece, Section};

/// The kinds that each page has a link to the list of.
const LISTS: [Kind; 4] = [Kind::Method, Kind::Constructor, Kind::Type, Kind::Error];

/// Another schema of the site, which each page links to.
pub(super) struct Neighbour {
    /// What it is called.
    pub(super) title: String,
    /// The folder of its first page, from that of this one, with `/` at its end unless it is the same.
    pub(super) folder: String,
}

/// What all pages of a schema share.
pub(super) struct Layout<'s> {
    pub(super) paths: &'s Paths,
    pub(super) title: &'s str,
    pub(super) neighbours: &'s [Neighbour],
    /// The way to the page that decodes, from the first page.
    pub(super) decoder: &'s str,
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
    is_about_something: bool,
}

/// The file of the page that decodes.
#[derive(Template)]
#[template(path = "decoder.html")]
struct DecoderFile<'p> {
    site: &'p Layout<'p>,
    name: &'static str,
    root: &'static str,
    has_decoder: bool,
}

impl Layout<'_> {
    /// The lists of all names, and their paths.
    fn lists(&self) -> [(&'static str, &str); 4] {
        let lists = LISTS.map(list_name);
        lists.map(|name| (name, self.paths.of(&PageId::new(Kind::List, name))))
    }

    /// The text of the file of the page that decodes.
    pub(super) fn decoder_page(&self, has_decoder: bool) -> Result<String, askama::Error> {
        let file = DecoderFile {
            site: self,
            name: "Decoder",
            root: "",
            has_decoder,
        };
        file.render()
    }

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
        let file = PageFile {
            site: self,
            page,
            name: &name,
            root: self.paths.root(&page.id),
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
