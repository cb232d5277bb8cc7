//! Changes: takes the versions of definitions, tells what layers made of them.

use similar::{ChangeTag, TextDiff};
use tl_parser::Section;

use super::book::Reference;
use super::declaration::parts;
use super::page::{Block, Edit, Kind, Page, PageId, Piece, Rich, said};
use crate::layers::{Found, KnownSchema, Version};

/// What became of one definition, newest first.
pub(super) fn history(book: &Reference, section: Section, name: &str) -> Vec<Block> {
    let Some(schema) = &book.options.layers else {
        return Vec::new();
    };
    let versions = book.versions(section, name);
    let mut blocks = Vec::new();
    for (index, version) in versions.iter().enumerate().rev() {
        let Some(lifetime) = (Found { schema, version }).lifetime() else {
            continue;
        };
        let lifetime = lifetime.to_string().replacen("in layer", "In layer", 1);
        blocks.push(Block::Paragraph(said(format!("{lifetime}."))));
        if let Some(before) = index.checked_sub(1).map(|before| &versions[before]) {
            blocks.push(Block::Diff(diff(before, version)));
        }
    }
    blocks
}

/// The parts of both versions.
fn diff(before: &Version, after: &Version) -> Vec<(Edit, String)> {
    let [before, after] = [before, after].map(|version| parts(&version.to_string()));
    let [before, after] =
        [&before, &after].map(|it| it.iter().map(String::as_str).collect::<Vec<_>>());
    let diff = TextDiff::from_slices(&before, &after);
    let changes = diff.iter_all_changes().map(|change| {
        let edit = match change.tag() {
            ChangeTag::Equal => Edit::Kept,
            ChangeTag::Insert => Edit::Added,
            ChangeTag::Delete => Edit::Removed,
        };
        (edit, change.value().to_owned())
    });
    changes.collect()
}

/// The page of a layer: what came, what changed and what went.
pub(super) fn page(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    let Some((schema, before, layer)) = find(book, id) else {
        return page;
    };
    let sentence = format!(
        "What layer {layer} changed, compared with layer {before}, the one before it that is known."
    );
    page.lead = vec![said(sentence)];
    let at = |layer: u32| move |version: &&Version| version.layers.contains(&layer);
    for (section, titles) in [
        (
            Section::Functions,
            ["New methods", "Changed methods", "Methods that are gone"],
        ),
        (
            Section::Types,
            [
                "New constructors",
                "Changed constructors",
                "Constructors that are gone",
            ],
        ),
    ] {
        let groups = schema
            .versions
            .chunk_by(|a, b| (a.section, &a.name) == (b.section, &b.name));
        let (mut new, mut changed, mut gone) = (Vec::new(), Vec::new(), Vec::new());
        for versions in groups.filter(|it| it[0].section == section) {
            let old = versions.iter().find(at(before));
            match (old, versions.iter().find(at(layer))) {
                (None, Some(after)) => new.push(row(book, after)),
                (Some(before), None) => gone.push(row(book, before)),
                (Some(before), Some(after)) if before != after => {
                    changed.extend(change(book, before, after));
                }
                _ => {}
            }
        }
        let [first, second, third] = titles;
        page.push(first, vec![Block::Table(&["Name", "Meaning"], new)]);
        page.push(second, changed);
        page.push(third, vec![Block::Table(&["Name", "Meaning"], gone)]);
    }
    page
}

/// The layers of a page: the one before, and its own.
fn find<'b>(book: &'b Reference, id: &PageId) -> Option<(&'b KnownSchema, u32, u32)> {
    let schema = book.options.layers.as_ref()?;
    let layer: u32 = id.name.parse().ok()?;
    let index = schema.layers.iter().position(|&it| it == layer)?;
    Some((schema, *schema.layers.get(index.checked_sub(1)?)?, layer))
}

fn row(book: &Reference, version: &Version) -> Vec<Rich> {
    vec![name(book, version), book.summary(&page_of(version))]
}

/// The name, as a link if it has a page.
fn name(book: &Reference, version: &Version) -> Rich {
    let id = page_of(version);
    match book.catalog.has(&id) {
        true => vec![id.link()],
        false => vec![Piece::Code(version.name.clone())],
    }
}

/// The name, and the parts that differ.
fn change(book: &Reference, before: &Version, after: &Version) -> [Block; 2] {
    let mut parts = diff(before, after);
    parts.retain(|(edit, _)| *edit != Edit::Kept);
    [Block::Paragraph(name(book, after)), Block::Diff(parts)]
}

/// The page of what a version is one of.
fn page_of(version: &Version) -> PageId {
    let kind = match version.section {
        Section::Functions => Kind::Method,
        Section::Types => Kind::Constructor,
    };
    PageId::new(kind, &version.name)
}

/// The link to each layer's page.
pub(super) fn layers(book: &Reference) -> Vec<Rich> {
    let layers = book
        .options
        .layers
        .iter()
        .flat_map(|it| it.layers.iter().skip(1).rev());
    let layers = layers.map(|layer| vec![PageId::new(Kind::Layer, layer.to_string()).link()]);
    layers.collect()
}
