//! Files on disk: takes paths and texts, writes all of them or none. The one module of the
//! libraries that writes to the disk; the feature `files` has it, for build scripts too.
//!
//! | file          | has                                                         |
//! |---------------|-------------------------------------------------------------|
//! | `transaction` | changes to files, made all together or not at all           |
//! | `folder`      | a folder that files are written in, and its staging folder  |
//! | `journal`     | the changes that are about to be made, and how to undo them |
//! | `sync`        | what makes files survive a crash                            |
//! | `place`       | the file that a path means, and what is no file             |
//! | `tree`        | a folder whose files start with the generator's mark        |
//! | `listed`      | a folder whose files have no mark, but a list               |
//! | `file_error`  | why files could not be written                              |
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let temporary = tempfile::tempdir()?;
//! # let out = temporary.path().join("tl");
//! let files = [("mod.rs".to_owned(), format!("{}\n", tl_codegen::MARKER))];
//! tl_codegen::files::write_tree(&out, files.into())?; // in a build script a folder in OUT_DIR
//! assert!(out.join("mod.rs").exists());
//! # Ok(())
//! # }
//! ```
//!
//! # How it is all or nothing
//!
//! A [`Transaction`] locks the folders that it is opened for. In each one that it changes there is
//! a staging folder meanwhile ([`STAGING`]), with the file to come and the file that was before of
//! every change. When all are on disk, a journal of the changes is written, and only then are files
//! moved to their places. A journal says "undo": that it is removed is the moment at which the
//! changes are made. So it does not matter where a run was killed. Whoever next opens one of the
//! folders undoes what a journal lists, in all its folders, and removes the staging folders.
//!
//! What was changed by somebody else in between stays as it is: a file is only put back if it holds
//! what the journal says was written. And as a journal may come with a folder of a stranger, it
//! can only change files in folders that have that very journal, and follows no links from there.
//!
//! Links are followed before anything else: a link stays, and the file that it leads to is written.
//! An existing file's mode stays, and its owner if the system allows that. What is no regular file
//! is never replaced; [`write_special`] writes into it.
//!
//! Locks need Unix: elsewhere two runs at once are not kept apart.
//! That an editor changes a file between reading and writing is not noticed, and a file with several names
//! (hard links) keeps only the one. A folder with a generated `mod.rs` is a tree of its own, and no orphan of the
//! tree around it.

mod file_error;
mod folder;
mod journal;
mod listed;
mod place;
mod sync;
mod transaction;
mod tree;

pub use file_error::FileError;
pub use folder::STAGING;
pub use listed::{LIST, Listed};
pub use place::{folder_of, is_special, resolve, write_special};
pub use transaction::Transaction;
pub use tree::{Difference, Tree, tree_folders, write_tree};
