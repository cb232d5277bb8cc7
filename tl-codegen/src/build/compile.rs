//! A build script's work: takes a [`Config`], writes what it generates, tells Cargo what to look at.

use std::env;
use std::path::PathBuf;

use super::config::{Config, Layout};
use crate::files::{Transaction, write_tree};
use crate::input::{Failure, docs_folder};
use crate::one_file;

impl Config {
    /// Generates, and writes to `OUT_DIR`: `my.tl` becomes `my.rs`, or the folder `my` if it is to be a
    /// tree. Prints lines for Cargo, so that the build script runs again when one of the files changes.
    ///
    /// Of all of the library this alone reads the environment and prints: build scripts talk to Cargo
    /// that way.
    ///
    /// # Errors
    ///
    /// What [`generate`](Self::generate) finds wrong, or a file that cannot be written. Nothing is
    /// written then.
    pub fn compile(&self) -> Result<(), Failure> {
        for path in self.inputs() {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        let generated = self.generate()?;
        for line in generated.notes.lines() {
            println!("cargo::warning={line}");
        }
        let out = self.out_folder()?;
        let name = self.first_schema()?.file_stem().unwrap_or_default();
        match self.layout {
            Layout::Tree => write_tree(&out.join(name), generated.files)?,
            Layout::OneFile => {
                let path = out.join(name).with_extension("rs");
                let mut transaction = Transaction::open([&out])?;
                transaction.write(&path, one_file(&generated.files))?;
                transaction.commit()?;
            }
        }
        Ok(())
    }

    /// Everything that is read. Cargo looks at all files of a folder, but the glossary is in the one above.
    fn inputs(&self) -> Vec<PathBuf> {
        let glossary = self.docs.as_deref().and_then(docs_folder::glossary);
        let others = [
            &self.errors,
            &self.error_parameters,
            &self.docs,
            &self.layers,
            &self.secrets,
        ];
        let others = others.into_iter().flatten();
        let paths = self.schema.iter().chain(others).cloned();
        paths.chain(glossary).collect()
    }

    fn out_folder(&self) -> Result<PathBuf, Failure> {
        let cargos = || env::var_os("OUT_DIR").map(PathBuf::from);
        let folder = self.out_dir.clone().or_else(cargos);
        folder.ok_or_else(|| {
            Failure::with_help(
                "there is no OUT_DIR, which Cargo gives to build scripts",
                "call `compile` in build.rs, or choose a folder with `out_dir`",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::Config;

    /// Cargo runs the build script again for each of them, the glossary above the folder included.
    #[test]
    fn everything_that_is_read_is_told_to_cargo() {
        let folder = tempfile::tempdir().expect("a folder");
        let docs = folder.path().join("api");
        fs::create_dir(&docs).expect("a folder");
        let config = Config::new().schema("a.tl").schema("b.tl");
        let config = config.errors("errors.json").docs(&docs).secrets("s.toml");
        let without = ["a.tl", "b.tl", "errors.json", "s.toml"].map(Into::into);
        let mut expected = without.to_vec();
        expected.insert(3, docs.clone());
        assert_eq!(config.inputs(), expected);
        let glossary = folder.path().join("glossary.md");
        fs::write(&glossary, "").expect("a file");
        expected.push(glossary);
        assert_eq!(config.inputs(), expected);
    }
}
