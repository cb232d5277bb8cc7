//! `diff`: takes two schemas and reports what changed between them, or takes the schemas of many
//! layers and tells when each definition came, changed and went.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use tl_codegen::diff::{PlacedErrors, Verdict, diff, diff_errors, history};
use tl_codegen::errors::Parameters;
use tl_codegen::report::{Finding, Severity};
use tl_parser::Model;
use tl_parser::crc::Dialect;

use crate::outcome::{Failure, Outcome};
use crate::report_format::ReportFormat;
use crate::source_text::SourceText;
use crate::{input, terminal};

const EXAMPLES: &str = "\
Examples:
  tl-codegen diff schema/layers/227.tl schema/api.tl
  tl-codegen diff old.tl new.tl --deny any --format github
  git show main:api.tl | tl-codegen diff - api.tl --format markdown >> $GITHUB_STEP_SUMMARY
  tl-codegen diff --history schema/layers schema/api.tl
  git show main:errors.json | tl-codegen diff --errors - errors.json --deny source

What changes break, from worst to best:
  wire        peers with the old schema can no longer talk to those with the new one
  source      users of generated code have to change their source
  compatible  nothing

Exit codes:
  0  nothing was found that is denied
  1  there are changes that are denied
  2  the request could not be carried out";

/// Tell what changed from one schema to another, and what it breaks
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, override_usage = "\
tl-codegen diff [OPTIONS] <OLD> <NEW>
       tl-codegen diff --errors [OPTIONS] <OLD> <NEW>
       tl-codegen diff --history <DIR> <NEW>")]
pub(crate) struct Diff {
    /// The old schema; `-` is standard input. With --history there is none
    #[arg(value_name = "OLD")]
    first: PathBuf,

    /// The new schema
    #[arg(value_name = "NEW", required_unless_present = "history")]
    second: Option<PathBuf>,

    /// Tell of each definition when it came, changed and went: in the schemas of this folder,
    /// by layer, and in NEW
    #[arg(long, value_name = "DIR", conflicts_with_all = ["second", "deny", "format"])]
    history: Option<PathBuf>,

    /// OLD and NEW are tables of documented errors: tell what changed in the enums of functions
    #[arg(long, conflicts_with_all = ["history", "ids"])]
    errors: bool,

    /// Which changes fail: those that are at least so bad
    #[arg(long, value_enum, default_value_t = Deny::Wire, value_name = "SEVERITY")]
    deny: Deny,

    /// How to compute ids that the schemas do not write, whatever they say of it: `classic`
    /// (the default) or `telegram`
    #[arg(long, value_name = "DIALECT")]
    ids: Option<Dialect>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
}

/// Which changes fail.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Deny {
    Wire,
    Source,
    Any,
    None,
}

impl Deny {
    fn denies(self, severity: Severity) -> bool {
        match self {
            Self::Wire => severity <= Severity::Wire,
            Self::Source => severity <= Severity::Source,
            Self::Any => true,
            Self::None => false,
        }
    }
}

impl Diff {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        match (&self.history, &self.second) {
            (Some(folder), _) => tell_history(folder, &self.first, self.ids),
            (None, Some(new)) if self.errors => self.compare_errors(&self.first, new),
            (None, Some(new)) => self.compare(&self.first, new),
            (None, None) => Err(Failure::new("there is nothing to compare with")),
        }
    }

    fn compare(&self, old: &Path, new: &Path) -> Result<Outcome, Failure> {
        let (old_text, old) = input::read_schema(old, self.ids)?;
        let (new_text, new) = input::read_schema(new, self.ids)?;
        let findings = diff(&old, &new).findings();
        self.report(&[&old_text, &new_text], &findings)
    }

    fn compare_errors(&self, old: &Path, new: &Path) -> Result<Outcome, Failure> {
        let (old_text, new_text) = (input::read(old)?, input::read(new)?);
        let parse = |text| input::parse_error_table(text, &Parameters::default());
        let (old, new) = (parse(&old_text)?, parse(&new_text)?);
        let [old, new] = [&old, &new].map(|(table, places)| PlacedErrors { table, places });
        self.report(&[&old_text, &new_text], &diff_errors(old, new))
    }

    fn report(&self, texts: &[&SourceText], findings: &[Finding]) -> Result<Outcome, Failure> {
        let verdict = Verdict::of(findings);
        let bump = verdict.bump().to_string();
        self.format
            .print(texts, findings, Some(&bump), &verdict.to_string())?;
        let denied = verdict.worst().is_some_and(|worst| self.deny.denies(worst));
        Ok(Outcome::found(denied))
    }
}

fn tell_history(folder: &Path, newest: &Path, ids: Option<Dialect>) -> Result<Outcome, Failure> {
    let mut paths = schemas_in(folder)?;
    paths.push(newest.to_owned());
    let layers = paths.iter().map(|path| read_layer(path, ids));
    let mut layers = layers.collect::<Result<Vec<_>, _>>()?;
    layers.sort_by_key(|(layer, _)| *layer);
    let mut pairs = layers.windows(2);
    if let Some([(layer, _), _]) = pairs.find(|pair| pair[0].0 == pair[1].0) {
        let message = format!("there are two schemas of layer {layer}");
        return Err(Failure::with_help(message, "each layer has its place once"));
    }
    let series = layers.iter().map(|(layer, model)| (*layer, model));
    terminal::print(history(&series.collect::<Vec<_>>()).to_string())?;
    Ok(Outcome::Fine)
}

fn read_layer(path: &Path, ids: Option<Dialect>) -> Result<(u32, Model), Failure> {
    let (_, model) = input::read_schema(path, ids)?;
    let layer = model.layer.ok_or_else(|| {
        let message = format!("`{}` does not say which layer it is", path.display());
        Failure::with_help(message, "write it in a comment: `// LAYER 230`")
    })?;
    Ok((layer, model))
}

/// The schemas of a folder, in no particular order.
fn schemas_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: std::io::Error| Failure::io("list", folder, &error);
    let entries = std::fs::read_dir(folder).map_err(failed)?;
    let paths: Result<Vec<_>, _> = entries.map(|entry| entry.map(|it| it.path())).collect();
    let mut paths = paths.map_err(failed)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tl"));
    match paths.is_empty() {
        true => {
            let message = format!("`{}` has no schemas", folder.display());
            Err(Failure::new(message))
        }
        false => Ok(paths),
    }
}
