//! `generate`: takes schemas, generates everything in memory, and only then writes or compares.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::files::{Difference, Tree, tree_folders};
use tl_codegen::input;
use tl_codegen::layers::Layers;
use tl_codegen::{Files, retry};

use crate::config::{self, Config, Target};
use crate::known_layers::Blob;
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use crate::writer::Writer;

const EXAMPLES: &str = "\
Examples:
  tl-codegen generate                                  everything in tl-codegen.toml
  tl-codegen generate --check                          write nothing, list what differs
  tl-codegen generate --schema api.tl --out src/tl     one schema, for `mod tl;`

Exit codes:
  0  written, or nothing to write
  1  --check: files are stale, missing or orphaned
  2  the request could not be carried out; no file was touched";

/// Generate Rust from schemas
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Generate {
    /// Write nothing; list files that are stale, missing or orphaned
    #[arg(long)]
    check: bool,

    /// The configuration; by default the nearest tl-codegen.toml, here or in a folder above
    #[arg(long, value_name = "FILE", conflicts_with = "schema")]
    config: Option<PathBuf>,

    #[command(flatten)]
    target: Option<Target>,
}

impl Generate {
    /// Carries the request out.
    pub(crate) fn run(self) -> Result<Outcome, Failure> {
        let config = match self.target {
            Some(target) => Config {
                generate: vec![target],
                known_layers: None,
                retry: None,
            },
            None => config::load(self.config.as_deref())?,
        };
        let generated = Generated::of(config)?;
        match self.check {
            true => check(generated),
            false => write(generated),
        }
    }
}

/// What is generated.
struct Generated {
    /// Files, and the folders that they go to.
    trees: Vec<(PathBuf, Files)>,
    /// What all schemas say.
    blob: Option<Blob>,
}

impl Generated {
    fn of(config: Config) -> Result<Self, Failure> {
        let (mut trees, mut known) = (Vec::new(), Vec::new());
        for target in config.generate {
            let (files, layers) = generate(&target)?;
            trees.push((target.out, files));
            known.extend(layers.schemas);
        }
        if let Some(retry) = config.retry {
            trees.push((retry.out, generate_retry(&retry.rules)?));
        }
        let blob = config.known_layers.map(|path| Blob::new(path, known));
        Ok(Self { trees, blob })
    }
}

/// The files of a target, and what its schema says in all layers that are known.
fn generate(target: &Target) -> Result<(Files, Layers), Failure> {
    let generated = target.to_config().generate()?;
    terminal::report(&generated.notes);
    Ok((generated.files, generated.known))
}

fn generate_retry(rules: &Path) -> Result<Files, Failure> {
    let text = input::read(rules)?;
    let name = rules.file_name().unwrap_or_default().to_string_lossy();
    let generated = retry::generate(&name, &input::parse_toml(&text)?);
    generated.map_err(|error| Failure::new(format!("{}: {error}", rules.display())))
}

/// Each folder, and how it differs from what is generated.
fn compare(trees: Vec<(PathBuf, Files)>) -> Result<Vec<(PathBuf, Tree)>, Failure> {
    let trees = trees.into_iter().map(|(root, files)| {
        let tree = Tree::compare(&root, files)?;
        Ok((root, tree))
    });
    trees.collect()
}

fn check(generated: Generated) -> Result<Outcome, Failure> {
    let trees = compare(generated.trees)?;
    let differences = trees.iter().flat_map(|(_, tree)| tree.differences());
    let mut lines: Vec<String> = differences.map(line).collect();
    if let Some(blob) = &generated.blob {
        let difference = blob.difference()?;
        lines.extend(difference.map(|difference| line((difference, blob.path()))));
    }
    terminal::print(lines.concat())?;
    let count = match lines.len() {
        0 => return Ok(Outcome::Fine),
        1 => "1 file differs".to_owned(),
        count => format!("{count} files differ"),
    };
    terminal::report(&format!("{count}; run `tl-codegen generate`\n"));
    Ok(Outcome::Findings)
}

fn line((difference, path): (Difference, &Path)) -> String {
    let what = match difference {
        Difference::Stale => "stale",
        Difference::Missing => "missing",
        Difference::Orphaned => "orphaned",
    };
    format!("{what}: {}\n", path.display())
}

fn write(generated: Generated) -> Result<Outcome, Failure> {
    let mut folders = BTreeSet::new();
    for (root, files) in &generated.trees {
        folders.extend(tree_folders(root, files)?);
    }
    if let Some(blob) = &generated.blob {
        folders.insert(blob.folder()?);
    }
    let writer = Writer::open(folders)?;
    // Only now: what an interrupted run left is undone.
    let trees = compare(generated.trees)?;
    for (_, tree) in &trees {
        writer.stage(|transaction| tree.stage(transaction))?;
    }
    let mut summaries: Vec<String> = trees.iter().map(summary).collect();
    if let Some(blob) = &generated.blob {
        summaries.push(stage_blob(blob, &writer)?);
    }
    writer.commit()?;
    terminal::report(&summaries.concat());
    Ok(Outcome::Fine)
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
