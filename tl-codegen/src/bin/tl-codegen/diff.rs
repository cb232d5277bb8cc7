//! `diff`: takes the request, resolves the schemas, and reports what changed between them.

use std::path::{Path, PathBuf};

use tl_codegen::diff::{diff, history};
use tl_codegen::report::{Report, Severity, Source};

use crate::args::{Deny, Diff};
use crate::schema::Loaded;
use crate::{Failure, Outcome, report, schema, terminal};

/// Carries the request out.
pub(crate) fn run(args: &Diff) -> Result<Outcome, Failure> {
    match (&args.history, &args.second) {
        (Some(folder), _) => tell_history(folder, &args.first),
        (None, Some(new)) => compare(&args.first, new, args),
        (None, None) => Err(Failure::new("there is nothing to compare with")),
    }
}

fn compare(old_path: &Path, new_path: &Path, args: &Diff) -> Result<Outcome, Failure> {
    let old = schema::load(old_path)?;
    let new = schema::load(new_path)?;
    let diff = diff(&old.model, &new.model);
    let findings = diff.findings();
    let sources = [&old.text, &new.text].map(|text| Source {
        path: &text.name,
        text: &text.content,
    });
    let report = Report {
        sources: &sources,
        findings: &findings,
        bump: Some(&diff.bump().to_string()),
        summary: &diff.summary(),
    };
    report::print(&report, args.format)?;
    let denied = diff.worst().is_some_and(|worst| args.deny.denies(worst));
    Ok(match denied {
        true => Outcome::Findings,
        false => Outcome::Fine,
    })
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

fn tell_history(folder: &Path, newest: &Path) -> Result<Outcome, Failure> {
    let mut paths = schemas_in(folder)?;
    paths.push(newest.to_owned());
    let layers: Result<Vec<_>, _> = paths.iter().map(|path| load_layer(path)).collect();
    let mut layers = layers?;
    layers.sort_by_key(|(layer, _)| *layer);
    let mut pairs = layers.windows(2);
    if let Some([(layer, _), _]) = pairs.find(|pair| pair[0].0 == pair[1].0) {
        let message = format!("there are two schemas of layer {layer}");
        return Err(Failure::with_help(message, "each layer has its place once"));
    }
    let series: Vec<_> = layers
        .iter()
        .map(|(layer, it)| (*layer, &it.model))
        .collect();
    terminal::print(history(&series).to_string())?;
    Ok(Outcome::Fine)
}

fn load_layer(path: &Path) -> Result<(u32, Loaded), Failure> {
    let loaded = schema::load(path)?;
    let layer = loaded.model.layer.ok_or_else(|| {
        let message = format!("`{}` does not say which layer it is", path.display());
        Failure::with_help(message, "write it in a comment: `// LAYER 230`")
    })?;
    Ok((layer, loaded))
}

/// The schemas of a folder, in no particular order.
fn schemas_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: std::io::Error| Failure::io("list", folder, &error);
    let entries = std::fs::read_dir(folder).map_err(failed)?;
    let paths: Result<Vec<_>, _> = entries.map(|entry| entry.map(|it| it.path())).collect();
    let mut paths = paths.map_err(failed)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tl"));
    match paths.is_empty() {
        true => Err(Failure::new(format!(
            "`{}` has no schemas",
            folder.display()
        ))),
        false => Ok(paths),
    }
}
