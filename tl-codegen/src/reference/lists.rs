//! Pages that lead to others: categories, namespaces, all pages of a kind, and the first page.

use super::book::Reference;
use super::built_in::built_in;
use super::catalog::list_name;
use super::changes::layers;
use super::page::{Block, Kind, Page, PageId, Piece, Rich, said};
use super::prose::markdown;
use crate::documentation::Category;

/// The kinds that have a list of their own.
const LISTED: [Kind; 4] = [Kind::Method, Kind::Constructor, Kind::Type, Kind::Error];

/// The methods of a category, in the order in which one meets them.
pub(super) fn category(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    let mut all = categories(book).iter();
    let Some(category) = all.find(|it| it.title.text == id.name) else {
        return page;
    };
    page.lead = vec![markdown(&book.catalog, &category.summary.text, &[])];
    let names = category.functions.iter();
    let ids = names.map(|name| PageId::new(Kind::Method, &name.text));
    let ids: Vec<PageId> = ids.filter(|it| book.catalog.has(it)).collect();
    page.push("Methods", vec![table(book, &ids)]);
    page
}

fn categories(book: &Reference) -> &[Category] {
    let documentation = book.options.documentation.as_ref();
    documentation.map_or(&[], |it| &it.categories)
}

/// What has a namespace: methods, constructors, types.
pub(super) fn namespace(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    page.lead = vec![said(format!(
        "Everything whose name begins with {}.",
        id.name
    ))];
    for kind in [Kind::Method, Kind::Constructor, Kind::Type] {
        let is_in = |it: &&PageId| {
            it.name
                .rsplit_once('.')
                .is_some_and(|(it, _)| it == id.name)
        };
        page.push(
            list_name(kind),
            vec![table(book, book.catalog.of_kind(kind).filter(is_in))],
        );
    }
    page
}

/// All pages of a kind.
pub(super) fn list(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    let kind = LISTED.into_iter().find(|&kind| list_name(kind) == id.name);
    let ids: Vec<&PageId> = kind
        .map(|kind| book.catalog.of_kind(kind).collect())
        .unwrap_or_default();
    page.lead = vec![said(match ids.len() {
        0 => "There are none.".to_owned(),
        count => format!("All {count} of them."),
    })];
    page.push("Names", vec![table(book, ids)]);
    page
}

/// The page that leads to all others.
pub(super) fn front(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    page.lead = vec![said(format!(
        "Everything that {} has: what it is for, how it is written and what can go wrong.",
        book.title()
    ))];
    let lists = LISTED.into_iter().map(|kind| {
        let id = PageId::new(Kind::List, list_name(kind));
        let count = book.catalog.of_kind(kind).count();
        let word = list_name(kind).to_lowercase();
        (
            list_name(kind),
            vec![Piece::Link(id, format!("all {count} {word}"))],
        )
    });
    page.facts = lists.collect();
    page.facts.push((
        "Wire format",
        vec![Piece::Link(built_in(), "built-in types".to_owned())],
    ));
    let rows = categories(book).iter().map(|category| {
        let link = PageId::new(Kind::Category, &category.title.text).link();
        vec![
            vec![link],
            markdown(&book.catalog, &category.summary.text, &[]),
        ]
    });
    page.push(
        "Categories",
        vec![Block::Table(&["Category", "Meaning"], rows.collect())],
    );
    let namespaces = book.catalog.of_kind(Kind::Namespace);
    let namespaces = namespaces.map(|id| vec![Piece::Link(id.clone(), id.name.clone())]);
    page.push("Namespaces", vec![Block::List(namespaces.collect())]);
    page.push("Layers", vec![Block::List(layers(book))]);
    page
}

fn table<'i>(book: &Reference, ids: impl IntoIterator<Item = &'i PageId>) -> Block {
    let rows: Vec<Vec<Rich>> = book.lines(ids);
    Block::Table(&["Name", "Meaning"], rows)
}
