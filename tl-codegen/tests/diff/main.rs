//! `diff`: each rule on a small pair, and all changes of real and of random schemas applied.

mod errors;
mod history;
mod mutate;
mod patch;
mod rules;
mod rust;
#[path = "../schemas/mod.rs"]
mod schemas;
mod verdict;

use std::sync::LazyLock;

use schemas::{resolve, schemas};
use tl_parser::Model;

/// The layers of this repository, oldest first.
static LAYERS: LazyLock<Vec<(u32, Model)>> = LazyLock::new(|| {
    let models = schemas().into_iter().map(|(_, text)| resolve(&text));
    let numbered = models.filter_map(|model| Some((model.layer?, model)));
    let mut layers: Vec<_> = numbered.collect();
    layers.sort_by_key(|(layer, _)| *layer);
    assert!(layers.len() >= 11, "{} layers", layers.len());
    layers
});
