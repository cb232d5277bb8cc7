//! `lint`: takes schemas and what is known of them, and reports what is wrong or unusual.

use std::path::PathBuf;

use clap::Args;
use tl_codegen::lint::RULES;
use tl_codegen::report::{Allowed, Finding, Rule, Severity, UnknownRule, counts};
use tl_parser::crc::Dialect;

use crate::config;
use crate::lint_sources::{DocsSource, LintSources, SchemaSource};
use crate::outcome::{Failure, Outcome};
use crate::report_format::ReportFormat;

const EXAMPLES: &str = "\
Examples:
  tl-codegen lint                                   all that tl-codegen.toml names
  tl-codegen lint api.tl mtproto.tl
  tl-codegen lint api.tl --errors errors.json --allow unused-flags
  tl-codegen lint schema/*.tl --allow-file schema/lint.allow --format github

A line of an allow-list is `rule subject  # reason`.

Exit codes:
  0  nothing was found but what is allowed, and notes
  1  there are findings
  2  the request could not be carried out";

/// Find what is wrong or unusual in schemas
#[derive(Debug, Args)]
#[command(after_help = rules_and_examples())]
pub(crate) struct Lint {
    /// The schemas; `-` is standard input. If there is none, tl-codegen.toml names them
    #[arg(value_name = "FILE")]
    schemas: Vec<PathBuf>,

    /// Another file of each of the schemas; may be given several times
    #[arg(long, value_name = "FILE", requires = "schemas")]
    with: Vec<PathBuf>,

    /// The configuration; by default the nearest tl-codegen.toml, here or in a folder above
    #[arg(long, value_name = "FILE", conflicts_with_all = ["schemas", "docs"])]
    config: Option<PathBuf>,

    /// A rule that does not count, all in all or for a subject; may be given several times
    #[arg(long, value_name = "RULE[:SUBJECT]", value_parser = parse_allowed)]
    allow: Vec<Allowed>,

    /// What is known and explained: findings that do not count
    #[arg(long, value_name = "FILE")]
    allow_file: Option<PathBuf>,

    /// The documented errors, in Telegram's own JSON form: their methods have to be functions
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,

    /// What everything in the first schema is for: a folder of Markdown, with `glossary.md` in the
    /// folder above. The other schemas are its earlier layers, where their `// LAYER` says so
    #[arg(long, value_name = "DIR", requires = "schemas")]
    docs: Option<PathBuf>,

    /// The last layer that has to be documented; what is newer is noted
    #[arg(long, value_name = "N", requires = "docs")]
    documented_layer: Option<u32>,

    /// How to compute ids that the schemas do not write, whatever they say of it: `classic`
    /// (the default) or `telegram`
    #[arg(long, value_name = "DIALECT")]
    ids: Option<Dialect>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
}

fn parse_allowed(text: &str) -> Result<Allowed, UnknownRule> {
    Allowed::parse(text, &RULES)
}

/// The rules are data, and so is their list.
fn rules_and_examples() -> String {
    let rules = RULES.map(|rule| format!("  {:18} {}\n", rule.id, rule.summary));
    format!("Rules:\n{}\n{EXAMPLES}", rules.concat())
}

impl Lint {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let (sources, deny) = self.sources()?;
        sources.lint(|files, findings| {
            let summary = counts(&findings).to_string();
            self.format.print(files, &findings, None, &summary)?;
            let is_worse =
                |it: &Finding| it.rule.severity < Severity::Note || deny.contains(&it.rule);
            Ok(Outcome::found(findings.iter().any(is_worse)))
        })?
    }

    /// What the command line names, or else the configuration, and the notes that fail.
    fn sources(&self) -> Result<(LintSources, Vec<&'static Rule>), Failure> {
        let (mut sources, deny) = match self.schemas.is_empty() {
            true => {
                let config = config::load(self.config.as_deref())?;
                (LintSources::of_config(&config)?, config.lint.deny)
            }
            false => (self.named(), Vec::new()),
        };
        if let Some(ids) = self.ids {
            sources.schemas.iter_mut().for_each(|it| it.ids = Some(ids));
        }
        sources.allow.extend(self.allow.iter().cloned());
        for (chosen, configured) in [
            (&self.errors, &mut sources.errors),
            (&self.allow_file, &mut sources.allow_file),
        ] {
            if chosen.is_some() {
                configured.clone_from(chosen);
            }
        }
        Ok((sources, deny))
    }

    /// What the command line names.
    fn named(&self) -> LintSources {
        let schemas = self.schemas.iter().map(|path| SchemaSource {
            path: path.clone(),
            with: self.with.clone(),
            ids: None,
        });
        let docs = self.docs.iter().map(|folder| DocsSource {
            schema: 0,
            folder: folder.clone(),
            layer: self.documented_layer,
        });
        LintSources {
            schemas: schemas.collect(),
            docs: docs.collect(),
            ..LintSources::default()
        }
    }
}
