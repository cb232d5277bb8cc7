//! A web site: takes a [`Reference`], gives HTML that needs no server. Links are relative, nothing is loaded from
//! elsewhere, and the same reference gives the same bytes.
//!
//! | file       | has                                                  |
//! |------------|------------------------------------------------------|
//! | `paths`    | which file a page is in                              |
//! | `layout`   | pages to HTML, by the templates                      |
//! | `index`    | what the search looks in                             |
//! | `site.css` | colours and sizes, for day and night, desk and phone |
//! | `site.js`  | the search, and the switch of colours                |

mod index;
mod layout;
mod paths;

use super::book::Reference;
use super::page::PageId;
use crate::{Files, parallel};
use layout::Layout;
pub use layout::Neighbour;
use paths::Paths;

/// All files of the site, by their paths.
#[must_use]
pub fn site(book: &Reference, neighbours: &[Neighbour]) -> Files {
    let paths = Paths::new(book.ids());
    let title = book.title();
    let layout = Layout {
        paths: &paths,
        title: &title,
        neighbours,
    };
    // Once, and not by each thread that comes first.
    book.examples();
    let ids: Vec<&PageId> = book.ids().collect();
    let pages = parallel::map(&ids, |id| {
        let page = book.page(id);
        let entry = index::entry(book, &paths, &page);
        // A template fails if what it shows does, and texts do not.
        (
            paths.of(id).to_owned(),
            layout.page(&page).unwrap_or_default(),
            entry,
        )
    });
    let (mut files, mut entries) = (Files::new(), Vec::new());
    for (path, html, entry) in pages {
        files.insert(path, html);
        entries.extend(entry);
    }
    files.insert("search.js".to_owned(), index::script(&entries));
    files.insert("site.css".to_owned(), include_str!("site.css").to_owned());
    files.insert("site.js".to_owned(), include_str!("site.js").to_owned());
    files
}
