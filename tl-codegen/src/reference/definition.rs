//! The pages of methods and constructors: takes a definition, gives everything that is known of it.

use tl_parser::model::{Combinator, CombinatorId, Model, TypeRef};
use tl_parser::{Facts, Section};

use super::book::Reference;
use super::catalog::Definition;
use super::declaration::{lines, linked};
use super::fields::{own_names, table};
use super::json_sample::sample;
use super::page::{Block, Kind, Language, Page, PageId, Piece, Rich, code, said};
use super::{changes, error_page};
use crate::references::named_type;
use crate::select::{Wanted, select};

pub(super) fn page(book: &Reference, id: &PageId) -> Page {
    let mut page = Page::empty(id);
    let Some(&definition) = book.catalog.definitions.get(id) else {
        return page;
    };
    let model = book.model_of(definition.older);
    let combinator = model.combinator(definition.id);
    let own = own_names(combinator);
    page.lead = book.lead(id, &own);
    page.facts = facts(book, id, definition);
    let text = model.declaration(combinator);
    let declared = lines(&book.catalog, &text, &declared_names(combinator));
    page.push("Declaration", vec![Block::Code(Language::Tl, declared)]);
    let fields = match combinator.section {
        Section::Functions => "Parameters",
        Section::Types => "Fields",
    };
    page.push(fields, vec![table(book, model, combinator)]);
    page.push("Result", result(book, model, combinator));
    page.push("Example in Rust", rust(book, definition));
    page.push("JSON", json(book, definition));
    if id.kind == Kind::Method {
        page.push("Errors", error_page::of_method(book, combinator));
    }
    let history = changes::history(book, combinator.section, &id.name);
    page.push("History", history);
    page.push("Related", vec![Block::List(book.related(&id.name))]);
    page
}

/// What means something else in a declaration: fields stand before colons there.
fn declared_names(combinator: &Combinator) -> Vec<&str> {
    let generics = combinator.generics.iter().map(|it| it.name.as_str());
    let own = [combinator.name.as_str()].into_iter();
    own.chain(generics).collect()
}

fn facts(book: &Reference, id: &PageId, definition: Definition) -> Vec<(&'static str, Rich)> {
    let model = book.model_of(definition.older);
    let combinator = model.combinator(definition.id);
    let result = linked(
        &book.catalog,
        &model.result(combinator),
        &own_names(combinator),
    );
    let is_method = id.kind == Kind::Method;
    let callers = book.options.errors.as_ref().filter(|_| is_method);
    let callers = callers.map(|table| match table.callers(&id.name) {
        Some(callers) => said(callers.to_string()),
        None => said("not documented"),
    });
    let seen = book.options.layers.as_ref();
    let seen = seen.and_then(|it| it.seen(combinator.section, &id.name));
    let seen = seen
        .map(|seen| seen.to_string())
        .filter(|it| !it.is_empty());
    let category = book.options.documentation.as_ref();
    let category = category.and_then(|it| it.category(&id.name));
    let category = category.map(|it| vec![PageId::new(Kind::Category, &it.title.text).link()]);
    let category = category.or_else(|| definition.older.map(|_| said("none, as it is gone")));
    let last = definition.older.map(|index| book.older[index].0);
    let gone = last.map(|layer| said(format!("last seen in layer {layer}")));
    let facts = [
        ("Gone", gone),
        ("Id", Some(code(format!("#{:08x}", combinator.id)))),
        (if is_method { "Returns" } else { "Type" }, Some(result)),
        ("May be called by", callers),
        ("Category", category),
        ("Namespace", namespace(book, &id.name)),
        ("Layers", seen.map(said)),
        ("Elsewhere", book.elsewhere(id)),
    ];
    facts
        .into_iter()
        .filter_map(|(name, it)| Some((name, it?)))
        .collect()
}

/// The link to the namespace of a name.
pub(super) fn namespace(book: &Reference, name: &str) -> Option<Rich> {
    let (namespace, _) = name.rsplit_once('.')?;
    let id = PageId::new(Kind::Namespace, namespace);
    let link = Piece::Link(id.clone(), namespace.to_owned());
    book.catalog.has(&id).then(|| vec![link])
}

/// What a function returns, with what is said of the type.
fn result(book: &Reference, model: &Model, combinator: &Combinator) -> Vec<Block> {
    if combinator.section == Section::Types {
        return Vec::new();
    }
    let own = own_names(combinator);
    let mut text = linked(&book.catalog, &model.result(combinator), &own);
    let summary = match (&combinator.result, named_type(model, &combinator.result)) {
        (TypeRef::Generic { .. }, _) => said("what the function returns that it calls."),
        (_, Some(ty)) => {
            let name = model.ty(ty).name.as_str();
            book.summary(&PageId::new(Kind::Type, name))
        }
        _ => Rich::new(),
    };
    if !summary.is_empty() {
        text.extend(said(": "));
        text.extend(summary);
    }
    vec![Block::Paragraph(text)]
}

/// A request in Rust. That of an older layer is made of what it needs alone.
fn rust(book: &Reference, definition: Definition) -> Vec<Block> {
    let model = book.model_of(definition.older);
    let name = model.combinator(definition.id).name.as_str();
    let own;
    let examples = match definition.older {
        None => book.examples(),
        Some(_) => {
            own = examples_of(model, name, book);
            &own
        }
    };
    let lines = examples.get(name).into_iter().flatten();
    let lines = lines.map(code).collect();
    vec![Block::Code(Language::Rust, lines)]
}

fn examples_of(model: &Model, name: &str, book: &Reference) -> crate::rust::lower::Examples {
    let wanted = Wanted {
        include: vec![name.to_owned()],
        ..Wanted::default()
    };
    let options = crate::Options::new(&book.options.source);
    let examples = select(model, &wanted).ok().and_then(|selection| {
        let examples = crate::rust::lower::examples(&selection, &options);
        examples.ok()
    });
    examples.unwrap_or_default()
}

/// A value in JSON, with what it leaves out.
fn json(book: &Reference, Definition { older, id }: Definition) -> Vec<Block> {
    let model = book.model_of(older);
    let text = match older {
        None => sample(model, &book.facts, id),
        Some(_) => sample(model, &Facts::of(model), id),
    };
    let Some(text) = text else {
        return Vec::new();
    };
    let lines = text.lines().map(code).collect();
    let mut blocks = vec![Block::Code(Language::Json, lines)];
    if has_optional(model, id) {
        let note = "Optional parameters may be left out, as they are here.";
        blocks.push(Block::Paragraph(said(note)));
    }
    blocks
}

fn has_optional(model: &Model, id: CombinatorId) -> bool {
    let mut fields = model.combinator(id).fields.iter();
    fields.any(|field| field.condition.is_some())
}
