//! What there is to lint: takes the files that the command line or the configuration names, gives the
//! findings about all of them together.

use std::path::{Path, PathBuf};

use tl_codegen::errors::Parameters;
use tl_codegen::input::{self, DocsFolder, SourceText, by_file, docs_folder};
use tl_codegen::lint::{self, Input, RULES, lint};
use tl_codegen::report::{AllowError, AllowList, Allowed, Finding, Rule, Source};
use tl_parser::crc::Dialect;
use tl_parser::{Parsed, SyntaxError};

use crate::config::{Config, Target};
use crate::outcome::Failure;

/// The files, and what does not count.
#[derive(Default)]
pub(crate) struct LintSources {
    /// The schemas, those that documentation is about before their earlier layers.
    pub(crate) schemas: Vec<SchemaSource>,
    /// The folders of documentation.
    pub(crate) docs: Vec<DocsSource>,
    /// A table of documented errors.
    pub(crate) errors: Option<PathBuf>,
    /// What is known and explained.
    pub(crate) allow_file: Option<PathBuf>,
    /// Rules that do not count, all in all or for a subject.
    pub(crate) allow: Vec<Allowed>,
}

/// A schema with its other files, and how its configuration has ids computed.
pub(crate) struct SchemaSource {
    pub(crate) path: PathBuf,
    pub(crate) with: Vec<PathBuf>,
    pub(crate) ids: Option<Dialect>,
}

/// The documentation of the schema with this index.
pub(crate) struct DocsSource {
    pub(crate) schema: usize,
    pub(crate) folder: PathBuf,
    pub(crate) layer: Option<u32>,
}

impl LintSources {
    /// Everything that a configuration names.
    pub(crate) fn of_config(config: &Config) -> Result<Self, Failure> {
        let mut sources = Self {
            allow_file: config.lint.allow_file.clone(),
            allow: config.lint.allow.clone(),
            errors: only_table(&config.generate)?,
            ..Self::default()
        };
        for target in &config.generate {
            sources.add(target)?;
        }
        Ok(sources)
    }

    /// The schemas that a configuration names, without their earlier layers.
    pub(crate) fn newest(config: &Config) -> Vec<SchemaSource> {
        let targets = config.generate.iter();
        targets.map(SchemaSource::of_target).collect()
    }

    fn add(&mut self, target: &Target) -> Result<(), Failure> {
        if let Some(folder) = &target.docs {
            self.docs.push(DocsSource {
                schema: self.schemas.len(),
                folder: folder.clone(),
                layer: target.documented_layer,
            });
        }
        self.schemas.push(SchemaSource::of_target(target));
        if let Some(folder) = &target.layers {
            let earlier = input::files_in(folder, "tl")?.into_iter();
            let earlier = earlier.map(|path| SchemaSource::one_file(path, target.ids));
            self.schemas.extend(earlier);
        }
        Ok(())
    }

    /// Reads everything, and gives what is found to somebody who tells of it.
    pub(crate) fn lint<R>(
        &self,
        tell: impl FnOnce(&[Source<'_>], Vec<Finding>) -> R,
    ) -> Result<R, Failure> {
        let schemas = self.schemas.iter();
        let schemas = schemas.map(|it| input::read_parts(&it.path, &it.with));
        let schemas = schemas.collect::<Result<Vec<_>, _>>()?;
        let folders = self.docs.iter().map(|it| docs_folder::read(&it.folder));
        let folders = folders.collect::<Result<Vec<_>, _>>()?;
        let errors = self.errors.as_deref().map(input::read).transpose()?;
        let allow = self.allow_file.as_deref().map(input::read).transpose()?;
        let parsed = schemas.iter().zip(&self.schemas);
        let parsed = parsed.map(|(text, source)| parse(text, source.ids));
        let parsed = parsed.collect::<Result<Vec<_>, _>>()?;
        let parse_table = |text| input::parse_error_table(text, &Parameters::default());
        let table = errors.as_ref().map(parse_table).transpose()?;
        let list = allow.as_ref().map(|text| parse_allow_list(text, &RULES));
        let list = list.transpose()?;
        let docs = self.docs.iter().zip(&folders);
        let findings = lint(&Input {
            schemas: &parsed,
            docs: docs.map(|(docs, folder)| docs.input(folder)).collect(),
            errors: table.as_ref().map(|(table, places)| (table, places)),
            allow: list.as_ref(),
            allow_rules: self.allow.clone(),
        });
        let texts = folders.iter().flat_map(|folder| &folder.texts);
        let texts = schemas.iter().chain(texts).chain(&errors).chain(&allow);
        let (files, findings) = by_file(&texts.collect::<Vec<_>>(), findings);
        Ok(tell(&files, findings))
    }
}

/// The table of errors that all schemas share.
fn only_table(targets: &[Target]) -> Result<Option<PathBuf>, Failure> {
    let mut tables = targets.iter().filter_map(|it| it.errors.as_ref());
    let first = tables.next();
    match tables.find(|it| Some(*it) != first) {
        None => Ok(first.cloned()),
        Some(_) => Err(Failure::with_help(
            "the configuration names several tables of errors",
            "name schemas and the table: `tl-codegen lint FILE --errors FILE`",
        )),
    }
}

impl SchemaSource {
    fn of_target(target: &Target) -> Self {
        Self {
            path: target.schema.clone(),
            with: target.with.clone(),
            ids: target.ids,
        }
    }

    /// A schema in one file.
    pub(crate) fn one_file(path: impl AsRef<Path>, ids: Option<Dialect>) -> Self {
        Self {
            path: path.as_ref().to_owned(),
            with: Vec::new(),
            ids,
        }
    }
}

impl DocsSource {
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

/// Reads an allow-list for these rules.
pub(crate) fn parse_allow_list(
    text: &SourceText,
    rules: &[&'static Rule],
) -> Result<AllowList, Failure> {
    AllowList::parse(text.content(), rules)
        .map_err(|errors| Failure::in_text(text, &errors, AllowError::diagnostic))
}
