//! The schemas in `features/`: takes a folder, gives every schema in it with its name.

use crate::schema;

/// The names and texts of the schemas in a folder of the repository, sorted.
///
/// # Panics
///
/// If one cannot be read.
#[must_use]
pub fn features(folder: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(schema::path(folder)).expect("the folder of the features");
    let paths = entries.map(|entry| entry.expect("an entry of the folder").path());
    let schemas = paths.filter(|path| path.extension().is_some_and(|extension| extension == "tl"));
    let mut names: Vec<String> = schemas
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    let with_text = |name: String| {
        let text = schema::read(&format!("{folder}/{name}.tl"));
        (name, text)
    };
    names.into_iter().map(with_text).collect()
}
