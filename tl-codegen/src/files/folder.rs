//! A folder that files are written in: takes its path, makes it, locks it, and has the names in its
//! staging folder.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::file_error::FileError;

/// The name of the folder that files are staged in, within each folder that is written in. It is
/// there while somebody writes, or after a run that was killed.
pub const STAGING: &str = ".tl-codegen-staging";

/// A folder that no other transaction has.
#[derive(Debug)]
pub(super) struct Folder {
    /// The folder without links.
    pub(super) path: PathBuf,
    _lock: Lock,
    /// Last, so that nobody can wait for a folder that is about to go.
    _made: Made,
}

impl Folder {
    /// Makes the folder if need be, and waits until nobody else has it.
    pub(super) fn open(path: &Path) -> Result<Self, FileError> {
        loop {
            let made = make(path)?;
            if let Some(lock) = lock(path).map_err(FileError::at("lock", path))? {
                return Ok(Self {
                    path: path.to_owned(),
                    _lock: lock,
                    _made: made,
                });
            }
        }
    }
}

/// Folders that were made, innermost first.
#[derive(Debug)]
struct Made(Vec<PathBuf>);

impl Drop for Made {
    /// Takes those away that stayed empty because nothing was written.
    fn drop(&mut self) {
        for folder in &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}

fn make(path: &Path) -> Result<Made, FileError> {
    let missing = path.ancestors().take_while(|folder| !folder.exists());
    let made = Made(missing.map(Path::to_owned).collect());
    fs::create_dir_all(path).map_err(FileError::at("make", path))?;
    Ok(made)
}

/// The open folder is the lock. It ends when that is closed, after a crash too, and leaves no file.
#[cfg(unix)]
type Lock = File;

#[cfg(not(unix))]
type Lock = ();

/// Locks a folder; gives nothing if it was removed by whoever had it before.
#[cfg(unix)]
fn lock(path: &Path) -> io::Result<Option<Lock>> {
    use std::os::unix::fs::MetadataExt as _;

    use rustix::fs::{FlockOperation, flock};
    use rustix::io::retry_on_intr;

    let unless_gone = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => Ok(None),
        _ => Err(error),
    };
    let folder = match File::open(path) {
        Ok(folder) => folder,
        Err(error) => return unless_gone(error),
    };
    // Some file systems cannot lock folders; to write without a lock is better than not to write.
    let _ = retry_on_intr(|| flock(&folder, FlockOperation::LockExclusive));
    let held = folder.metadata()?;
    match fs::metadata(path) {
        Ok(there) if (there.dev(), there.ino()) == (held.dev(), held.ino()) => Ok(Some(folder)),
        Ok(_) => Ok(None),
        Err(error) => unless_gone(error),
    }
}

#[cfg(not(unix))]
fn lock(_: &Path) -> io::Result<Option<Lock>> {
    Ok(Some(()))
}

/// The staging folder within a folder.
pub(super) fn staging(folder: &Path) -> PathBuf {
    folder.join(STAGING)
}

/// Where the file to come of a change is staged.
pub(super) fn new_file(folder: &Path, change: usize) -> PathBuf {
    staging(folder).join(format!("{change}.new"))
}

/// Where the file before a change is kept.
pub(super) fn old_file(folder: &Path, change: usize) -> PathBuf {
    staging(folder).join(format!("{change}.old"))
}

/// Removes the staging folder, if there is one.
pub(super) fn clear(folder: &Path) -> Result<(), FileError> {
    let staging = staging(folder);
    match fs::remove_dir_all(&staging) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(FileError::at("remove", &staging)(error))
        }
        _ => Ok(()),
    }
}

/// Removes the folders from a file's up to that one, as long as they are empty.
pub(super) fn remove_empty(file: &Path, up_to: &Path) {
    let folders = file.ancestors().skip(1);
    let mut inside = folders.take_while(|folder| *folder != up_to);
    // Folders that are not empty stay; that is no error.
    let _ = inside.try_for_each(fs::remove_dir);
}

/// Brings a folder's list of files to disk.
pub(super) fn sync(folder: &Path) -> Result<(), FileError> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Not all file systems can do that.
        Err(error) if error.kind() != ErrorKind::InvalidInput => {
            Err(FileError::at("write", folder)(error))
        }
        _ => Ok(()),
    }
}
