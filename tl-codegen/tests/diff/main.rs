//! `diff`: each rule on a small pair, and all changes of real and of random schemas applied.

mod history;
mod mutate;
mod patch;
mod rules;
mod verdict;

use std::sync::LazyLock;

use tl_parser::{Model, ResolveError};

fn try_resolve(text: &str) -> Result<Model, Vec<ResolveError>> {
    let schema = tl_parser::parse(text).into_result();
    tl_parser::resolve(&schema.unwrap_or_else(|errors| panic!("{errors:?} in\n{text}")))
}

fn resolve(text: &str) -> Model {
    try_resolve(text).unwrap_or_else(|errors| panic!("{errors:?} in\n{text}"))
}

/// The layers of this repository, oldest first.
static LAYERS: LazyLock<Vec<(u32, Model)>> = LazyLock::new(|| {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema");
    let older = [109, 114, 128, 146, 166, 179, 186, 216, 222, 227];
    let older = older.map(|layer| (layer, format!("{schema}/layers/{layer}.tl")));
    let files = older.into_iter().chain([(230, format!("{schema}/api.tl"))]);
    let models = files.map(|(layer, path)| {
        let text = std::fs::read_to_string(&path).expect("the schema is there");
        (layer, resolve(&text))
    });
    models.collect()
});
