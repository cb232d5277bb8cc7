//! The journal: takes the changes that are about to be made, makes them, or undoes them, now or in
//! a later run.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::file_error::FileError;
use super::folder::{self, new_file, old_file, remove_empty, staging, sync};
use super::place::{parent, read_up_to, resolve};
use super::sync::sync_files;

/// The name of the journal in a staging folder.
const NAME: &str = "journal";

/// Changes to files, all or none. Each of the folders has the same text in its staging folder; the
/// one of the first folder decides whether the changes are made.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Journal {
    /// The folders, absolute. Paths are written as the system has them, which need not be UTF-8.
    pub(super) folders: Vec<OsString>,
    pub(super) changes: Vec<Change>,
}

/// A change to one file.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Change {
    /// Which of the folders the file is in.
    pub(super) folder: usize,
    /// The file's path from there.
    pub(super) path: OsString,
    /// Whether the file was there before.
    pub(super) before: bool,
    /// The checksum of the file afterwards; none if it is removed.
    pub(super) after: Option<u32>,
}

/// The checksum of a file's content.
pub(super) fn checksum(content: &[u8]) -> u32 {
    crc32fast::hash(content)
}

/// Writes a file that is not there yet, so that it survives a crash.
pub(super) fn write_new(path: &Path, content: &[u8]) -> Result<(), FileError> {
    let written = File::create_new(path).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    written.map_err(FileError::at("write", path))
}

impl Journal {
    /// Makes all changes. If that fails some may be made.
    pub(super) fn carry_out(&self) -> Result<(), FileError> {
        self.begin()?;
        for (number, change, folder) in self.changes() {
            change.make(folder, number)?;
        }
        self.sync()?;
        self.end()
    }

    /// From here on the changes are undone unless they are all made. The first folder is the last
    /// to get the journal, since its journal is what counts.
    fn begin(&self) -> Result<(), FileError> {
        self.sync_new_files()?;
        let text = serde_json::to_vec(self).map_err(std::io::Error::from);
        let text = text.map_err(FileError::at("write", Path::new(NAME)))?;
        for folder in self.folders().rev() {
            let (draft, place) = (staging(folder).join("draft"), staging(folder).join(NAME));
            write_new(&draft, &text)?;
            fs::rename(&draft, &place).map_err(FileError::at("write", &place))?;
            sync(&staging(folder))?;
            sync(folder)?;
        }
        Ok(())
    }

    /// Brings what was staged to disk.
    fn sync_new_files(&self) -> Result<(), FileError> {
        self.folders().try_for_each(|folder| {
            let changes = self.changes();
            let new = changes.filter(|(_, change, it)| *it == folder && change.after.is_some());
            let new: Vec<PathBuf> = new.map(|(number, ..)| new_file(folder, number)).collect();
            sync_files(folder, &new)
        })
    }

    /// From here on the changes, or what undid them, are final.
    fn end(&self) -> Result<(), FileError> {
        let Some(first) = self.folders().next() else {
            return Ok(());
        };
        let place = staging(first).join(NAME);
        match fs::remove_file(&place) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(FileError::at("remove", &place)(error))
            }
            _ => sync(&staging(first)),
        }
    }

    /// Undoes the changes that are made in those folders, in the reverse order.
    pub(super) fn undo(&self, folders: &[PathBuf]) -> Result<(), FileError> {
        for (number, change, folder) in self.changes().rev() {
            if folders.iter().any(|it| it == folder) {
                change.undo(folder, number)?;
            }
        }
        self.sync()?;
        self.end()
    }

    pub(super) fn folders(&self) -> impl DoubleEndedIterator<Item = &Path> {
        self.folders.iter().map(Path::new)
    }

    /// The changes with their numbers and folders.
    pub(super) fn changes(&self) -> impl DoubleEndedIterator<Item = (usize, &Change, &Path)> {
        let changes = self.changes.iter().enumerate();
        changes.filter_map(|(number, change)| {
            let folder = self.folders.get(change.folder)?;
            Some((number, change, Path::new(folder)))
        })
    }

    /// Brings the lists of files of all folders that have a change to disk.
    fn sync(&self) -> Result<(), FileError> {
        let mut folders = BTreeSet::new();
        for (_, change, folder) in self.changes() {
            let file = folder.join(&change.path);
            let inside = file.ancestors().skip(1);
            let inside = inside.take_while(|inside| inside.starts_with(folder));
            folders.extend(inside.filter(|it| it.is_dir()).map(Path::to_owned));
        }
        folders.iter().try_for_each(|folder| sync(folder))
    }
}

impl Change {
    fn make(&self, folder: &Path, number: usize) -> Result<(), FileError> {
        let file = folder.join(&self.path);
        if self.after.is_none() {
            return fs::remove_file(&file).map_err(FileError::at("remove", &file));
        }
        let parent = parent(&file);
        fs::create_dir_all(parent).map_err(FileError::at("make", parent))?;
        fs::rename(new_file(folder, number), &file).map_err(FileError::at("replace", &file))
    }

    fn undo(&self, folder: &Path, number: usize) -> Result<(), FileError> {
        let file = folder.join(&self.path);
        let old = old_file(folder, number);
        if !self.is_made(&file) {
            return Ok(());
        }
        match (self.before, old.exists()) {
            (true, true) => fs::rename(&old, &file).map_err(FileError::at("put back", &file)),
            (true, false) => Ok(()),
            (false, _) => {
                fs::remove_file(&file).map_err(FileError::at("remove", &file))?;
                remove_empty(&file, folder);
                Ok(())
            }
        }
    }

    /// Whether the file is as the change leaves it, and nothing leads out of the folder.
    fn is_made(&self, file: &Path) -> bool {
        let mut parts = Path::new(&self.path).components();
        let stays_inside = parts.all(|part| matches!(part, Component::Normal(_)))
            && resolve(file).is_ok_and(|resolved| resolved == file);
        let content = read_up_to(file, u64::MAX);
        stays_inside && content.is_ok_and(|it| it.as_deref().map(checksum) == self.after)
    }
}

/// What a journal in one of the folders says that has to be undone, and in which folders.
pub(super) fn pending(folder: &Path) -> Result<Option<(Journal, Vec<PathBuf>)>, FileError> {
    let place = staging(folder).join(NAME);
    let Some(text) = read_up_to(&place, u64::MAX)? else {
        return Ok(None);
    };
    let parsed = serde_json::from_slice(&text).map_err(std::io::Error::from);
    let journal: Journal = parsed.map_err(FileError::at("understand", &place))?;
    let has_it = |folder: &&Path| {
        let text_there = read_up_to(&staging(folder).join(NAME), u64::MAX);
        text_there.is_ok_and(|there| there.as_ref() == Some(&text))
    };
    if !journal.folders().any(|it| it == folder) {
        return Err(FileError::InTheWay {
            path: staging(folder),
            why: "an interrupted run left it in another place, from where it was moved or copied",
        });
    }
    if !journal.folders().take(1).all(|first| has_it(&first)) {
        return Ok(None);
    }
    let folders = journal.folders().filter(has_it).map(Path::to_owned);
    let folders = folders.collect();
    Ok(Some((journal, folders)))
}

/// Undoes what an interrupted run left in a folder. All folders of its journal have to be locked.
pub(super) fn recover(folder: &Path) -> Result<(), FileError> {
    if let Some((journal, folders)) = pending(folder)? {
        journal.undo(&folders)?;
    }
    folder::clear(folder)
}
