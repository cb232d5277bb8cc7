//! `generate`: takes schemas, generates everything in memory, and only then writes or compares.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::files::{Difference, Tree, tree_folders};
use tl_codegen::layers::Layers;
use tl_codegen::{Files, GenerateError, LeftOut, Options, Unsupported, retry};
use tl_parser::{LineColumn, LineIndex};

use crate::config::{self, Config, Target};
use crate::known_layers::{self, Blob};
use crate::outcome::{Failure, Outcome};
use crate::source_text::SourceText;
use crate::writer::Writer;
use crate::{docs_folder, input, secrets_file, terminal};

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
    let text = input::read_parts(&target.schema, &target.with)?;
    let model = input::resolve(&text, target.ids)?;
    let sections = input::resolve_layers(&text, target.ids)?;
    let layers = known_layers::read(target, &model)?;
    let mut options = Options::new(source_name(&target.schema));
    if let Some(runtime) = &target.runtime {
        options.runtime.clone_from(runtime);
    }
    if let Some(table) = &target.errors {
        let parameters = target.error_parameters.as_deref();
        let mut table = input::read_error_table(table, parameters)?;
        if target.callers_complete {
            let functions = model.functions();
            table.complete_callers(functions.map(|(_, function)| function.name.as_str()));
        }
        options.errors = Some(table);
    }
    if let Some(folder) = &target.docs {
        options.documentation = Some(docs_folder::read(folder)?.documentation);
    }
    if let Some(path) = &target.secrets {
        options.secrets = secrets_file::read(path, &model)?;
    }
    options.layers = layers.schemas.first().cloned();
    options.pages.clone_from(&target.pages);
    options.copy.clone_from(&target.copy);
    options.hash.clone_from(&target.hash);
    options.in_place.clone_from(&target.in_place);
    options.skip_unsupported = target.skip_unsupported;
    let files = match sections.as_slice() {
        [] => tl_codegen::generate(&model, &options),
        sections => tl_codegen::generate_layers(sections, &options),
    };
    let files = files.map_err(|error| match error {
        GenerateError::Unsupported(parts) => {
            Failure::in_text(&text, &parts, Unsupported::diagnostic).noting(SKIP)
        }
        other => Failure::new(format!("{}: {other}", target.schema.display())),
    })?;
    if target.skip_unsupported {
        let models = sections.iter().chain([&model]);
        let mut left_out: Vec<_> = models.flat_map(tl_codegen::left_out).collect();
        left_out.sort_by_key(|it| it.span);
        left_out.dedup_by_key(|it| it.span);
        terminal::report(&list(&text, &left_out));
    }
    Ok((files, layers))
}

const SKIP: &str =
    "`--skip-unsupported` leaves out what has no Rust form, and everything that needs it";

/// What is left out, with places and reasons.
fn list(text: &SourceText, left_out: &[LeftOut]) -> String {
    let files: Vec<_> = text.files().collect();
    let lines = files.iter().map(|file| LineIndex::new(file.text));
    let lines: Vec<_> = lines.collect();
    let entries = left_out.iter().map(|it| {
        let (file, span) = text.locate(it.span);
        let LineColumn { line, column } = lines[file].locate(span.start());
        format!("left out: {}:{line}:{column}: {it}\n", files[file].path)
    });
    entries.collect()
}

fn generate_retry(rules: &Path) -> Result<Files, Failure> {
    let text = input::read(rules)?;
    let generated = retry::generate(&source_name(rules), &config::parse(&text)?);
    generated.map_err(|error| Failure::new(format!("{}: {error}", rules.display())))
}

/// The file's name alone: the text must not depend on where the schema was found.
fn source_name(path: &Path) -> String {
    match path.file_name() {
        Some(name) if name != "-" => name.to_string_lossy().into_owned(),
        _ => "a schema".to_owned(),
    }
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
