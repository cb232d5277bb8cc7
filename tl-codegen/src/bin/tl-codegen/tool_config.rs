//! The sections `[lint]` and `[diff]` of `tl-codegen.toml`: what counts for whoever uses these tools here.

use std::path::{Path, PathBuf};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use tl_codegen::lint::find_rule;
use tl_codegen::report::Rule;

/// What counts for `lint`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LintConfig {
    /// What is known and explained.
    pub(crate) allow_file: Option<PathBuf>,
    /// Rules that do not count.
    #[serde(deserialize_with = "deserialize_lint_rules")]
    pub(crate) allow: Vec<&'static Rule>,
    /// Rules that fail, notes too.
    #[serde(deserialize_with = "deserialize_lint_rules")]
    pub(crate) deny: Vec<&'static Rule>,
}

/// The rules of these names.
fn deserialize_lint_rules<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<&'static Rule>, D::Error> {
    let rules = Vec::<LintRule>::deserialize(from)?;
    Ok(rules.into_iter().map(|rule| rule.0).collect())
}

struct LintRule(&'static Rule);

impl<'de> Deserialize<'de> for LintRule {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = String::deserialize(from)?;
        let rule = find_rule(&id);
        rule.map(Self)
            .ok_or_else(|| D::Error::custom(format!("`{id}` is no rule of `lint`")))
    }
}

impl LintConfig {
    /// Makes paths from the configuration's folder paths from here.
    pub(crate) fn resolve_paths(&mut self, folder: &Path) {
        if let Some(path) = &mut self.allow_file {
            *path = folder.join(&*path);
        }
    }
}
