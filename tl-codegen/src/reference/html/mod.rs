//! A web site: takes the [`Reference`](super::Reference) of each schema, gives HTML that needs no server. Links are
//! relative, nothing is loaded from elsewhere, and the same references give the same bytes.
//!
//! | file           | has                                                  |
//! |----------------|------------------------------------------------------|
//! | `volume`       | a schema's part of the site                          |
//! | `paths`        | which file a page is in                              |
//! | `layout`       | pages to HTML, by the templates                      |
//! | `index`        | what the search looks in                             |
//! | `decoder`      | what the page that decodes runs                      |
//! | `decoder_page` | what else it has                                     |
//! | `site.css`     | colours and sizes, for day and night, desk and phone |
//! | `site.js`      | the search, and the switch of colours                |
//! | `decoder.js`   | bytes that are pasted, and their tree                |

mod decoder;
mod decoder_page;
mod index;
mod layout;
mod paths;
mod volume;

use super::page::PageId;
use crate::{Files, parallel};
pub use decoder::{Decoder, DecoderError};
use layout::Layout;
use paths::Paths;
pub use volume::Volume;

/// All files of the site, by their paths.
#[must_use]
pub fn site(volumes: &[Volume<'_>], decoder: Option<&Decoder>) -> Files {
    let mut files = Files::new();
    for volume in volumes {
        let pages = pages(volume, volumes, decoder).into_iter();
        files.extend(pages.map(|(path, text)| (format!("{}{path}", volume.folder), text)));
    }
    if let Some(decoder) = decoder {
        files.extend(decoder_page::scripts(volumes, decoder));
    }
    files
}

/// The files of one schema.
fn pages(volume: &Volume<'_>, all: &[Volume<'_>], decoder: Option<&Decoder>) -> Files {
    let book = volume.reference;
    let layout = Layout {
        paths: &Paths::new(book.ids()),
        title: &book.title(),
        neighbours: &volume.neighbours(all),
        decoder: &(volume.back() + decoder_page::PAGE),
    };
    // Once, and not by each thread that comes first.
    book.examples();
    let ids: Vec<&PageId> = book.ids().collect();
    let pages = parallel::map(&ids, |id| {
        let page = book.page(id);
        let entry = index::entry(book, layout.paths, &page);
        // A template fails if what it shows does, and texts do not.
        (
            layout.paths.of(id).to_owned(),
            layout.page(&page).unwrap_or_default(),
            entry,
        )
    });
    let (mut files, mut entries) = (Files::new(), Vec::new());
    for (path, html, entry) in pages {
        files.insert(path, html);
        entries.extend(entry);
    }
    let mut add = |path: &str, text: String| files.insert(path.to_owned(), text);
    add("search.js", index::script(&entries));
    add("site.css", include_str!("site.css").to_owned());
    add("site.js", include_str!("site.js").to_owned());
    if volume.folder.is_empty() {
        let page = layout.decoder_page(decoder.is_some()).unwrap_or_default();
        add(decoder_page::PAGE, page);
    }
    files
}
