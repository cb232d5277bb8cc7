//! Blocks: takes what a page says, gives HTML. All text is escaped by the templates.

use maud::{Markup, html};

use super::paths::Paths;
use crate::reference::page::{Block, Edit, Language, PageId, Piece, Rich};

/// A text with links, on a page.
pub(super) fn rich(paths: &Paths, from: &PageId, text: &[Piece]) -> Markup {
    html! {
        @for piece in text {
            @match piece {
                Piece::Text(text) => (text),
                Piece::Code(text) => code { (text) },
                Piece::Link(to, text) => (link(paths, from, to, text)),
                Piece::Address(text, address) if is_address(address) => a href=(address) { (text) },
                Piece::Address(text, _) => (text),
            }
        }
    }
}

/// Whether a link may lead there: `javascript:` would be code.
fn is_address(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// A link, which may be broken after the words of a name.
fn link(paths: &Paths, from: &PageId, to: &PageId, text: &str) -> Markup {
    let is_code = to.kind.is_code();
    html! {
        a class=[is_code.then_some("code")] href=(paths.link(from, to)) {
            @for (index, word) in text.split_inclusive('_').enumerate() {
                @if index > 0 { wbr; }
                (word)
            }
        }
    }
}

/// A part of a page.
pub(super) fn blocks(paths: &Paths, from: &PageId, blocks: &[Block]) -> Markup {
    let text = |text: &[Piece]| rich(paths, from, text);
    html! {
        @for block in blocks {
            @match block {
                Block::Paragraph(paragraph) => p { (text(paragraph)) },
                Block::Code(language, lines) => (code_block(paths, from, *language, lines)),
                Block::Table(head, rows) => (table(paths, from, head, rows)),
                Block::List(items) => ul.names { @for item in items { li { (text(item)) } } },
                Block::Diff(parts) => (diff(parts)),
            }
        }
    }
}

fn code_block(paths: &Paths, from: &PageId, language: Language, lines: &[Rich]) -> Markup {
    let name = match language {
        Language::Tl => "TL",
        Language::Rust => "Rust",
        Language::Json => "JSON",
    };
    html! {
        pre tabindex="0" role="region" aria-label=(name) {
            @for line in lines { (code_line(paths, from, line)) "\n" }
        }
    }
}

/// A line, in which nothing has to be marked as code once more.
fn code_line(paths: &Paths, from: &PageId, line: &[Piece]) -> Markup {
    html! {
        @for piece in line {
            @match piece {
                Piece::Link(to, text) => a href=(paths.link(from, to)) { (text) },
                other => (other.text()),
            }
        }
    }
}

fn table(paths: &Paths, from: &PageId, head: &[&str], rows: &[Vec<Rich>]) -> Markup {
    html! {
        table {
            thead { tr { @for name in head { th scope="col" { (name) } } } }
            tbody {
                @for row in rows {
                    tr {
                        @for (name, cell) in head.iter().zip(row) {
                            td data-name=(name) { (rich(paths, from, cell)) }
                        }
                    }
                }
            }
        }
    }
}

fn diff(parts: &[(Edit, String)]) -> Markup {
    html! {
        pre tabindex="0" role="region" aria-label="Difference" {
            @for (edit, part) in parts {
                @match edit {
                    Edit::Kept => { "  " (part) "\n" },
                    Edit::Added => { ins { "+ " (part) } "\n" },
                    Edit::Removed => { del { "- " (part) } "\n" },
                }
            }
        }
    }
}
