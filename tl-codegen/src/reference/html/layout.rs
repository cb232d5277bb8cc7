//! The layout: takes a page, gives its whole HTML.

use maud::{DOCTYPE, Markup, html};

use super::Neighbour;
use super::blocks::{blocks, rich};
use super::paths::{Paths, slug};
use crate::reference::catalog::list_name;
use crate::reference::page::{Kind, Page, PageId, Section};

/// The kinds that each page has a link to the list of.
const LISTS: [Kind; 4] = [Kind::Method, Kind::Constructor, Kind::Type, Kind::Error];

/// What all pages of a site share.
pub(super) struct Layout<'s> {
    pub(super) paths: &'s Paths,
    pub(super) title: &'s str,
    pub(super) neighbours: &'s [Neighbour],
}

impl Layout<'_> {
    /// The text of a page's file.
    pub(super) fn page(&self, page: &Page) -> String {
        let root = self.paths.root(&page.id);
        let is_front = page.id.kind == Kind::Front;
        let name = if is_front {
            self.title.to_owned()
        } else {
            page.id.title()
        };
        let markup = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { @if !is_front { (name) " – " } (self.title) }
                    meta name="description" content=(page.summary());
                    link rel="stylesheet" href={ (root) "site.css" };
                    script src={ (root) "site.js" } {}
                }
                body data-root=(root) {
                    a.skip href="#content" { "Skip to the content" }
                    (self.header(&page.id, root))
                    main #content { (self.content(page, &name)) }
                    (self.footer(root))
                }
            }
        };
        markup.into_string() + "\n"
    }

    fn header(&self, from: &PageId, root: &str) -> Markup {
        html! {
            header {
                a.home href={ (root) "index.html" } { (self.title) }
                form #search role="search" {
                    label.hidden for="query" { "Search names, ids and descriptions" }
                    input #query type="search" role="combobox" aria-expanded="false" aria-controls="found"
                        aria-autocomplete="list" autocomplete="off" spellcheck="false"
                        placeholder="Search a name, #id or word";
                    ul #found role="listbox" aria-label="Found" hidden {}
                }
                nav aria-label="Lists" {
                    @for name in LISTS.map(list_name) {
                        a href=(self.paths.link(from, &PageId::new(Kind::List, name))) { (name) }
                    }
                }
                button #theme type="button" { "Dark" }
            }
        }
    }

    fn content(&self, page: &Page, name: &str) -> Markup {
        let id = &page.id;
        let is_short = page.sections.len() < 2;
        html! {
            @if !matches!(id.kind, Kind::Front | Kind::List | Kind::Layer | Kind::Namespace) {
                p.kind { (id.kind.word()) }
            }
            h1 class=[id.kind.is_code().then_some("code")] { (name) }
            @for (index, text) in page.lead.iter().enumerate() {
                p class=[(index == 0).then_some("lead")] { (rich(self.paths, id, text)) }
            }
            @if !page.facts.is_empty() {
                dl {
                    @for (name, text) in &page.facts {
                        div { dt { (name) } dd { (rich(self.paths, id, text)) } }
                    }
                }
            }
            @if !is_short {
                nav.contents aria-label="On this page" {
                    @for section in &page.sections {
                        a href={ "#" (anchor(section)) } { (section.title) }
                    }
                }
            }
            @for section in &page.sections {
                section aria-labelledby=(anchor(section)) {
                    h2 id=(anchor(section)) { (section.title) }
                    (blocks(self.paths, id, &section.blocks))
                }
            }
        }
    }

    fn footer(&self, root: &str) -> Markup {
        html! {
            footer {
                p {
                    "Keys: " kbd { "/" } " to search, arrows and " kbd { "Enter" } " to choose, "
                    kbd { "Esc" } " to leave."
                }
                @if !self.neighbours.is_empty() {
                    p {
                        "Other schemas:"
                        @for it in self.neighbours {
                            " " a href={ (root) (it.folder) "index.html" } { (it.title) }
                        }
                    }
                }
                p { "There is no decoder on these pages: it is a command, " code { "tl-codegen decode" } "." }
            }
        }
    }
}

/// What links to a section end in.
fn anchor(section: &Section) -> String {
    slug(section.title).to_lowercase()
}
