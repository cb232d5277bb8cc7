//! The transaction: takes changes to files one by one, stages them, and makes all of them or none.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::file_error::FileError;
use super::folder::{Folder, clear, new_file, old_file, remove_empty, staging};
use super::journal::{Change, Journal, checksum, pending, recover};
use super::place::{is_file, resolve};

/// Changes to files in some folders, which no other transaction has meanwhile: a second one in the
/// same thread would wait forever. Nothing of the changes can be seen before
/// [`commit`](Self::commit); without that nothing is left of them.
#[derive(Debug)]
pub struct Transaction {
    journal: Journal,
    /// Whether the staging folders have to stay, for the next run.
    is_stuck: bool,
    folders: Vec<Folder>,
}

impl Transaction {
    /// Makes the folders if need be, waits until no other transaction has one of them, and undoes
    /// what an interrupted one left there.
    ///
    /// # Errors
    ///
    /// Returns what the system says if a folder cannot be made, or if what an interrupted
    /// transaction left cannot be undone.
    pub fn open<P: AsRef<Path>>(folders: impl IntoIterator<Item = P>) -> Result<Self, FileError> {
        let folders = folders.into_iter();
        let paths: Result<_, _> = folders.map(|folder| resolve(folder.as_ref())).collect();
        let mut paths: BTreeSet<PathBuf> = paths?;
        loop {
            // Everybody locks in this order, so that no two wait for each other.
            let folders = paths.iter().map(|path| Folder::open(path));
            let folders = folders.collect::<Result<Vec<_>, _>>()?;
            let known = paths.len();
            for folder in &folders {
                paths.extend(pending(&folder.path)?.into_iter().flat_map(|(_, all)| all));
            }
            if paths.len() > known {
                continue;
            }
            paths.iter().try_for_each(|path| recover(path))?;
            return Ok(Self {
                journal: Journal::default(),
                is_stuck: false,
                folders,
            });
        }
    }

    /// Stages a file, which is made or replaced. Its folder, or one above, has to be open.
    ///
    /// # Errors
    ///
    /// Returns an error if something else than a file is there, or what the system says if the file
    /// cannot be staged.
    pub fn write(&mut self, path: &Path, content: impl AsRef<[u8]>) -> Result<(), FileError> {
        let content = content.as_ref();
        let (file, folder, number) = self.stage(path, Some(checksum(content)))?;
        let new = new_file(&folder, number);
        // It is brought to disk when the changes are made.
        fs::write(&new, content).map_err(FileError::at("write", &new))?;
        match fs::metadata(&file) {
            Ok(before) => keep_access(&new, &before).map_err(FileError::at("write", &new)),
            Err(_) => Ok(()),
        }
    }

    /// Stages that a file is removed. Its folder, or one above, has to be open.
    ///
    /// # Errors
    ///
    /// Returns an error if something else than a file is there, or what the system says if the file
    /// cannot be kept for the case that something fails.
    pub fn remove(&mut self, path: &Path) -> Result<(), FileError> {
        self.stage(path, None).map(drop)
    }

    /// Makes all changes. If that fails, those that were made are undone.
    ///
    /// # Errors
    ///
    /// Returns what the system says if a change cannot be made: [`FileError::NotUndone`] if undoing
    /// the others failed as well.
    pub fn commit(mut self) -> Result<(), FileError> {
        if let Err(failure) = self.journal.carry_out() {
            let folders: Vec<_> = self.journal.folders().map(Path::to_owned).collect();
            return Err(match self.journal.undo(&folders) {
                Ok(()) => failure,
                Err(undo) => {
                    self.is_stuck = true;
                    FileError::NotUndone {
                        failure: Box::new(failure),
                        undo: Box::new(undo),
                    }
                }
            });
        }
        for (_, change, folder) in self.journal.changes() {
            if change.after.is_none() {
                remove_empty(&folder.join(&change.path), folder);
            }
        }
        Ok(())
    }

    /// Notes a change and keeps what is there before; gives the file, its folder and the number.
    fn stage(
        &mut self,
        path: &Path,
        after: Option<u32>,
    ) -> Result<(PathBuf, PathBuf, usize), FileError> {
        let before = is_file(path)?;
        let file = resolve(path)?;
        let folder = self.folder_with(&file)?.to_owned();
        let number = self.journal.changes.len();
        let change = Change {
            folder: self.staging_in(&folder)?,
            path: file.strip_prefix(&folder).unwrap_or(&file).into(),
            before,
            after,
        };
        if before {
            let old = old_file(&folder, number);
            keep(&file, &old).map_err(FileError::at("keep", &file))?;
        }
        self.journal.changes.push(change);
        Ok((file, folder, number))
    }

    /// The innermost open folder that a file is in.
    fn folder_with(&self, file: &Path) -> Result<&Path, FileError> {
        let paths = self.folders.iter().map(|folder| folder.path.as_path());
        let around = paths.filter(|folder| file.starts_with(folder) && file != *folder);
        around
            .max_by_key(|folder| folder.as_os_str().len())
            .ok_or_else(|| FileError::InTheWay {
                path: file.to_owned(),
                why: "it is in no folder that is open",
            })
    }

    /// The journal's number for a folder, which has a staging folder from now on.
    fn staging_in(&mut self, folder: &Path) -> Result<usize, FileError> {
        if let Some(number) = self.journal.folders().position(|it| it == folder) {
            return Ok(number);
        }
        let staging = staging(folder);
        fs::create_dir(&staging).map_err(FileError::at("make", &staging))?;
        self.journal.folders.push(folder.into());
        Ok(self.journal.folders.len() - 1)
    }
}

impl Drop for Transaction {
    /// Removes the staging folders. If that fails the next run does.
    fn drop(&mut self) {
        if !self.is_stuck {
            for folder in self.journal.folders() {
                let _ = clear(folder);
            }
        }
    }
}

/// Gives a file a second name, or a copy where files have only one.
fn keep(file: &Path, old: &Path) -> io::Result<()> {
    fs::hard_link(file, old).or_else(|_| {
        fs::copy(file, old)?;
        File::open(old)?.sync_all()
    })
}

/// Makes those who could read and write the one file able to read and write the other.
fn keep_access(new: &Path, before: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, chown};

        // Only root may give files away; to the others they belong already, as a rule.
        let _ = chown(new, Some(before.uid()), Some(before.gid()));
    }
    fs::set_permissions(new, before.permissions())
}
