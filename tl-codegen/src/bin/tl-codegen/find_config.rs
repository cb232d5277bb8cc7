//! The configuration that is meant: takes the current folder, gives the path of the nearest one.

use std::path::{Path, PathBuf};

use crate::outcome::Failure;

/// The name of the configuration file.
const FILE_NAME: &str = "tl-codegen.toml";

/// The nearest configuration, in the current folder or one above, as a path from here.
pub(crate) fn find() -> Result<Option<PathBuf>, Failure> {
    let depth = here()?.ancestors().count();
    let folders = (0..depth).map(|up| std::iter::repeat_n("..", up).collect::<PathBuf>());
    let mut paths = folders.map(|folder| folder.join(FILE_NAME));
    Ok(paths.find(|path| path.is_file()))
}

fn here() -> Result<PathBuf, Failure> {
    std::env::current_dir().map_err(|error| Failure::io("enter", Path::new("."), &error))
}

/// There is none.
pub(crate) fn nothing_found() -> Failure {
    let here = here().unwrap_or_default();
    Failure::with_help(
        format!("no {FILE_NAME} in `{}` or a folder above", here.display()),
        "name one with --config, or a schema with --schema FILE --out DIR",
    )
}
