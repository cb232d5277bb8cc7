//! Schemas that are compared: takes the texts of old and new ones, gives what changed in all of them.

use std::path::{Path, PathBuf};

use tl_codegen::diff::{Verdict, diff};
use tl_codegen::input::{self, Failure, SourceText, note};
use tl_codegen::report::{Finding, Place};
use tl_parser::Model;
use tl_parser::crc::Dialect;

use crate::git_revision::GitRevision;
use crate::lint_sources::SchemaSource;
use crate::terminal;

/// A schema as it was and as it is.
pub(crate) struct SchemaPair {
    pub(crate) old_path: PathBuf,
    pub(crate) new_path: PathBuf,
    pub(crate) old: SourceText,
    pub(crate) new: SourceText,
    pub(crate) ids: Option<Dialect>,
    /// Where the old one is from, if it is not a file.
    pub(crate) revision: Option<GitRevision>,
}

/// What changed in a schema. Places count the texts: old, new.
pub(crate) struct Changes {
    pub(crate) findings: Vec<Finding>,
    pub(crate) models: [Model; 2],
}

/// What changed in each of them, and what it amounts to. Places count the texts: old, new, old, new.
pub(crate) fn compare(
    pairs: &[SchemaPair],
    changes: impl Fn(&SchemaPair) -> Result<Changes, Failure>,
) -> Result<(Vec<Finding>, Verdict), Failure> {
    let (mut findings, mut models) = (Vec::new(), Vec::new());
    for (index, pair) in pairs.iter().enumerate() {
        let in_pair = |place: Place| Place {
            file: place.file + 2 * index,
            ..place
        };
        let changes = changes(pair)?;
        let found = changes.findings.into_iter();
        findings.extend(found.map(|finding| Finding {
            place: finding.place.map(in_pair),
            ..finding
        }));
        models.push(changes.models);
    }
    let verdict = Verdict::of(&findings);
    let between = models.iter().map(|[old, new]| verdict.between(old, new));
    let mut layered = between.filter(|it| it.layers.is_some());
    let verdict = match (layered.next(), layered.next()) {
        (Some(only), None) => only,
        _ => verdict,
    };
    Ok((findings, verdict))
}

impl SchemaPair {
    /// What the schemas say, of which other files may have a part.
    pub(crate) fn changes(&self) -> Result<Changes, Failure> {
        let old = input::resolve_excerpt(&self.old, self.ids)?;
        let new = input::resolve_excerpt(&self.new, self.ids)?;
        let advice = |option| format!("; `--with-{option} FILE` names a file that does");
        let notes = note(&self.old, &old, &advice("old")) + &note(&self.new, &new, &advice("new"));
        terminal::report(&notes);
        let models = [old.model, new.model];
        let findings = diff(&models[0], &models[1]).findings();
        Ok(Changes { findings, models })
    }
}

/// Schemas as they were in a revision and as they are; and a word about those that are new.
pub(crate) fn read_revision(
    name: &str,
    schemas: Vec<SchemaSource>,
) -> Result<(Vec<SchemaPair>, String), Failure> {
    let (mut pairs, mut new) = (Vec::new(), String::new());
    for schema in schemas {
        let revision = GitRevision::find(name, &schema.path)?;
        let paths = std::iter::once(&schema.path).chain(&schema.with);
        let old = paths
            .map(|path| revision.read(path))
            .collect::<Result<Vec<_>, _>>()?;
        match old.first() {
            Some(Some(_)) => pairs.push(SchemaPair {
                old: SourceText::join(&old.into_iter().flatten().collect::<Vec<_>>()),
                new: input::read_parts(&schema.path, &schema.with)?,
                old_path: schema.path.clone(),
                new_path: schema.path,
                ids: schema.ids,
                revision: Some(revision),
            }),
            _ => new += &say_new(&schema.path, name)?,
        }
    }
    Ok((pairs, new))
}

/// A file that is new has nothing that it could break, but has to be there.
fn say_new(path: &Path, revision: &str) -> Result<String, Failure> {
    let text = input::read(path)?;
    Ok(format!(
        "; `{}` is new: `{revision}` does not have it",
        text.name()
    ))
}
