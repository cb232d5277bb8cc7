//! To disk: takes files that were just written, makes them survive a crash.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::file_error::FileError;

/// For more files, one wait for the whole file system is shorter than one for each; for fewer it may not be, as
/// others have written, too.
const MANY: usize = 64;

/// Brings the contents of files of one folder to disk. They may be such that nobody can write them any more.
pub(super) fn sync_files(folder: &Path, files: &[PathBuf]) -> Result<(), FileError> {
    if files.len() > MANY && sync_file_system(folder) {
        return Ok(());
    }
    let mut files = files.iter();
    files.try_for_each(|path| {
        // Only Unix does this for files that were opened for reading.
        let synced = File::options().read(true).write(!cfg!(unix)).open(path);
        let synced = synced.and_then(|file| file.sync_all());
        synced.map_err(FileError::at("write", path))
    })
}

/// Whether everything in the folder's file system is on disk now.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn sync_file_system(folder: &Path) -> bool {
    File::open(folder).is_ok_and(|folder| rustix::fs::syncfs(folder).is_ok())
}

/// Other systems have no way to know.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn sync_file_system(_: &Path) -> bool {
    false
}
