//! Output: takes generated files and a folder, gives the difference, and makes it none.
//!
//! Files are written beside their places first and moved there once all of them are, so
//! that a full disk or a missing permission leaves everything as it was. Only files that
//! start with the generator's mark are ever replaced or removed.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempPath;
use tl_codegen::{Files, MARKER};

use crate::outcome::Failure;

/// What has to be done to a folder.
#[derive(Debug)]
pub(crate) struct Plan {
    root: PathBuf,
    /// How many files there will be.
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

impl Plan {
    /// Compares the files with the folder. Writes nothing.
    pub(crate) fn new(root: PathBuf, files: Files) -> Result<Self, Failure> {
        let orphans = find_orphans(&root, &files)?;
        let total = files.len();
        let mut writes = Vec::new();
        for (path, text) in files {
            let path = root.join(path);
            let present = read_if_present(&path)?;
            if present.as_deref() == Some(text.as_bytes()) {
                continue;
            }
            if present
                .as_ref()
                .is_some_and(|present| !is_generated(present))
            {
                return Err(Failure::with_help(
                    format!("`{}` is in the way: it was not generated", path.display()),
                    "move it, or choose another folder",
                ));
            }
            let exists = present.is_some();
            writes.push(Write { path, text, exists });
        }
        Ok(Self {
            root,
            total,
            writes,
            orphans,
        })
    }

    /// A line for each file that differs: it is stale, missing or orphaned.
    pub(crate) fn differences(&self) -> impl Iterator<Item = String> {
        let writes = self.writes.iter().map(|write| match write.exists {
            true => ("stale", &write.path),
            false => ("missing", &write.path),
        });
        let orphans = self.orphans.iter().map(|path| ("orphaned", path));
        let differences = writes.chain(orphans);
        differences.map(|(what, path)| format!("{what}: {}\n", path.display()))
    }

    /// A line about what `apply_all` does.
    pub(crate) fn summary(&self) -> String {
        let (root, total) = (self.root.display(), self.total);
        match (self.writes.len(), self.orphans.len()) {
            (0, 0) => format!("{root}: {total} files, all up to date\n"),
            (written, removed) => {
                format!("{root}: {total} files, {written} written, {removed} removed\n")
            }
        }
    }

    /// Makes all folders as they should be, or none of them.
    pub(crate) fn apply_all(plans: &[Self]) -> Result<(), Failure> {
        let mut folders = Folders::default();
        let mut staged = Vec::new();
        for write in plans.iter().flat_map(|plan| &plan.writes) {
            folders.create_for(&write.path)?;
            staged.push((stage(&write.path, &write.text)?, &write.path));
        }
        for (file, path) in staged {
            let moved = file.persist(path);
            moved.map_err(|error| Failure::io("replace", path, &error.error))?;
        }
        for plan in plans {
            plan.remove_orphans()?;
        }
        Ok(())
    }

    fn remove_orphans(&self) -> Result<(), Failure> {
        for path in &self.orphans {
            fs::remove_file(path).map_err(|error| Failure::io("remove", path, &error))?;
            // Folders that are not empty stay; that is no error.
            let folders = path
                .ancestors()
                .skip(1)
                .take_while(|folder| *folder != self.root);
            for folder in folders {
                let _ = fs::remove_dir(folder);
            }
        }
        Ok(())
    }
}

/// Replaces one file, or leaves it as it was. Whoever could read it still can.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let mut folders = Folders::default();
    folders.create_for(path)?;
    let staged = stage(path, text)?;
    if let Ok(present) = fs::metadata(path) {
        let set = fs::set_permissions(&staged, present.permissions());
        set.map_err(|error| Failure::io("write", path, &error))?;
    }
    let moved = staged.persist(path);
    moved.map_err(|error| Failure::io("replace", path, &error.error))
}

/// Folders that were made for files, outermost first.
#[derive(Default)]
struct Folders(Vec<PathBuf>);

impl Folders {
    fn create_for(&mut self, file: &Path) -> Result<(), Failure> {
        let folder = parent(file);
        let missing = folder.ancestors().take_while(|folder| !folder.exists());
        let missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        self.0.extend(missing.into_iter().rev());
        fs::create_dir_all(folder).map_err(|error| Failure::io("make", folder, &error))
    }
}

impl Drop for Folders {
    /// Takes those away that stayed empty because not all files could be written.
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

fn parent(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Writes a file beside its place. It goes away again if it is not moved there.
fn stage(path: &Path, text: &str) -> Result<TempPath, Failure> {
    let failed = |error: &std::io::Error| Failure::io("write", path, error);
    let mut builder = tempfile::Builder::new();
    // Temporary files are their owner's alone; these are as readable as any other file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder
        .tempfile_in(parent(path))
        .map_err(|error| failed(&error))?;
    file.write_all(text.as_bytes())
        .map_err(|error| failed(&error))?;
    // Many files are staged at once, which would be too many to keep open.
    Ok(file.into_temp_path())
}

/// Generated files below `folder` that are generated no more, sorted.
fn find_orphans(root: &Path, files: &Files) -> Result<Vec<PathBuf>, Failure> {
    let mut orphans = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(Failure::io("list", &folder, &error)),
        };
        for entry in entries {
            let entry = entry.map_err(|error| Failure::io("list", &folder, &error))?;
            let path = entry.path();
            let kind = entry
                .file_type()
                .map_err(|error| Failure::io("look at", &path, &error))?;
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && is_orphan(root, &path, files)? {
                orphans.push(path);
            }
        }
    }
    orphans.sort();
    Ok(orphans)
}

fn is_orphan(root: &Path, path: &Path, files: &Files) -> Result<bool, Failure> {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let name = inside.to_string_lossy().replace('\\', "/");
    if files.contains_key(&name) || path.extension().is_none_or(|extension| extension != "rs") {
        return Ok(false);
    }
    Ok(read_if_present(path)?.is_some_and(|present| is_generated(&present)))
}

fn read_if_present(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::io("read", path, &error)),
    }
}

fn is_generated(bytes: &[u8]) -> bool {
    bytes.starts_with(MARKER.as_bytes())
}
