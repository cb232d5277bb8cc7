//! What formatting must not change: takes a schema, gives what it means, for comparison.

use tl_parser::crc::{Dialect, compute_id};
use tl_parser::syntax::{Comment, Item};
use tl_parser::{Model, Schema, resolve};

use super::layout::trim_lines;

/// What a schema means, and what it says to its readers.
#[derive(PartialEq)]
pub(super) struct Meaning {
    /// Items and layer, in their canonical form.
    tree: String,
    /// The computed ids of all combinators, in both dialects.
    ids: Vec<[u32; 2]>,
    /// None if the schema is a part of one, or wrong.
    model: Option<Model>,
    /// Sorted: they may move, but none may get lost.
    comments: Vec<String>,
}

impl Meaning {
    pub(super) fn of(schema: &Schema<'_>) -> Self {
        Self {
            tree: schema.to_string(),
            ids: schema.items.iter().filter_map(ids).collect(),
            model: resolve(schema).ok().map(Model::without_layout),
            comments: sorted(&schema.comments),
        }
    }
}

fn ids(item: &Item<'_>) -> Option<[u32; 2]> {
    match item {
        Item::Combinator(combinator) => Some(
            [Dialect::Telegram, Dialect::Classic].map(|dialect| compute_id(combinator, dialect)),
        ),
        Item::Separator(_) | Item::PartialApplication(_) | Item::Finality(_) => None,
    }
}

fn sorted(comments: &[Comment<'_>]) -> Vec<String> {
    let mut texts: Vec<String> = comments.iter().map(|it| trim_lines(it.text)).collect();
    texts.sort_unstable();
    texts
}
