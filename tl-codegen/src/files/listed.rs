//! Folders of generated files that have no mark of their own: takes files and a folder, stages what makes the
//! folder have them. A list, which is one of the files, names all; only what it names is replaced or removed.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use super::file_error::FileError;
use super::place::read_up_to;
use super::transaction::Transaction;
use crate::rust::Files;

/// The file that names all files of such a folder, itself aside.
pub const LIST: &str = "generated-files.txt";

/// What was done to a folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// How many files are generated, the list included.
    pub total: usize,
    /// How many bytes they have.
    pub bytes: usize,
    /// How many of them are written.
    pub written: usize,
    /// How many files are removed, as they are generated no more.
    pub removed: usize,
}

impl Listed {
    /// Stages what makes a folder have these files.
    ///
    /// # Errors
    ///
    /// Returns an error if a file is in the way that the list does not name, or what the system says if a
    /// file cannot be read or staged.
    pub fn stage(
        root: &Path,
        mut files: Files,
        transaction: &mut Transaction,
    ) -> Result<Self, FileError> {
        let known = read_list(root)?;
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        let list = names.join("\n") + "\n";
        files.insert(LIST.to_owned(), list);
        let mut listed = Self {
            total: files.len(),
            bytes: files.values().map(String::len).sum(),
            ..Self::default()
        };
        for name in known.iter().filter(|name| !files.contains_key(*name)) {
            let path = root.join(name);
            if path.exists() {
                transaction.remove(&path)?;
                listed.removed += 1;
            }
        }
        for (name, text) in &files {
            let path = root.join(name);
            let present = read_up_to(&path, u64::MAX)?;
            if present.as_deref() == Some(text.as_bytes()) {
                continue;
            }
            if present.is_some() && !known.contains(name) && name != LIST {
                let why = "it was not generated";
                return Err(FileError::InTheWay { path, why });
            }
            transaction.write(&path, text)?;
            listed.written += 1;
        }
        Ok(listed)
    }
}

/// What the list names; only what is in the folder.
fn read_list(root: &Path) -> Result<BTreeSet<String>, FileError> {
    let list = read_up_to(&root.join(LIST), u64::MAX)?.unwrap_or_default();
    let list = String::from_utf8_lossy(&list);
    let names = list.lines().filter(|name| is_inside(Path::new(name)));
    Ok(names.map(str::to_owned).collect())
}

fn is_inside(name: &Path) -> bool {
    let mut parts = name.components().peekable();
    parts.peek().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}
