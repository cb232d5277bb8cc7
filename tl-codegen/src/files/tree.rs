//! A tree of generated files: takes the files and a folder, gives the difference, and stages what
//! makes it none. Only files that start with the generator's mark are ever replaced or removed.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::file_error::FileError;
use super::folder::STAGING;
use super::place::{folder_of, read_up_to, resolve};
use super::transaction::Transaction;
use crate::rust::Files;
use crate::rust::format::MARKER;

/// The module that every tree has in its folder, and nowhere else: names that are words of Rust
/// get a `_` after them.
const ROOT: &str = "mod.rs";

/// A folder of generated files, and what has to be done to it.
#[derive(Debug)]
pub struct Tree {
    total: usize,
    writes: Vec<Write>,
    orphans: Vec<PathBuf>,
}

/// A file that is not as it should be.
#[derive(Debug)]
struct Write {
    path: PathBuf,
    text: String,
    exists: bool,
}

/// How a file differs from what is generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It has another text.
    Stale,
    /// It is not there.
    Missing,
    /// It was generated once and is no longer.
    Orphaned,
}

/// Writes generated files into a folder, and removes those that are generated no more: all that a
/// build script needs. Files that are up to date are not touched.
///
/// # Errors
///
/// Returns an error if a file is in the way that was not generated, or what the system says if
/// the files cannot be written. Then everything is as it was.
pub fn write_tree(root: &Path, files: Files) -> Result<(), FileError> {
    let mut transaction = Transaction::open(tree_folders(root, &files)?)?;
    Tree::compare(root, files)?.stage(&mut transaction)?;
    transaction.commit()
}

/// The folders that a transaction has to be opened for to write a tree: the tree's own, and those
/// that links lead to from there.
///
/// # Errors
///
/// Returns what the system says if a path cannot be followed.
pub fn tree_folders(root: &Path, files: &Files) -> Result<BTreeSet<PathBuf>, FileError> {
    // What is wrong with the folder is said of the folder, not of the files that would be in it.
    list(root)?;
    let own = resolve(root)?;
    let folders = files.keys().map(|name| folder_of(&root.join(name)));
    let mut folders: BTreeSet<_> = folders.collect::<Result<_, _>>()?;
    folders.retain(|folder| !folder.starts_with(&own));
    folders.insert(own);
    Ok(folders)
}

impl Tree {
    /// Compares generated files with a folder. Writes nothing.
    ///
    /// # Errors
    ///
    /// Returns an error if a file is in the way that was not generated, or what the system says if
    /// the folder cannot be read.
    pub fn compare(root: &Path, files: Files) -> Result<Self, FileError> {
        let orphans = find_orphans(root, &files)?;
        let total = files.len();
        let writes = files
            .into_iter()
            .filter_map(|(name, text)| compare_file(root.join(name), text).transpose());
        let writes = writes.collect::<Result<_, _>>()?;
        Ok(Self {
            total,
            writes,
            orphans,
        })
    }

    /// How many files are generated.
    #[must_use]
    pub fn total(&self) -> usize {
        self.total
    }

    /// What differs, file by file: those to be written, sorted, then those to be removed.
    pub fn differences(&self) -> impl Iterator<Item = (Difference, &Path)> {
        let writes = self.writes.iter().map(|write| match write.exists {
            true => (Difference::Stale, &*write.path),
            false => (Difference::Missing, &*write.path),
        });
        let orphans = self.orphans.iter();
        writes.chain(orphans.map(|path| (Difference::Orphaned, &**path)))
    }

    /// Stages what makes the folder as it should be.
    ///
    /// # Errors
    ///
    /// Returns what the system says if a file cannot be staged.
    pub fn stage(&self, transaction: &mut Transaction) -> Result<(), FileError> {
        for write in &self.writes {
            transaction.write(&write.path, &write.text)?;
        }
        let mut orphans = self.orphans.iter();
        orphans.try_for_each(|path| transaction.remove(path))
    }
}

fn compare_file(path: PathBuf, text: String) -> Result<Option<Write>, FileError> {
    let present = read_up_to(&path, u64::MAX)?;
    let exists = present.is_some();
    match present {
        Some(present) if present == text.as_bytes() => Ok(None),
        Some(present) if !present.starts_with(MARKER.as_bytes()) => Err(FileError::InTheWay {
            path,
            why: "it was not generated",
        }),
        _ => Ok(Some(Write { path, text, exists })),
    }
}

/// Generated files of this tree that are generated no more, sorted.
fn find_orphans(root: &Path, files: &Files) -> Result<Vec<PathBuf>, FileError> {
    let mut orphans = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in list(&folder)? {
            let path = entry.path();
            let kind = entry.file_type();
            let kind = kind.map_err(FileError::at("look at", &path))?;
            if kind.is_dir() && is_part(&path)? {
                folders.push(path);
            } else if kind.is_file() && is_orphan(root, &path, files)? {
                orphans.push(path);
            }
        }
    }
    orphans.sort();
    Ok(orphans)
}

fn list(folder: &Path) -> Result<Vec<DirEntry>, FileError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.and_then(Iterator::collect),
    };
    entries.map_err(FileError::at("list", folder))
}

/// Whether a folder within a tree is a part of it. One that has a root itself is another tree.
fn is_part(folder: &Path) -> Result<bool, FileError> {
    let is_staging = folder.file_name().is_some_and(|name| name == STAGING);
    Ok(!is_staging && !is_generated(&folder.join(ROOT))?)
}

fn is_orphan(root: &Path, path: &Path, files: &Files) -> Result<bool, FileError> {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let name = inside.to_string_lossy().replace('\\', "/");
    let is_rust = path.extension().is_some_and(|extension| extension == "rs");
    Ok(is_rust && !files.contains_key(&name) && is_generated(path)?)
}

fn is_generated(path: &Path) -> Result<bool, FileError> {
    let start = read_up_to(path, MARKER.len() as u64)?;
    Ok(start.is_some_and(|start| start == MARKER.as_bytes()))
}
