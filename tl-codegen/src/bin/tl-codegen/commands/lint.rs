//! `lint`: takes schemas and what is known of them, and reports what is wrong or unusual.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{IntoResettable, PossibleValuesParser, TypedValueParser as _, ValueParser};
use tl_codegen::errors::Parameters;
use tl_codegen::input::{self, DocsFolder, SourceText, by_file, docs_folder};
use tl_codegen::lint::{self, AllowError, AllowList, Input, RULES, find_rule, lint};
use tl_codegen::report::{Rule, Severity, counts};
use tl_parser::crc::Dialect;
use tl_parser::{Parsed, SyntaxError};

use crate::config::{self, Target};

use crate::outcome::{Failure, Outcome};
use crate::report_format::ReportFormat;

const EXAMPLES: &str = "\
Examples:
  tl-codegen lint                                   the schemas in tl-codegen.toml
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

    /// A rule that does not count; may be given several times
    #[arg(long, value_name = "RULE", value_parser = rule_parser(), hide_possible_values = true)]
    allow: Vec<&'static Rule>,

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

fn rule_parser() -> impl IntoResettable<ValueParser> {
    let ids = PossibleValuesParser::new(RULES.map(|rule| rule.id));
    ids.try_map(|id| find_rule(&id).ok_or("no such rule"))
}

/// The rules are data, and so is their list.
fn rules_and_examples() -> String {
    let rules = RULES.map(|rule| format!("  {:18} {}\n", rule.id, rule.summary));
    format!("Rules:\n{}\n{EXAMPLES}", rules.concat())
}

impl Lint {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let sources = self.sources()?;
        let schemas = sources.schemas.iter();
        let schemas = schemas.map(|it| input::read_parts(&it.path, &it.with));
        let schemas = schemas.collect::<Result<Vec<_>, _>>()?;
        let folders = sources
            .docs
            .iter()
            .map(|docs| docs_folder::read(&docs.folder));
        let folders = folders.collect::<Result<Vec<_>, _>>()?;
        let errors = self.errors.as_deref().map(input::read).transpose()?;
        let allow = self.allow_file.as_deref().map(input::read).transpose()?;
        let parsed = schemas.iter().zip(&sources.schemas);
        let parsed = parsed.map(|(text, source)| parse(text, self.ids.or(source.ids)));
        let parsed = parsed.collect::<Result<Vec<_>, _>>()?;
        let parse_table = |text| input::parse_error_table(text, &Parameters::default());
        let table = errors.as_ref().map(parse_table).transpose()?;
        let list = allow.as_ref().map(parse_allow_list).transpose()?;
        let docs = sources.docs.iter().zip(&folders);
        let findings = lint(&Input {
            schemas: &parsed,
            docs: docs.map(|(docs, folder)| docs.input(folder)).collect(),
            errors: table.as_ref().map(|(table, places)| (table, places)),
            allow: list.as_ref(),
            allow_rules: self.allow.clone(),
        });
        let texts = folders.iter().flat_map(|folder| &folder.texts);
        let texts: Vec<_> = schemas
            .iter()
            .chain(texts)
            .chain(&errors)
            .chain(&allow)
            .collect();
        let (files, findings) = by_file(&texts, findings);
        let summary = counts(&findings).to_string();
        self.format.print(&files, &findings, None, &summary)?;
        let mut worse = findings
            .iter()
            .filter(|it| it.rule.severity < Severity::Note);
        Ok(Outcome::found(worse.next().is_some()))
    }

    /// What the command line names, or else the configuration.
    fn sources(&self) -> Result<Sources, Failure> {
        let mut sources = Sources::default();
        for path in &self.schemas {
            sources.schemas.push(Source {
                path: path.clone(),
                with: self.with.clone(),
                ids: None,
            });
        }
        if let Some(folder) = self.docs.clone() {
            sources.docs.push(Docs {
                schema: 0,
                folder,
                layer: self.documented_layer,
            });
        }
        if self.schemas.is_empty() {
            for target in config::load(self.config.as_deref())?.generate {
                sources.add(target)?;
            }
        }
        Ok(sources)
    }
}

/// What there is to lint.
#[derive(Default)]
struct Sources {
    schemas: Vec<Source>,
    docs: Vec<Docs>,
}

/// A schema with its other files, and how its configuration has ids computed.
struct Source {
    path: PathBuf,
    with: Vec<PathBuf>,
    ids: Option<Dialect>,
}

/// The documentation of the schema with this index.
struct Docs {
    schema: usize,
    folder: PathBuf,
    layer: Option<u32>,
}

impl Sources {
    fn add(&mut self, target: Target) -> Result<(), Failure> {
        if let Some(folder) = target.docs {
            self.docs.push(Docs {
                schema: self.schemas.len(),
                folder,
                layer: target.documented_layer,
            });
        }
        let ids = target.ids;
        self.schemas.push(Source {
            path: target.schema,
            with: target.with,
            ids,
        });
        let earlier = target.layers.map(|folder| input::files_in(&folder, "tl"));
        let earlier = earlier.transpose()?.unwrap_or_default();
        self.schemas.extend(earlier.into_iter().map(|path| Source {
            path,
            with: Vec::new(),
            ids,
        }));
        Ok(())
    }
}

impl Docs {
    fn input<'a>(&self, folder: &'a DocsFolder) -> lint::Docs<'a> {
        lint::Docs {
            schema: self.schema,
            documentation: &folder.documentation,
            texts: folder.texts.len(),
            layer: self.layer,
        }
    }
}

/// What can be parsed; that has to be something.
fn parse(text: &SourceText, ids: Option<Dialect>) -> Result<Parsed<'_>, Failure> {
    let parsed = text.parts().parse(ids);
    match (parsed.schema.items.as_slice(), parsed.errors.as_slice()) {
        ([], []) => Err(input::declares_nothing(text)),
        ([], errors) => Err(Failure::in_text(text, errors, SyntaxError::diagnostic)),
        _ => Ok(parsed),
    }
}

fn parse_allow_list(text: &SourceText) -> Result<AllowList, Failure> {
    AllowList::parse(text.content())
        .map_err(|errors| Failure::in_text(text, &errors, AllowError::diagnostic))
}
