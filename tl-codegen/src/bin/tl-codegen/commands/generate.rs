//! `generate`: takes schemas, generates everything in memory, and only then writes or compares.

use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::files::{Difference, Tree, tree_folders};
use tl_codegen::{Files, GenerateError, Options, Unsupported};

use crate::config::{self, Target};
use crate::outcome::{Failure, Outcome};
use crate::writer::Writer;
use crate::{docs_folder, input, terminal};

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
        let targets = match self.target {
            Some(target) => vec![target],
            None => config::load(self.config.as_deref())?,
        };
        let generated = targets.into_iter().map(|target| {
            let files = generate(&target)?;
            Ok((target.out, files))
        });
        let generated = generated.collect::<Result<_, Failure>>()?;
        match self.check {
            true => check(generated),
            false => write(generated),
        }
    }
}

/// What is generated, and the folders that it goes to.
type Generated = Vec<(PathBuf, Files)>;

fn generate(target: &Target) -> Result<Files, Failure> {
    let (text, model) = input::read_schema(&target.schema, target.ids)?;
    let mut options = Options::new(source_name(&target.schema));
    if let Some(runtime) = &target.runtime {
        options.runtime.clone_from(runtime);
    }
    if let Some(table) = &target.errors {
        let parameters = target.error_parameters.as_deref();
        options.errors = Some(input::read_error_table(table, parameters)?);
    }
    if let Some(folder) = &target.docs {
        options.documentation = Some(docs_folder::read(folder)?.documentation);
    }
    options.pages.clone_from(&target.pages);
    options.in_place.clone_from(&target.in_place);
    tl_codegen::generate(&model, &options).map_err(|error| match error {
        GenerateError::Unsupported(parts) => {
            Failure::in_text(&text, &parts, Unsupported::diagnostic)
        }
        other => Failure::new(format!("{}: {other}", target.schema.display())),
    })
}

/// The file's name alone: the text must not depend on where the schema was found.
fn source_name(path: &Path) -> String {
    match path.file_name() {
        Some(name) if name != "-" => name.to_string_lossy().into_owned(),
        _ => "a schema".to_owned(),
    }
}

/// Each folder, and how it differs from what is generated.
fn compare(generated: Generated) -> Result<Vec<(PathBuf, Tree)>, Failure> {
    let trees = generated.into_iter().map(|(root, files)| {
        let tree = Tree::compare(&root, files)?;
        Ok((root, tree))
    });
    trees.collect()
}

fn check(generated: Generated) -> Result<Outcome, Failure> {
    let trees = compare(generated)?;
    let differences = trees.iter().flat_map(|(_, tree)| tree.differences());
    let lines: Vec<String> = differences.map(line).collect();
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
    let mut folders = Vec::new();
    for (root, files) in &generated {
        folders.extend(tree_folders(root, files)?);
    }
    let writer = Writer::open(folders)?;
    // Only now: what an interrupted run left is undone.
    let trees = compare(generated)?;
    for (_, tree) in &trees {
        writer.stage(|transaction| tree.stage(transaction))?;
    }
    writer.commit()?;
    for (root, tree) in &trees {
        terminal::report(&summary(root, tree));
    }
    Ok(Outcome::Fine)
}

fn summary(root: &Path, tree: &Tree) -> String {
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
