//! Implicit arguments: takes a declaration of the syntax tree, gives what has to be said of them in
//! JSON.

use std::collections::HashSet;

use tl_parser::Section;
use tl_parser::syntax::{Combinator, Item, Schema};

use super::declaration::type_name;
use super::variables::{collect_combinator, find_variables};

/// The names of all constructors and types.
pub(super) fn declared_names(schema: &Schema<'_>) -> HashSet<String> {
    let combinators = schema.items.iter().filter_map(|item| match item {
        Item::Combinator(it) if it.section == Section::Types => Some(it),
        _ => None,
    });
    let names = combinators.flat_map(|it| {
        let result = it.result.to_string();
        [it.name.text.to_owned(), type_name(&result).to_owned()]
    });
    names.collect()
}

/// Name and kind of each, unless a reader of the JSON finds the same ones by itself.
pub(super) fn unguessed(
    combinator: &Combinator<'_>,
    declared: &HashSet<&str>,
) -> Option<Vec<(String, String)>> {
    let uses = collect_combinator(combinator);
    let guessed = find_variables(&uses.iter().collect::<Vec<_>>(), declared);
    let guessed = guessed.into_iter().map(|(name, is_number)| {
        let kind = if is_number { "#" } else { "Type" };
        (name.to_owned(), kind.to_owned())
    });
    let written = written(combinator);
    (!guessed.eq(written.iter().cloned())).then_some(written)
}

fn written(combinator: &Combinator<'_>) -> Vec<(String, String)> {
    let braces = combinator.generics.iter();
    let declared = braces.flat_map(|it| {
        let kind = it.kind.to_string();
        let kind = kind.trim_matches(['(', ')']).to_owned();
        let names = it.names.iter();
        names.map(move |name| (name.text.to_owned(), kind.clone()))
    });
    let implied = combinator.implied_variables().into_iter();
    let implied = implied.map(|name| (name.text.to_owned(), "Type".to_owned()));
    declared.chain(implied).collect()
}
