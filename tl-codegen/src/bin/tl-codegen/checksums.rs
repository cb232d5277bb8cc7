//! `SHA256SUMS`, as `sha256sum` writes and checks it: takes the list and files of its folder, gives the
//! list with their checksums.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tl_codegen::input;

use crate::outcome::Failure;

/// The name of such a list.
const FILE_NAME: &str = "SHA256SUMS";

/// The checksums of files in a folder and below.
pub(crate) struct Checksums {
    folder: PathBuf,
    by_name: BTreeMap<String, String>,
}

impl Checksums {
    /// The list in a folder, if it has one.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>, Failure> {
        let path = folder.join(FILE_NAME);
        if !path.exists() {
            return Ok(None);
        }
        let text = input::read(&path)?;
        let entries = text.content().lines().map(|line| {
            let entry = line.split_once("  ");
            let entry = entry.map(|(sum, name)| (name.to_owned(), sum.to_owned()));
            entry.ok_or_else(|| no_entry(&path, line))
        });
        Ok(Some(Self {
            folder: folder.to_owned(),
            by_name: entries.collect::<Result<_, _>>()?,
        }))
    }

    /// Where the list is.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.join(FILE_NAME)
    }

    /// Lists a file with what it has from now on. A file that is elsewhere has no place in the list.
    pub(crate) fn set(&mut self, path: &Path, content: &str) {
        if let Ok(name) = path.strip_prefix(&self.folder) {
            let name = name.to_string_lossy().replace('\\', "/");
            self.by_name.insert(name, sha256(content));
        }
    }

    /// The text of the list, by name.
    pub(crate) fn text(&self) -> String {
        let entries = self.by_name.iter();
        entries
            .map(|(name, sum)| format!("{sum}  {name}\n"))
            .collect()
    }
}

fn no_entry(path: &Path, line: &str) -> Failure {
    let message = format!("`{}` has a line that is no entry: {line}", path.display());
    Failure::with_help(message, "each is a checksum, two blanks and a name")
}

fn sha256(content: &str) -> String {
    let digits = Sha256::digest(content).into_iter();
    digits.map(|byte| format!("{byte:02x}")).collect()
}
