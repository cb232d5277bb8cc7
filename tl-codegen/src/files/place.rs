//! Where a path leads: takes a path, gives the file that it means, and writes into what is no file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};

use super::file_error::FileError;

/// The absolute path, without links and `..`, of what a path leads to. Nothing has to be there yet.
///
/// # Errors
///
/// Returns what the system says if the path cannot be followed.
pub fn resolve(path: &Path) -> Result<PathBuf, FileError> {
    follow(path).map_err(FileError::at("find", path))
}

fn follow(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        found => return found,
    }
    if let Ok(target) = fs::read_link(path) {
        return follow(&parent(path).join(target));
    }
    let mut folder = follow(parent(path))?;
    match path.components().next_back() {
        Some(Component::Normal(name)) => folder.push(name),
        Some(Component::ParentDir) => drop(folder.pop()),
        _ => {}
    }
    Ok(folder)
}

/// The folder of the file that a path leads to: what a [`Transaction`](super::Transaction) has to
/// be opened for, to write it.
///
/// # Errors
///
/// Returns what the system says if the path cannot be followed.
pub fn folder_of(path: &Path) -> Result<PathBuf, FileError> {
    Ok(parent(&resolve(path)?).to_owned())
}

/// The folder that a path names, which may be this one.
pub(super) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Whether a path leads to something that is neither a file nor a folder: a device, a pipe, a
/// terminal.
#[must_use]
pub fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Writes a text into something that [`is_special`]. That nobody reads it to its end is no failure.
///
/// # Errors
///
/// Returns what the system says if it cannot be written into.
pub fn write_special(path: &Path, text: &str) -> Result<(), FileError> {
    let opened = OpenOptions::new().write(true).open(path);
    match opened.and_then(|mut file| file.write_all(text.as_bytes())) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(FileError::at("write", path)),
    }
}

/// Whether a regular file is where a path leads. Anything else there is an error.
pub(super) fn is_file(path: &Path) -> Result<bool, FileError> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => Ok(true),
        Ok(_) => Err(FileError::InTheWay {
            path: path.to_owned(),
            why: "it is no file",
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(FileError::at("read", path)(error)),
    }
}

/// The content of the regular file where a path leads; at most so many bytes.
pub(super) fn read_up_to(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, FileError> {
    if !is_file(path)? {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    read.map_err(FileError::at("read", path))?;
    Ok(Some(bytes))
}
