//! `diff`: takes two schemas and reports what changed between them, or takes the schemas of many
//! layers and tells when each definition came, changed and went.

use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::diff::{PlacedErrors, Verdict, diff_errors, error_rules, history, rules};
use tl_codegen::errors::Parameters;
use tl_codegen::input::{self, SourceText, by_file, layers_folder};
use tl_codegen::report::{Finding, Rule};
use tl_parser::crc::Dialect;

use crate::config;
use crate::diff_allow::DiffAllow;
use crate::lint_sources::{LintSources, SchemaSource};
use crate::outcome::{Failure, Outcome};
use crate::report_format::ReportFormat;
use crate::rust_diff::{self, GivenErrors};
use crate::schema_pair::{self, SchemaPair};
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  tl-codegen diff schema/layers/227.tl schema/api.tl
  tl-codegen diff old.tl new.tl --deny any --format github
  tl-codegen diff old.tl new.tl --allow function-removed --allow field-retyped:user.id
  tl-codegen diff --git origin/main schema/api.tl --format summary >> $GITHUB_STEP_SUMMARY
  tl-codegen diff --rust schema/layers/227.tl schema/api.tl
  tl-codegen diff --rust --git origin/main
  tl-codegen diff --history schema/layers schema/api.tl --name 'users.*'
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
       tl-codegen diff --git <REV> [OPTIONS] [FILE]
       tl-codegen diff --history <DIR> [OPTIONS] <NEW>")]
pub(crate) struct Diff {
    /// The old schema; `-` is standard input. With --history there is none
    #[arg(value_name = "OLD", required_unless_present = "git")]
    first: Option<PathBuf>,

    /// The new schema
    #[arg(value_name = "NEW", required_unless_present_any = ["history", "git"])]
    second: Option<PathBuf>,

    /// Another file of the old schema; may be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "history")]
    with_old: Vec<PathBuf>,

    /// Another file of the new schema; may be given several times
    #[arg(
        long,
        value_name = "FILE",
        requires = "first",
        conflicts_with = "history"
    )]
    with_new: Vec<PathBuf>,

    /// Tell of each definition when it came, changed and went: in the schemas of this folder,
    /// by layer, and in NEW
    #[arg(long, value_name = "DIR", conflicts_with_all = ["second", "deny", "allow", "allow_file"])]
    history: Option<PathBuf>,

    /// With --history: only definitions with this name, in which `*` is any text
    #[arg(long, value_name = "NAME", requires = "history")]
    name: Option<String>,

    /// OLD and NEW are tables of documented errors: tell what changed in the enums of functions
    #[arg(long, conflicts_with_all = ["history", "ids", "with_old", "with_new"])]
    errors: bool,

    #[command(flatten)]
    allow: DiffAllow,

    /// Compare OLD with what it was in this revision of Git; without OLD, the schemas in tl-codegen.toml.
    /// A file that is new there has no changes
    #[arg(long, value_name = "REV", conflicts_with_all = ["second", "history", "errors", "with_old"])]
    git: Option<String>,

    /// Generate Rust for both schemas and tell exactly what changed for its users, in place of what a
    /// change of the schema usually means for them. Both schemas have to be whole. What of them is generated,
    /// and how, is what the nearest tl-codegen.toml that names a schema says of it, and so are the errors; with
    /// --git the old errors are those of the revision
    #[arg(long, conflicts_with_all = ["history", "errors"])]
    rust: bool,

    #[command(flatten)]
    given_errors: GivenErrors,

    /// How to compute ids that the schemas do not write, whatever they say of it: `classic`
    /// (the default) or `telegram`
    #[arg(long, value_name = "DIALECT")]
    ids: Option<Dialect>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
}

impl Diff {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        match (
            &self.git,
            &self.history,
            self.first.as_deref(),
            &self.second,
        ) {
            (Some(revision), _, file, _) => self.compare_revision(revision, file),
            (_, Some(folder), Some(newest), _) => self.tell_history(folder, newest),
            (_, None, Some(old), Some(new)) if self.errors => self.compare_errors(old, new),
            (_, None, Some(old), Some(new)) => self.compare(old, new),
            _ => Err(Failure::new("there is nothing to compare with")),
        }
    }

    fn compare(&self, old: &Path, new: &Path) -> Result<Outcome, Failure> {
        let pair = SchemaPair {
            old_path: old.to_owned(),
            new_path: new.to_owned(),
            old: input::read_parts(old, &self.with_old)?,
            new: input::read_parts(new, &self.with_new)?,
            ids: self.ids,
            revision: None,
        };
        self.compare_pairs(&[pair], "")
    }

    fn compare_revision(&self, revision: &str, file: Option<&Path>) -> Result<Outcome, Failure> {
        let with = self.with_new.clone();
        let mut schemas = match file {
            Some(file) => vec![SchemaSource {
                path: file.to_owned(),
                with,
                ids: None,
            }],
            None => LintSources::newest(&config::load(None)?),
        };
        for schema in &mut schemas {
            schema.ids = self.ids.or(schema.ids);
        }
        let (pairs, new) = schema_pair::read_revision(revision, schemas)?;
        self.compare_pairs(&pairs, &new)
    }

    fn compare_pairs(&self, pairs: &[SchemaPair], word: &str) -> Result<Outcome, Failure> {
        let (findings, verdict) = schema_pair::compare(pairs, |pair| match self.rust {
            true => rust_diff::changes(pair, &self.given_errors),
            false => pair.changes(),
        })?;
        let texts = pairs.iter().flat_map(|pair| [&pair.old, &pair.new]);
        self.report(&texts.collect::<Vec<_>>(), findings, verdict, word)
    }

    fn compare_errors(&self, old: &Path, new: &Path) -> Result<Outcome, Failure> {
        let (old_text, new_text) = (input::read(old)?, input::read(new)?);
        let parse = |text| input::parse_error_table(text, &Parameters::default());
        let (old, new) = (parse(&old_text)?, parse(&new_text)?);
        let [old, new] = [&old, &new].map(|(table, places)| PlacedErrors { table, places });
        let findings = diff_errors(old, new);
        let verdict = Verdict::of(&findings);
        self.report(&[&old_text, &new_text], findings, verdict, "")
    }

    /// Reports the changes that count, and a last word.
    fn report(
        &self,
        texts: &[&SourceText],
        findings: Vec<Finding>,
        verdict: Verdict,
        word: &str,
    ) -> Result<Outcome, Failure> {
        let (all, counted) = (findings.len(), self.allow.read()?);
        let findings = counted.apply(findings, &self.rules());
        let allowed = match all - findings.len() {
            0 => String::new(),
            allowed => format!("; {allowed} allowed"),
        };
        let is_denied = counted.denies(&findings);
        let (sources, findings) = by_file(texts, findings);
        let (bump, summary) = (
            verdict.bump().to_string(),
            format!("{verdict}{allowed}{word}"),
        );
        self.format
            .print(&sources, &findings, Some(&bump), &summary)?;
        Ok(Outcome::found(is_denied))
    }

    /// The rules that what is compared can come under.
    fn rules(&self) -> Vec<&'static Rule> {
        match (self.errors, self.rust) {
            (true, _) => error_rules::RULES.to_vec(),
            (false, true) => rust_diff::rules().collect(),
            (false, false) => rules::RULES.to_vec(),
        }
    }

    fn tell_history(&self, folder: &Path, newest: &Path) -> Result<Outcome, Failure> {
        let layers = terminal::report_notes(layers_folder::read(folder, None, self.ids)?);
        let model = terminal::report_notes(input::read_excerpt(newest, self.ids)?);
        let mut history = history(&layers_folder::series(&layers, newest, &model)?);
        if let Some(name) = &self.name {
            history.retain(name);
        }
        terminal::print(match self.format {
            ReportFormat::Text => history.to_string(),
            ReportFormat::Json => history.to_json(),
            ReportFormat::Markdown | ReportFormat::Summary => history.to_markdown(),
            ReportFormat::Github | ReportFormat::Sarif => {
                return Err(Failure::with_help(
                    "a history has no annotations",
                    "take `--format text`, `json` or `markdown`",
                ));
            }
        })?;
        Ok(Outcome::Fine)
    }
}
