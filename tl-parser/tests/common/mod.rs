//! What the tests of this crate share.

#![allow(
    dead_code,
    reason = "every test file is a program of its own and uses a part"
)]

use std::fs;

use tl_parser::{
    Model, ResolveError, Schema, model, resolve,
    syntax::{self, Item, parse},
};

const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema");

/// The names of all layers in the repository: those before `api.tl`, and `api.tl`.
pub(crate) fn layers() -> Vec<String> {
    let folder = fs::read_dir(format!("{SCHEMAS}/layers")).expect("the folder of the layers");
    let files = folder.map(|entry| entry.expect("an entry of the folder").file_name());
    let names = files.map(|name| format!("layers/{}", name.to_string_lossy()));
    let mut layers: Vec<_> = names.filter(|name| name.ends_with(".tl")).collect();
    layers.sort();
    layers.push("api.tl".to_owned());
    assert!(layers.len() >= 11, "{layers:?}");
    layers
}

/// The text of a schema in the repository.
pub(crate) fn schema_text(name: &str) -> String {
    fs::read_to_string(format!("{SCHEMAS}/{name}")).expect("the schema is in the repository")
}

/// Parses a text that has no syntax errors.
pub(crate) fn parse_clean(source: &str) -> Schema<'_> {
    let parsed = parse(source);
    assert!(parsed.errors.is_empty(), "{source}: {:?}", parsed.errors);
    parsed.schema
}

/// The combinators of a schema.
pub(crate) fn combinators<'s, 'src>(
    schema: &'s Schema<'src>,
) -> impl Iterator<Item = &'s syntax::Combinator<'src>> {
    schema.items.iter().filter_map(|item| match item {
        Item::Combinator(combinator) => Some(combinator),
        _ => None,
    })
}

/// Resolves a text that has no errors.
pub(crate) fn model(source: &str) -> Model {
    resolve(&parse_clean(source)).unwrap_or_else(|errors| panic!("{source}: {errors:#?}"))
}

/// The errors of a text that follows the grammar.
pub(crate) fn errors(source: &str) -> Vec<ResolveError> {
    resolve(&parse_clean(source)).err().unwrap_or_default()
}

/// The combinator of this name.
pub(crate) fn combinator<'m>(model: &'m Model, name: &str) -> &'m model::Combinator {
    let mut all = model.combinators.iter();
    all.find(|it| it.name.as_str() == name)
        .unwrap_or_else(|| panic!("no combinator {name}"))
}
