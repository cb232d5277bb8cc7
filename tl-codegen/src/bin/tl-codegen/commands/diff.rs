//! `diff`: takes two schemas and reports what changed between them, or takes the schemas of many
//! layers and tells when each definition came, changed and went.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use tl_codegen::diff::{PlacedErrors, Verdict, diff, diff_errors, history};
use tl_codegen::errors::Parameters;
use tl_codegen::input::{self, SourceText, by_file, layers_folder, note};
use tl_codegen::report::{Finding, Severity};
use tl_parser::crc::Dialect;

use crate::outcome::{Failure, Outcome};
use crate::report_format::ReportFormat;
use crate::rust_diff::{self, Side};
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  tl-codegen diff schema/layers/227.tl schema/api.tl
  tl-codegen diff old.tl new.tl --deny any --format github
  git show main:api.tl | tl-codegen diff - api.tl --format markdown >> $GITHUB_STEP_SUMMARY
  tl-codegen diff --rust schema/layers/227.tl schema/api.tl
  tl-codegen diff --history schema/layers schema/api.tl
  git show main:errors.json | tl-codegen diff --errors - errors.json --deny source

What changes break, from worst to best:
  wire        peers with the old schema can no longer talk to those with the new one
  source      users of generated code have to change their source; with --rust that is what
              the two generated crates say, and else a guess by what usually follows
  compatible  nothing

Exit codes:
  0  nothing was found that is denied
  1  there are changes that are denied
  2  the request could not be carried out";

/// Tell what changed from one schema to another, and what it breaks
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, override_usage = "\
tl-codegen diff [OPTIONS] <OLD> <NEW>
       tl-codegen diff --rust [OPTIONS] <OLD> <NEW>
       tl-codegen diff --errors [OPTIONS] <OLD> <NEW>
       tl-codegen diff --history <DIR> <NEW>")]
pub(crate) struct Diff {
    /// The old schema; `-` is standard input. With --history there is none
    #[arg(value_name = "OLD")]
    first: PathBuf,

    /// The new schema
    #[arg(value_name = "NEW", required_unless_present = "history")]
    second: Option<PathBuf>,

    /// Another file of the old schema; may be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "history")]
    with_old: Vec<PathBuf>,

    /// Another file of the new schema; may be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "history")]
    with_new: Vec<PathBuf>,

    /// Tell of each definition when it came, changed and went: in the schemas of this folder,
    /// by layer, and in NEW
    #[arg(long, value_name = "DIR", conflicts_with_all = ["second", "deny", "format"])]
    history: Option<PathBuf>,

    /// OLD and NEW are tables of documented errors: tell what changed in the enums of functions
    #[arg(long, conflicts_with_all = ["history", "ids"])]
    errors: bool,

    /// Generate Rust for both schemas and tell exactly what changed for its users, in place of what a
    /// change of the schema usually means for them. Both schemas have to be whole. Types that are `Copy`,
    /// `Hash` or in place, and the errors, are those of the nearest tl-codegen.toml that names a schema
    #[arg(long, conflicts_with_all = ["history", "errors"])]
    rust: bool,

    /// With --rust: the documented errors that the old crate is generated with
    #[arg(long, value_name = "FILE", requires = "rust")]
    errors_old: Option<PathBuf>,

    /// With --rust: the documented errors that the new crate is generated with
    #[arg(long, value_name = "FILE", requires = "rust")]
    errors_new: Option<PathBuf>,

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
        let old_text = input::read_parts(old, &self.with_old)?;
        let new_text = input::read_parts(new, &self.with_new)?;
        let texts = [&old_text, &new_text];
        if self.rust {
            return self.compare_rust([old, new], texts);
        }
        let old = input::resolve_excerpt(&old_text, self.ids)?;
        let new = input::resolve_excerpt(&new_text, self.ids)?;
        let findings = diff(&old.model, &new.model).findings();
        let verdict = Verdict::of(&findings).between(&old.model, &new.model);
        let outcome = self.report(&texts, findings, verdict)?;
        let old_note = note(
            &old_text,
            &old,
            "; `--with-old FILE` names a file that does",
        );
        let new_note = note(
            &new_text,
            &new,
            "; `--with-new FILE` names a file that does",
        );
        terminal::report(&(old_note + &new_note));
        Ok(outcome)
    }

    /// What the models say of the wire, and what the generated code says of its users' source.
    fn compare_rust(
        &self,
        [old_path, new_path]: [&Path; 2],
        texts: [&SourceText; 2],
    ) -> Result<Outcome, Failure> {
        let old = input::resolve(texts[0], self.ids)?;
        let new = input::resolve(texts[1], self.ids)?;
        let mut findings = diff(&old, &new).findings();
        findings.retain(|it| it.rule.severity != Severity::Source);
        let old_side = Side {
            path: old_path,
            text: texts[0],
            model: &old,
            errors: self.errors_old.as_deref(),
        };
        let new_side = Side {
            path: new_path,
            text: texts[1],
            model: &new,
            errors: self.errors_new.as_deref(),
        };
        findings.extend(rust_diff::findings(&old_side, &new_side)?);
        let verdict = Verdict::of(&findings).between(&old, &new);
        self.report(&texts, findings, verdict)
    }

    fn compare_errors(&self, old: &Path, new: &Path) -> Result<Outcome, Failure> {
        let (old_text, new_text) = (input::read(old)?, input::read(new)?);
        let parse = |text| input::parse_error_table(text, &Parameters::default());
        let (old, new) = (parse(&old_text)?, parse(&new_text)?);
        let [old, new] = [&old, &new].map(|(table, places)| PlacedErrors { table, places });
        let findings = diff_errors(old, new);
        let verdict = Verdict::of(&findings);
        self.report(&[&old_text, &new_text], findings, verdict)
    }

    fn report(
        &self,
        texts: &[&SourceText],
        findings: Vec<Finding>,
        verdict: Verdict,
    ) -> Result<Outcome, Failure> {
        let bump = verdict.bump().to_string();
        let (sources, findings) = by_file(texts, findings);
        self.format
            .print(&sources, &findings, Some(&bump), &verdict.to_string())?;
        let denied = verdict.worst().is_some_and(|worst| self.deny.denies(worst));
        Ok(Outcome::found(denied))
    }
}

fn tell_history(folder: &Path, newest: &Path, ids: Option<Dialect>) -> Result<Outcome, Failure> {
    let layers = terminal::report_notes(layers_folder::read(folder, ids)?);
    let model = terminal::report_notes(input::read_excerpt(newest, ids)?);
    let series = layers_folder::series(&layers, newest, &model)?;
    terminal::print(history(&series).to_string())?;
    Ok(Outcome::Fine)
}
