//! Entries: takes the text of one file, adds its entries to the documentation.

use std::collections::btree_map::Entry as Slot;

use tl_parser::Span;

use super::blocks::{Block, Kind, blocks};
use super::code::{is_name, is_word, names, split_code};
use super::entry::Entry;
use super::reader::Reader;
use super::text_error::TextErrorKind;

/// How the first sentence begins about what a schema has no longer.
const GONE: &str = "Gone, last seen in layer ";

const FIELD: &str = "- `name`: What the field is for.";

/// Reads a file. What stands before the first entry is for the readers of the file.
pub(super) fn read(reader: &mut Reader, source: &str) {
    let mut open = Open::Preamble;
    for block in blocks(source) {
        let Some(block) = reader.block(block) else {
            continue;
        };
        match block.kind {
            Kind::Title | Kind::Heading => {
                finish(reader, open);
                open = begin(reader, &block);
            }
            _ => match &mut open {
                Open::Preamble if block.kind == Kind::Paragraph => {}
                Open::Preamble => reader.fail(TextErrorKind::Misplaced, block.span),
                Open::Entry(_, entry) => add(reader, entry, &block),
            },
        }
    }
    finish(reader, open);
}

/// What the lines belong to.
enum Open {
    Preamble,
    Entry(String, Entry),
}

fn begin(reader: &mut Reader, block: &Block) -> Open {
    if block.kind == Kind::Title {
        return Open::Preamble;
    }
    if !is_name(&block.text) {
        reader.fail(TextErrorKind::Name(block.text.clone()), block.span);
    }
    let place = reader.place(block.span);
    let entry = Entry {
        place,
        ..Entry::default()
    };
    Open::Entry(block.text.clone(), entry)
}

fn finish(reader: &mut Reader, open: Open) {
    let Open::Entry(name, entry) = open else {
        return;
    };
    let span = entry.place.span;
    if entry.summary.text.is_empty() {
        reader.fail(TextErrorKind::NoText(name.clone()), span);
    }
    match reader.documentation.entries.entry(name) {
        Slot::Vacant(slot) => {
            slot.insert(entry);
        }
        Slot::Occupied(slot) => {
            let name = slot.key().clone();
            reader.fail(TextErrorKind::Repeated(name), span);
        }
    }
}

/// Adds a block to the entry that it is in.
fn add(reader: &mut Reader, entry: &mut Entry, block: &Block) {
    let is_late = match block.kind {
        Kind::Paragraph => !entry.fields.is_empty() || !entry.related.is_empty(),
        _ => !entry.related.is_empty(),
    };
    if is_late {
        return reader.fail(TextErrorKind::Order, block.span);
    }
    match block.kind {
        Kind::Item => add_field(reader, entry, block),
        Kind::Related => add_related(reader, entry, block),
        _ => {
            let text = reader.sentence(&block.text, block.span);
            if entry.summary.text.is_empty() {
                entry.gone = gone(&text.text);
                entry.summary = text;
            } else {
                entry.paragraphs.push(text);
            }
        }
    }
}

fn add_field(reader: &mut Reader, entry: &mut Entry, block: &Block) {
    let parts = split_code(&block.text);
    let parts = parts.and_then(|(name, rest)| Some((name, rest.strip_prefix(": ")?)));
    let Some((name, text)) = parts.filter(|(name, _)| is_word(name)) else {
        return reader.fail(TextErrorKind::Item(FIELD), block.span);
    };
    let end = block.span.end();
    let text = reader.sentence(text, Span::new(end - text.len(), end));
    if entry.fields.insert(name.to_owned(), text).is_some() {
        reader.fail(TextErrorKind::Repeated(name.to_owned()), block.span);
    }
}

fn add_related(reader: &mut Reader, entry: &mut Entry, block: &Block) {
    let Some(names) = names(&block.text) else {
        return reader.fail(TextErrorKind::Related, block.span);
    };
    for (offset, name) in names {
        let start = block.span.start() + offset;
        let span = Span::new(start, start + name.len());
        if entry.related.iter().any(|known| known.text == name) {
            reader.fail(TextErrorKind::Repeated(name.to_owned()), span);
        }
        entry.related.push(reader.text(name, span));
    }
}

/// The layer that a sentence such as "Gone, last seen in layer 166: returned it." names.
fn gone(sentence: &str) -> Option<u32> {
    let (layer, _) = sentence.strip_prefix(GONE)?.split_once(':')?;
    layer.parse().ok()
}
