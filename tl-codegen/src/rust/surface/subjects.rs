//! Subjects: takes a tree and its model, gives the TL definition that each item of the tree stands for.
//! It is the only file here that reads the tree.

use std::collections::BTreeMap;

use tl_parser::model::{Combinator, Model};
use tl_parser::{Section, Span};

use crate::rust::ir::{Enum, ErrorType, Ownership, Path, Struct, Tree};

/// A definition of TL.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) name: String,
    /// Where its name is, unless it is built in.
    pub(super) span: Option<Span>,
}

/// By the path of an item's owned form.
pub(super) fn subjects(tree: &Tree, model: &Model) -> BTreeMap<String, Subject> {
    let spans = &spans(model);
    let structs = tree.structs.iter();
    let structs = structs.flat_map(|it| of_struct(it, Section::Types, spans));
    let functions = tree.functions.iter().flat_map(|function| {
        let errors = match &function.error {
            ErrorType::Own(errors) => Some(errors),
            _ => None,
        };
        let of_arguments = of_struct(&function.arguments, Section::Functions, spans);
        let subject = of_arguments.first().map(|(_, subject)| subject.clone());
        let of_errors = errors.and_then(|it| Some((path(it), subject?)));
        of_arguments.into_iter().chain(of_errors)
    });
    let first = first_constructors(model);
    let enums = tree.enums.iter().map(|it| of_enum(it, &first));
    structs.chain(functions).chain(enums).collect()
}

type Spans<'m> = BTreeMap<(Section, &'m str), Span>;

fn spans(model: &Model) -> Spans<'_> {
    let combinators = model.combinators.iter();
    let spans = combinators.filter_map(|it| Some(((it.section, it.name.as_str()), span(it)?)));
    spans.collect()
}

/// Nothing for what the source does not write.
fn span(combinator: &Combinator) -> Option<Span> {
    Some(combinator.name_span).filter(|it| *it != Span::default())
}

/// Where the first constructor of each type is: a type itself stands nowhere.
fn first_constructors(model: &Model) -> BTreeMap<&str, Span> {
    let types = model.types.iter();
    let spans = types.filter_map(|ty| {
        let first = ty.constructors.first()?;
        Some((ty.name.as_str(), span(model.combinator(*first))?))
    });
    spans.collect()
}

fn of_struct(item: &Struct, section: Section, spans: &Spans<'_>) -> Vec<(String, Subject)> {
    let span = spans.get(&(section, item.tl_name.as_str())).copied();
    let subject = Subject {
        name: item.tl_name.clone(),
        span,
    };
    let groups = item.groups.iter().map(|group| &group.path);
    let paths = std::iter::once(&item.path).chain(groups);
    paths.map(|it| (path(it), subject.clone())).collect()
}

fn of_enum(item: &Enum, first: &BTreeMap<&str, Span>) -> (String, Subject) {
    let span = first.get(item.tl_name.as_str()).copied();
    let subject = Subject {
        name: item.tl_name.clone(),
        span,
    };
    (path(&item.path), subject)
}

fn path(item: &Path) -> String {
    let module = item.module(Ownership::Owned);
    let names: Vec<_> = module.names().collect();
    format!("{}::{}", names.join("::"), item.ident)
}
