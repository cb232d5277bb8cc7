//! Generated code: takes a folder of the repository, gives its files.

use std::fs;

use tl_codegen::Files;

use crate::schema;

/// All files in a folder, with their paths from it.
///
/// # Panics
///
/// If one cannot be read.
#[must_use]
pub fn read_tree(folder: &str) -> Files {
    let root = schema::path(folder);
    let mut files = Files::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the tree") {
            let path = entry.expect("an entry of the tree").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a file of the tree");
            let path = path.strip_prefix(&root).expect("a path below the root");
            files.insert(path.to_string_lossy().replace('\\', "/"), text);
        }
    }
    files
}
