//! `generate`: takes schemas, generates everything in memory, and only then writes or compares.

use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::{Files, GenerateError, Options, Unsupported};

use crate::config::{self, Target};
use crate::outcome::{Failure, Outcome};
use crate::output::Plan;
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
        let mut plans = Vec::new();
        for target in targets {
            let files = generate(&target)?;
            plans.push(Plan::new(target.out, files)?);
        }
        match self.check {
            true => check(&plans),
            false => write(&plans),
        }
    }
}

fn generate(target: &Target) -> Result<Files, Failure> {
    let (text, model) = input::read_schema(&target.schema)?;
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

fn check(plans: &[Plan]) -> Result<Outcome, Failure> {
    let differences: Vec<String> = plans.iter().flat_map(Plan::differences).collect();
    terminal::print(differences.concat())?;
    let count = match differences.len() {
        0 => return Ok(Outcome::Fine),
        1 => "1 file differs".to_owned(),
        count => format!("{count} files differ"),
    };
    terminal::report(&format!("{count}; run `tl-codegen generate`\n"));
    Ok(Outcome::Findings)
}

fn write(plans: &[Plan]) -> Result<Outcome, Failure> {
    Plan::apply_all(plans)?;
    for plan in plans {
        terminal::report(&plan.summary());
    }
    Ok(Outcome::Fine)
}
