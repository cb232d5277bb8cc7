//! The published schemas: what the tests over all of them share.

use std::fs;
use std::path::Path;

use tl_parser::Model;

/// Every schema in `schema/`: its file name and its text.
pub(crate) fn schemas() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let folders = [root.join("layers"), root];
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("the folder is in the repository"));
    let paths = entries.map(|entry| entry.expect("its entries can be read").path());
    let mut schemas: Vec<(String, String)> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "tl"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("schemas are UTF-8");
            let name = path.file_name().expect("files have names");
            (name.to_string_lossy().into_owned(), text)
        })
        .collect();
    schemas.sort();
    assert!(schemas.len() >= 12, "{} schemas", schemas.len());
    schemas
}

/// The model of a text that has no errors.
pub(crate) fn resolve(text: &str) -> Model {
    let parsed = tl_parser::parse(text).into_result();
    let schema = parsed.unwrap_or_else(|errors| panic!("{errors:?} in\n{text}"));
    let model = tl_parser::resolve(&schema);
    model.unwrap_or_else(|errors| panic!("{errors:?} in\n{text}"))
}
