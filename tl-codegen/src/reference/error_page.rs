//! The pages of errors: takes an error, tells what it means, what to do and which methods give it. The other way
//! round, takes a method and gives its errors.

use std::collections::BTreeMap;

use tl_parser::model::Combinator;

use super::advice::{action, advice, reason};
use super::book::Reference;
use super::page::{Block, Kind, Page, PageId, Piece, code, said};
use crate::errors::{DocumentedError, ParameterKind};

pub(super) fn page(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    let Some(error) = find(book, &id.name) else {
        return page;
    };
    page.lead = Some(book.summary(id))
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let codes: Vec<String> = error.codes.keys().map(i32::to_string).collect();
    if !codes.is_empty() {
        page.facts.push(("Code", code(codes.join(", "))));
    }
    page.push("Parameters", vec![parameters(error)]);
    page.push("What to do", vec![what_to_do(book, &id.name, error)]);
    page.push("Given by", vec![given_by(book, error)]);
    page
}

fn find<'b>(book: &'b Reference, name: &str) -> Option<&'b DocumentedError> {
    book.options.errors.as_ref()?.errors.get(name)
}

fn parameters(error: &DocumentedError) -> Block {
    let rows = error.pattern.parameters().map(|(kind, meaning)| {
        let kind = match kind {
            ParameterKind::Number => "a number",
            ParameterKind::Text => "a text",
        };
        vec![code(meaning), said(kind)]
    });
    Block::Table(&["Name", "Kind"], rows.collect())
}

fn what_to_do(book: &Reference, name: &str, error: &DocumentedError) -> Block {
    let rules = book.retry.as_ref();
    let rows = error.codes.keys().map(|&it| {
        let advice = advice(action(rules, &error.pattern, name, it));
        let why = reason(rules, name, it).map(said);
        vec![code(it.to_string()), said(advice), why.unwrap_or_default()]
    });
    Block::Table(&["Code", "What to do", "Why"], rows.collect())
}

fn given_by(book: &Reference, error: &DocumentedError) -> Block {
    let mut codes: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (code, methods) in &error.codes {
        for method in methods {
            codes.entry(method).or_default().push(code.to_string());
        }
    }
    let rows = codes.into_iter().map(|(method, codes)| {
        let id = PageId::new(Kind::Method, method);
        let name = match book.catalog.has(&id) {
            true => id.link(),
            false => Piece::Code(method.to_owned()),
        };
        vec![vec![name], code(codes.join(", ")), book.summary(&id)]
    });
    Block::Table(&["Method", "Code", "Meaning"], rows.collect())
}

/// What a method fails with.
pub(super) fn of_method(book: &Reference, function: &Combinator) -> Vec<Block> {
    let errors = book.errors.get(function.name.as_str());
    let rows: Vec<_> = errors
        .into_iter()
        .flatten()
        .filter_map(|(number, name)| {
            let error = find(book, name)?;
            let id = PageId::new(Kind::Error, name);
            let rules = book.retry.as_ref();
            let advice = said(advice(action(rules, &error.pattern, name, *number)));
            Some(vec![
                code(number.to_string()),
                vec![id.link()],
                book.summary(&id),
                advice,
            ])
        })
        .collect();
    let sentence = match book.options.errors {
        _ if !rows.is_empty() => {
            return vec![Block::Table(
                &["Code", "Error", "Meaning", "What to do"],
                rows,
            )];
        }
        None => return Vec::new(),
        Some(_) if function.generics.is_empty() => "No error is documented for it.",
        Some(_) => "It fails with what the function fails with that it calls.",
    };
    vec![Block::Paragraph(said(sentence))]
}
