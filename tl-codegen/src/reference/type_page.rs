//! The pages of types: takes a type, gives its constructors and what uses it.

use tl_parser::model::CombinatorId;

use super::book::Reference;
use super::catalog::page_of;
use super::declaration::lines;
use super::definition::namespace;
use super::page::{Block, Language, Page, PageId, Rich, said};

pub(super) fn page(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    let Some(&ty) = book.catalog.types.get(id) else {
        return page;
    };
    let constructors = &book.model.ty(ty).constructors;
    page.lead = book.lead(id, &[]);
    page.facts = facts(book, id, constructors.len());
    let declared = constructors.iter().flat_map(|&constructor| {
        let text = book.model.declaration(book.model.combinator(constructor));
        lines(&book.catalog, &text, &[])
    });
    page.push("Constructors", vec![rows(book, constructors)]);
    page.push(
        "Declaration",
        vec![Block::Code(Language::Tl, declared.collect())],
    );
    page.push(
        "Returned by",
        vec![rows(book, book.references.returners(ty))],
    );
    page.push("Taken by", vec![rows(book, book.references.takers(ty))]);
    page.push("Part of", vec![rows(book, book.references.holders(ty))]);
    page.push("Related", vec![Block::List(book.related(&id.name))]);
    page
}

fn facts(book: &Reference, id: &PageId, constructors: usize) -> Vec<(&'static str, Rich)> {
    let facts = [
        ("Constructors", Some(said(constructors.to_string()))),
        ("Namespace", namespace(book, &id.name)),
        ("Elsewhere", book.elsewhere(id)),
    ];
    facts
        .into_iter()
        .filter_map(|(name, it)| Some((name, it?)))
        .collect()
}

/// A row for each of these definitions.
fn rows(book: &Reference, combinators: &[CombinatorId]) -> Block {
    let combinators = combinators.iter().map(|&id| book.model.combinator(id));
    let ids: Vec<PageId> = combinators.filter(|it| !it.builtin).map(page_of).collect();
    Block::Table(&["Name", "Meaning"], book.lines(&ids))
}
