//! What the tests of this crate share.

#![allow(
    dead_code,
    reason = "every test file is a program of its own and uses a part"
)]

use std::{fs, path::Path};

use tl_parser::{
    Model, ResolveError, Schema, model, resolve,
    syntax::{self, Item, parse},
};

/// The layers in the repository; `api.tl` is the newest.
pub(crate) const LAYERS: [&str; 11] = [
    "layers/109.tl",
    "layers/114.tl",
    "layers/128.tl",
    "layers/146.tl",
    "layers/166.tl",
    "layers/179.tl",
    "layers/186.tl",
    "layers/216.tl",
    "layers/222.tl",
    "layers/227.tl",
    "api.tl",
];

/// The text of a schema in the repository.
pub(crate) fn schema_text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    fs::read_to_string(path.join(name)).expect("the schema is in the repository")
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
