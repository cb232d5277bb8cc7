//! What formatting must not change: takes a schema before and after, says whether both mean
//! the same, and say the same to their readers.

use tl_parser::crc::{Dialect, compute_id};
use tl_parser::syntax::Item;
use tl_parser::{Model, Parts, Schema, resolve_excerpt};

use super::text_layout::trim_lines;

/// Whether nothing but the layout differs. `others` are the other files of the schema.
pub(super) fn is_same(before: &Schema<'_>, after: &Schema<'_>, others: &[&str]) -> bool {
    before.to_string() == after.to_string()
        && ids(before) == ids(after)
        && comments(before) == comments(after)
        && models(before, others) == models(after, others)
}

/// The computed ids of all combinators, in both dialects.
fn ids(schema: &Schema<'_>) -> Vec<[u32; 2]> {
    let combinators = schema.items.iter().filter_map(|item| match item {
        Item::Combinator(combinator) => Some(combinator),
        Item::Separator(_) | Item::Layer(_) | Item::PartialApplication(_) | Item::Finality(_) => {
            None
        }
    });
    combinators
        .map(|it| [Dialect::Telegram, Dialect::Classic].map(|dialect| compute_id(it, dialect)))
        .collect()
}

/// Sorted: they may move, but none may get lost.
fn comments(schema: &Schema<'_>) -> Vec<String> {
    let comments = schema.comments.iter();
    let mut texts: Vec<String> = comments.map(|it| trim_lines(it.text)).collect();
    texts.sort_unstable();
    texts
}

/// The models of all layers. None if the schema is wrong. Names that it does not declare stay what
/// they are.
fn models(schema: &Schema<'_>, others: &[&str]) -> Option<Vec<Model>> {
    let parts = Parts::new([&[schema.source], others].concat());
    let schema = parts.parse(Some(schema.dialect())).into_result().ok()?;
    let layers = schema.layers().into_iter();
    let layers = layers.map(|layer| resolve_excerpt(&schema.at_layer(layer)));
    let all = layers.chain([resolve_excerpt(&schema)]);
    let models = all.map(|excerpt| Some(excerpt.ok()?.model.without_layout()));
    models.collect()
}
