//! What moving to a layer means: takes both layers and the configuration, gives what changed, what is
//! wrong with the new layer, and what somebody has to do now.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use tl_codegen::diff::diff;
use tl_codegen::input;
use tl_codegen::report::{Finding, Report, Severity, Source, counts, text};
use tl_parser::Model;

use crate::config::{Config, Target};
use crate::lint_sources::{LintSources, SchemaSource};
use crate::new_layer::NewLayer;
use crate::outcome::Failure;

/// What there is to tell.
pub(crate) struct LayerReport {
    changes: String,
    /// What is wrong with the new layer; nothing if it is right.
    errors: Option<String>,
    /// What lint says once the new layer is in its place.
    findings: String,
    /// The errors of methods that only the old layer has.
    gone: BTreeMap<String, BTreeSet<String>>,
}

impl LayerReport {
    /// Compares the layers, and lints as the configuration says.
    pub(crate) fn of(layer: &NewLayer, config: &Config, index: usize) -> Result<Self, Failure> {
        let (old, new) = (&layer.old, &layer.new);
        let changes = diff(&old.model, &new.model).verdict();
        let changes = changes.between(&old.model, &new.model);
        let sources = sources(layer, config, index)?;
        let (errors, findings) = sources.lint(|files, findings| {
            let findings = findings.into_iter();
            let (errors, others): (Vec<_>, _) =
                findings.partition(|it| is_error_in(it, files, &new.path));
            let errors = (!errors.is_empty()).then(|| report(files, &errors));
            (errors, report(&after(files, layer), &others))
        })?;
        Ok(Self {
            changes: format!("{changes}\n"),
            errors,
            findings,
            gone: gone(&config.generate[index], &old.model, &new.model)?,
        })
    }

    /// Whether the new layer has errors.
    pub(crate) fn is_wrong(&self) -> bool {
        self.errors.is_some()
    }

    /// The errors of the new layer.
    pub(crate) fn errors(&self) -> &str {
        self.errors.as_deref().unwrap_or_default()
    }
}

impl fmt::Display for LayerReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.findings)?;
        if !self.gone.is_empty() {
            writeln!(f, "\nerrors of methods that are gone:")?;
        }
        for (method, errors) in &self.gone {
            let names: Vec<&str> = errors.iter().map(String::as_str).collect();
            writeln!(f, "  {method}: {}", names.join(", "))?;
        }
        write!(f, "\n{}", self.changes)
    }
}

/// What there is to lint when the new layer is in its place. Nothing has been moved yet.
fn sources(layer: &NewLayer, config: &Config, index: usize) -> Result<LintSources, Failure> {
    let mut sources = LintSources::of_config(config)?;
    let old = &layer.old.path;
    for schema in &mut sources.schemas {
        if schema.path == *old {
            schema.path.clone_from(&layer.new.path);
        }
    }
    let kept = SchemaSource::one_file(old, config.generate[index].ids);
    sources.schemas.push(kept);
    Ok(sources)
}

/// Whether a finding is that the schema itself is wrong. What its documentation lacks can wait.
fn is_error_in(finding: &Finding, files: &[Source<'_>], schema: &Path) -> bool {
    let file = finding.place.and_then(|place| files.get(place.file));
    file.is_some_and(|it| Path::new(it.path) == schema)
        && finding.rule.severity == Severity::Error
        && !finding.rule.id.starts_with("docs-")
}

/// The files with the paths that they have after the move.
fn after<'a>(files: &[Source<'a>], layer: &'a NewLayer) -> Vec<Source<'a>> {
    let (old, new) = (&layer.old.path, &layer.new.path);
    let files = files.iter().map(|file| {
        let path = match Path::new(file.path) {
            path if path == new => old.to_str(),
            path if path == old => layer.kept.to_str(),
            _ => None,
        };
        Source {
            path: path.unwrap_or(file.path),
            ..*file
        }
    });
    files.collect()
}

fn report(sources: &[Source<'_>], findings: &[Finding]) -> String {
    text(&Report {
        sources,
        findings,
        bump: None,
        summary: &counts(findings).to_string(),
    })
}

/// The errors of methods that only the old layer has.
fn gone(
    target: &Target,
    old: &Model,
    new: &Model,
) -> Result<BTreeMap<String, BTreeSet<String>>, Failure> {
    let Some(path) = &target.errors else {
        return Ok(BTreeMap::new());
    };
    let table = input::read_error_table(path, target.error_parameters.as_deref())?;
    let [old, new] = [old, new].map(|model| {
        let functions = model.functions();
        let names = functions.map(|(_, function)| function.name.as_str());
        names.collect::<BTreeSet<_>>()
    });
    let by_method = table.by_method().into_iter();
    let gone = by_method.filter(|(method, _)| old.contains(method) && !new.contains(method));
    let gone = gone.map(|(method, errors)| {
        let names = errors.into_iter().map(|(_, name)| name.to_owned());
        (method.to_owned(), names.collect())
    });
    Ok(gone.collect())
}
