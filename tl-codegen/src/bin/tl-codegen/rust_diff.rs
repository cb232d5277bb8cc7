//! `diff --rust`: takes two schemas, gives what is different about the code that is generated for them, with
//! the options of the configuration that names one of the schemas.

use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::diff::{diff, rules as diff_rules};
use tl_codegen::files::resolve;
use tl_codegen::input::{self, SourceText};
use tl_codegen::report::{Rule, Severity};
use tl_codegen::select::Wanted;
use tl_codegen::surface::{self, Surface, compare};
use tl_codegen::{ErrorTable, GenerateError, Options, Parts, Unsupported};
use tl_parser::Model;

use crate::config::{self, Target};
use crate::git_revision::GitRevision;
use crate::outcome::Failure;
use crate::rust_selection::{read_model, wanted};
use crate::schema_pair::{Changes, SchemaPair};

/// Tables of errors that are given, and not the configuration's.
#[derive(Debug, Args)]
pub(crate) struct GivenErrors {
    /// With --rust: the documented errors that the old crate is generated with
    #[arg(long, value_name = "FILE", requires = "rust")]
    errors_old: Option<PathBuf>,

    /// With --rust: the documented errors that the new crate is generated with
    #[arg(long, value_name = "FILE", requires = "rust")]
    errors_new: Option<PathBuf>,
}

/// A schema that code is generated for.
struct Side<'a> {
    text: &'a SourceText,
    model: &'a Model,
    target: Option<&'a Target>,
    errors: Option<ErrorTable>,
}

/// The rules of both.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    let of_schemas = diff_rules::RULES.into_iter().filter(|it| is_kept(it));
    of_schemas.chain(surface::rules::RULES)
}

/// Whether what a schema says of it counts: of users' source the code says more.
fn is_kept(rule: &Rule) -> bool {
    rule.severity != Severity::Source
}

/// What the models say of the wire, and what the generated code says of its users' source.
pub(crate) fn changes(pair: &SchemaPair, given: &GivenErrors) -> Result<Changes, Failure> {
    let target = target(pair)?;
    let target = target.as_ref();
    let models = [
        read_model(&pair.old, pair.ids, target)?,
        read_model(&pair.new, pair.ids, target)?,
    ];
    let mut findings = diff(&models[0], &models[1]).findings();
    findings.retain(|it| is_kept(it.rule));
    let (old_errors, new_errors) = (given.errors_old.as_deref(), given.errors_new.as_deref());
    let old = Side {
        text: &pair.old,
        model: &models[0],
        target,
        errors: errors(old_errors, target, pair.revision.as_ref())?,
    };
    let new = Side {
        text: &pair.new,
        model: &models[1],
        target,
        errors: errors(new_errors, target, None)?,
    };
    findings.extend(compare(&old.surface()?, &new.surface()?));
    Ok(Changes { findings, models })
}

/// What the nearest configuration says of the first of these schemas that it names.
fn target(pair: &SchemaPair) -> Result<Option<Target>, Failure> {
    let Some(config) = config::nearest()? else {
        return Ok(None);
    };
    let mut targets = config.generate;
    for schema in [&pair.new_path, &pair.old_path] {
        let schema = resolve(schema)?;
        for index in 0..targets.len() {
            if resolve(&targets[index].schema)? == schema {
                return Ok(Some(targets.swap_remove(index)));
            }
        }
    }
    Ok(None)
}

impl Side<'_> {
    fn surface(self) -> Result<Surface, Failure> {
        let (text, model) = (self.text, self.model);
        Surface::of(model, &self.options()).map_err(|error| match error {
            GenerateError::Unsupported(parts) => {
                Failure::in_text(text, &parts, Unsupported::diagnostic)
            }
            other => Failure::new(format!("{}: {other}", text.name())),
        })
    }

    /// The options that the API depends on. Types that this layer does not have are not asked for.
    fn options(self) -> Options {
        let mut options = Options::new("a schema");
        options.errors = self.errors;
        if let Some(target) = self.target {
            target.choose(&mut options);
            let types = &self.model.types;
            let is_known = |name: &String| types.iter().any(|ty| ty.name.as_str() == *name);
            options.copy.retain(is_known);
            options.hash.retain(is_known);
            options.in_place.retain(is_known);
            if let Some(table) = &mut options.errors
                && wanted(target) != Wanted::default()
            {
                table.retain_functions(self.model);
            }
        }
        options.parts = Parts::Features;
        options
    }
}

/// The table that is given, or the configuration's: as it is, or as it was in a revision, which need not have it.
fn errors(
    given: Option<&Path>,
    target: Option<&Target>,
    revision: Option<&GitRevision>,
) -> Result<Option<ErrorTable>, Failure> {
    let parameters = target.and_then(|it| it.error_parameters.as_deref());
    if let Some(table) = given {
        return input::read_error_table(table, parameters).map(Some);
    }
    let read = |path: Option<&Path>| match (path, revision) {
        (Some(path), Some(revision)) => revision.read(path),
        (Some(path), None) => input::read(path).map(Some),
        (None, _) => Ok(None),
    };
    let Some(table) = read(target.and_then(|it| it.errors.as_deref()))? else {
        return Ok(None);
    };
    input::error_table(&table, read(parameters)?.as_ref()).map(Some)
}
