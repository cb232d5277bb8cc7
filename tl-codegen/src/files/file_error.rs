//! Why files could not be written: what was tried, where, and what the system said.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why files could not be read or written. All of them are as they were before, but for
/// [`FileError::NotUndone`].
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// The system refused something.
    System {
        /// What was tried, as a verb: `write`.
        action: &'static str,
        /// The file or folder that it was tried with.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// Something that must not be replaced is where a file should be.
    InTheWay {
        /// Where it is.
        path: PathBuf,
        /// Why it must not be replaced.
        why: &'static str,
    },
    /// Writing failed, and so did putting back what had been written. The journal is still there:
    /// the next run that opens the folder tries again.
    NotUndone {
        /// Why writing failed.
        failure: Box<FileError>,
        /// Why putting back failed.
        undo: Box<FileError>,
    },
}

impl FileError {
    /// For `map_err`: what was tried with the path.
    pub(super) fn at(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::System {
            action,
            path,
            error,
        }
    }

    /// What its reader can do about it, if that is known.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::System { .. } => None,
            Self::InTheWay { .. } => Some("move it, or choose another folder"),
            Self::NotUndone { .. } => {
                Some("files are half written; mend the second error and run the command again")
            }
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System {
                action,
                path,
                error,
            } => write!(f, "cannot {action} `{}`: {error}", path.display()),
            Self::InTheWay { path, why } => {
                write!(f, "`{}` is in the way: {why}", path.display())
            }
            Self::NotUndone { failure, undo } => {
                write!(f, "{failure}; nor could this be undone: {undo}")
            }
        }
    }
}

impl Error for FileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::System { error, .. } => Some(error),
            Self::InTheWay { .. } => None,
            Self::NotUndone { failure, .. } => Some(failure),
        }
    }
}
