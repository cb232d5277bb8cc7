//! Folders with the schemas of many layers: takes a folder, gives the models, by layer.

use std::path::Path;

use tl_parser::Model;
use tl_parser::crc::Dialect;

use super::failure::Failure;
use super::read::{files_in, read_excerpt};
use crate::parallel;

/// The schemas of a folder, and one more if there is one, in no particular order, with their layers, and
/// notes of what they do not declare.
///
/// # Errors
///
/// There is no schema, one is wrong, or one does not say its layer.
pub fn read(
    folder: &Path,
    more: Option<&Path>,
    ids: Option<Dialect>,
) -> Result<(Vec<(u32, Model)>, String), Failure> {
    let mut paths = files_in(folder, "tl")?;
    paths.extend(more.map(Path::to_owned));
    if paths.is_empty() {
        let message = format!("`{}` has no schemas", folder.display());
        return Err(Failure::new(message));
    }
    let (mut layers, mut notes) = (Vec::new(), String::new());
    let read = parallel::map(&paths, |path| read_excerpt(path, ids));
    for (path, excerpt) in paths.iter().zip(read) {
        let (model, note) = excerpt?;
        layers.push((layer_of(path, &model)?, model));
        notes += &note;
    }
    Ok((layers, notes))
}

/// The layers of a folder and one more schema, oldest first. Each may be there once.
///
/// # Errors
///
/// Two have the same layer, or the schema does not say its own.
pub fn series<'m>(
    layers: &'m [(u32, Model)],
    path: &Path,
    model: &'m Model,
) -> Result<Vec<(u32, &'m Model)>, Failure> {
    let mut series = vec![(layer_of(path, model)?, model)];
    series.extend(layers.iter().map(|(layer, model)| (*layer, model)));
    series.sort_by_key(|(layer, _)| *layer);
    let mut pairs = series.windows(2);
    match pairs.find(|pair| pair[0].0 == pair[1].0) {
        None => Ok(series),
        Some(pair) => {
            let message = format!("there are two schemas of layer {}", pair[0].0);
            Err(Failure::with_help(message, "each layer has its place once"))
        }
    }
}

/// The layer that a schema says it is.
///
/// # Errors
///
/// It does not say any.
pub fn layer_of(path: &Path, model: &Model) -> Result<u32, Failure> {
    model.layer.ok_or_else(|| {
        let message = format!("`{}` does not say which layer it is", path.display());
        Failure::with_help(message, "write it in a comment: `// LAYER 230`")
    })
}
