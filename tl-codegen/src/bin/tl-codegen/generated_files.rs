//! What a run generates: takes what to generate, gives everything in memory, and what has to be done to
//! the disk.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tl_codegen::files::{Difference, Tree, tree_folders};
use tl_codegen::{Files, input, retry};

use crate::config::{Config, Retry, Target};
use crate::known_layers::Blob;
use crate::outcome::Failure;
use crate::terminal;
use crate::writer::Writer;

/// What is generated.
pub(crate) struct Generated {
    /// Files, and the folders that they go to.
    trees: Vec<(PathBuf, Files)>,
    /// What all schemas say.
    blob: Option<Blob>,
}

impl Generated {
    /// Generates everything that a configuration names.
    pub(crate) fn of(config: &Config) -> Result<Self, Failure> {
        let targets = config.generate.iter();
        Self::build(config, targets.map(Target::to_config))
    }

    /// The same with other choices for the schemas, in their order.
    pub(crate) fn build(
        config: &Config,
        schemas: impl Iterator<Item = tl_codegen::Config>,
    ) -> Result<Self, Failure> {
        let (mut trees, mut known) = (Vec::new(), Vec::new());
        for (target, schema) in config.generate.iter().zip(schemas) {
            let generated = schema.generate()?;
            terminal::report(&generated.notes);
            trees.push((target.out.clone(), generated.files));
            known.extend(generated.known.schemas);
        }
        if let Some(retry) = &config.retry {
            trees.push((retry.out.clone(), generate_retry(retry)?));
        }
        let path = config.known_layers.clone();
        let blob = path.map(|path| Blob::new(path, known));
        Ok(Self { trees, blob })
    }

    /// The folders that have to be open to write all of it.
    pub(crate) fn folders(&self) -> Result<BTreeSet<PathBuf>, Failure> {
        let mut folders = BTreeSet::new();
        for (root, files) in &self.trees {
            folders.extend(tree_folders(root, files)?);
        }
        if let Some(blob) = &self.blob {
            folders.insert(blob.folder()?);
        }
        Ok(folders)
    }

    /// How the disk differs.
    pub(crate) fn compare(self) -> Result<Comparison, Failure> {
        let trees = self.trees.into_iter().map(|(root, files)| {
            let tree = Tree::compare(&root, files)?;
            Ok((root, tree))
        });
        Ok(Comparison {
            trees: trees.collect::<Result<_, Failure>>()?,
            blob: self.blob,
        })
    }
}

fn generate_retry(retry: &Retry) -> Result<Files, Failure> {
    let rules = &retry.rules;
    let text = input::read(rules)?;
    let name = rules.file_name().unwrap_or_default().to_string_lossy();
    let generated = retry::generate(&name, &input::parse_toml(&text)?);
    generated.map_err(|error| Failure::new(format!("{}: {error}", rules.display())))
}

/// What is generated, and how the disk differs.
pub(crate) struct Comparison {
    trees: Vec<(PathBuf, Tree)>,
    blob: Option<Blob>,
}

impl Comparison {
    /// A line for every file that differs.
    pub(crate) fn lines(&self) -> Result<Vec<String>, Failure> {
        let differences = self.trees.iter().flat_map(|(_, tree)| tree.differences());
        let mut lines: Vec<String> = differences.map(line).collect();
        if let Some(blob) = &self.blob {
            let difference = blob.difference()?;
            lines.extend(difference.map(|difference| line((difference, blob.path()))));
        }
        Ok(lines)
    }

    /// Stages what differs, and gives a line for every folder.
    pub(crate) fn stage(&self, writer: &Writer) -> Result<String, Failure> {
        for (_, tree) in &self.trees {
            writer.stage(|transaction| tree.stage(transaction))?;
        }
        let mut summaries: String = self.trees.iter().map(summary).collect();
        if let Some(blob) = &self.blob {
            summaries += &stage_blob(blob, writer)?;
        }
        Ok(summaries)
    }
}

fn line((difference, path): (Difference, &Path)) -> String {
    let what = match difference {
        Difference::Stale => "stale",
        Difference::Missing => "missing",
        Difference::Orphaned => "orphaned",
    };
    format!("{what}: {}\n", path.display())
}

/// Stages the blob if it differs, and tells whether it did.
fn stage_blob(blob: &Blob, writer: &Writer) -> Result<String, Failure> {
    let what = match blob.difference()? {
        None => "up to date",
        Some(_) => {
            blob.stage(writer)?;
            "written"
        }
    };
    Ok(format!("{}: {what}\n", blob.path().display()))
}

fn summary((root, tree): &(PathBuf, Tree)) -> String {
    let (root, total) = (root.display(), tree.total());
    let all = tree.differences().count();
    let is_orphan = |&(difference, _): &_| difference == Difference::Orphaned;
    let removed = tree.differences().filter(is_orphan).count();
    match all {
        0 => format!("{root}: {total} files, all up to date\n"),
        _ => format!(
            "{root}: {total} files, {} written, {removed} removed\n",
            all - removed
        ),
    }
}
