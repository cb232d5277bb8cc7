//! A revision of Git: takes paths of files, gives what they were there.

use std::io;
use std::path::Path;
use std::process::{Command, Output};

use tl_codegen::input::SourceText;

use crate::outcome::Failure;

/// A commit, and what it was called.
pub(crate) struct GitRevision {
    name: String,
    commit: String,
}

impl GitRevision {
    /// Looks a revision up, in the repository of a file.
    pub(crate) fn find(name: &str, file: &Path) -> Result<Self, Failure> {
        let wanted = format!("{name}^{{commit}}");
        let arguments = ["rev-parse", "--verify", "--end-of-options", &wanted];
        let output = git(file, &arguments)?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            return Err(Failure::with_help(
                format!("git does not know the revision `{name}`: {said}"),
                "fetch it; a workflow's checkout has all revisions with `fetch-depth: 0`",
            ));
        }
        Ok(Self {
            name: name.to_owned(),
            // Older versions print the option too.
            commit: String::from_utf8_lossy(&output.stdout)
                .split_whitespace()
                .next_back()
                .unwrap_or_default()
                .to_owned(),
        })
    }

    /// What a file was, or nothing if it is new.
    pub(crate) fn read(&self, file: &Path) -> Result<Option<SourceText>, Failure> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let object = format!("{}:./{name}", self.commit);
        if !git(file, &["cat-file", "-e", &object])?.status.success() {
            return Ok(None);
        }
        let output = git(file, &["show", &object])?;
        let name = format!("{}:{}", self.name, file.display());
        match String::from_utf8(output.stdout) {
            Ok(text) if output.status.success() => Ok(Some(SourceText::new(name, &text))),
            Ok(_) => Err(Failure::new(format!("git cannot show `{name}`"))),
            Err(_) => Err(Failure::new(format!("`{name}` is not UTF-8"))),
        }
    }
}

/// Runs git in the folder of a file.
fn git(file: &Path, arguments: &[&str]) -> Result<Output, Failure> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    // Else it would be git that seems to be missing.
    let missing = |error: io::Error| Failure::io("read", file, &error);
    folder.metadata().map_err(missing)?;
    let mut command = Command::new("git");
    command.current_dir(folder);
    let failed = |error: io::Error| Failure::new(format!("cannot run git: {error}"));
    command.args(arguments).output().map_err(failed)
}
