//! Prose: takes Markdown, gives a text in which names are links.

use pulldown_cmark::{Event, Parser};

use super::catalog::Catalog;
use super::page::{Piece, Rich, clean};

/// One paragraph. Code that is the name of something leads there, unless it is one of `own`, the names of
/// fields. Whatever looks like HTML is text.
pub(super) fn markdown(catalog: &Catalog, text: &str, own: &[&str]) -> Rich {
    let mut pieces: Rich = Vec::new();
    for event in Parser::new(text) {
        match event {
            Event::Code(name) => pieces.push(match catalog.named(&name) {
                Some(id) if !own.contains(&&*name) => Piece::Link(id, name.into_string()),
                _ => Piece::Code(clean(&name)),
            }),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                add_text(&mut pieces, &text);
            }
            Event::SoftBreak | Event::HardBreak => add_text(&mut pieces, " "),
            _ => {}
        }
    }
    pieces
}

/// Adds to the text that is last, so that it is in one piece.
fn add_text(pieces: &mut Rich, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(last)) => last.push_str(&clean(text)),
        _ => pieces.push(Piece::Text(clean(text))),
    }
}
