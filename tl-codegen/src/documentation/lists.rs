//! Lists that stand for themselves: takes the glossary's text and that of the categories, adds what they
//! have to the documentation.

use std::collections::BTreeSet;

use tl_parser::Span;

use super::blocks::{Block, Kind, blocks};
use super::code::{is_name, is_word, split_code};
use super::entry::Category;
use super::reader::Reader;
use super::text_error::TextErrorKind;

const TERM: &str = "- `name: type`: What such fields mean.";
const FUNCTION: &str = "- `name`";

/// Reads the glossary.
pub(super) fn read_glossary(reader: &mut Reader, source: &str) {
    for block in blocks(source) {
        let Some(block) = reader.block(block) else {
            continue;
        };
        match block.kind {
            Kind::Item => add_term(reader, &block),
            Kind::Title | Kind::Paragraph => {}
            Kind::Heading | Kind::Related => reader.fail(TextErrorKind::Misplaced, block.span),
        }
    }
}

fn add_term(reader: &mut Reader, block: &Block) {
    let parts = split_code(&block.text).and_then(|(code, rest)| {
        let (name, ty) = code.split_once(": ")?;
        let text = rest.strip_prefix(": ")?;
        (is_word(name) && !ty.is_empty()).then_some((name, ty, text))
    });
    let Some((name, ty, text)) = parts else {
        return reader.fail(TextErrorKind::Item(TERM), block.span);
    };
    let end = block.span.end();
    let text = reader.sentence(text, Span::new(end - text.len(), end));
    let key = (name.to_owned(), ty.to_owned());
    if reader.documentation.glossary.insert(key, text).is_some() {
        let term = format!("{name}: {ty}");
        reader.fail(TextErrorKind::Repeated(term), block.span);
    }
}

/// Reads the categories.
pub(super) fn read_categories(reader: &mut Reader, source: &str) {
    let mut known = BTreeSet::new();
    for block in blocks(source) {
        let Some(block) = reader.block(block) else {
            continue;
        };
        if block.kind == Kind::Heading {
            let title = reader.text(&block.text, block.span);
            let category = Category {
                title,
                ..Category::default()
            };
            reader.documentation.categories.push(category);
        } else if block.kind == Kind::Paragraph {
            let summary = reader.sentence(&block.text, block.span);
            if let Some(category) = reader.documentation.categories.last_mut() {
                category.summary = summary;
            }
        } else if block.kind != Kind::Title {
            add_function(reader, &block, &mut known);
        }
    }
    check_categories(reader);
}

fn add_function(reader: &mut Reader, block: &Block, known: &mut BTreeSet<String>) {
    if block.kind == Kind::Related {
        return reader.fail(TextErrorKind::Misplaced, block.span);
    }
    let name = match split_code(&block.text) {
        Some((name, "")) if is_name(name) => name,
        _ => return reader.fail(TextErrorKind::Item(FUNCTION), block.span),
    };
    if !known.insert(name.to_owned()) {
        reader.fail(TextErrorKind::Repeated(name.to_owned()), block.span);
    }
    let start = block.span.start() + 1;
    let name = reader.text(name, Span::new(start, start + name.len()));
    match reader.documentation.categories.last_mut() {
        Some(category) => category.functions.push(name),
        None => reader.fail(TextErrorKind::Misplaced, block.span),
    }
}

fn check_categories(reader: &mut Reader) {
    let categories = reader.documentation.categories.iter();
    let silent = categories.filter(|it| it.summary.text.is_empty());
    let titles: Vec<_> = silent.map(|it| it.title.clone()).collect();
    for title in titles {
        reader.fail(TextErrorKind::NoText(title.text), title.place.span);
    }
}
