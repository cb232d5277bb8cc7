//! The sections `[lint]` and `[diff]` of `tl-codegen.toml`: what counts for whoever uses these tools here.

use std::path::PathBuf;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use tl_codegen::diff::all_rules;
use tl_codegen::lint::RULES;
use tl_codegen::report::{Allowed, Rule, UnknownRule};
use tl_codegen::surface;

use crate::config_values::deserialize_optional_path;
use crate::deny::Deny;

/// What counts for `lint`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LintConfig {
    /// What is known and explained.
    #[serde(deserialize_with = "deserialize_optional_path")]
    pub(crate) allow_file: Option<PathBuf>,
    /// Rules that do not count, all in all or for a subject.
    #[serde(deserialize_with = "deserialize_all::<_, LintAllowed, _>")]
    pub(crate) allow: Vec<Allowed>,
    /// Rules that fail though they only note something.
    #[serde(deserialize_with = "deserialize_all::<_, LintRule, _>")]
    pub(crate) deny: Vec<&'static Rule>,
}

/// What counts for `diff`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DiffConfig {
    /// What is known and explained.
    #[serde(deserialize_with = "deserialize_optional_path")]
    pub(crate) allow_file: Option<PathBuf>,
    /// Rules that do not count, all in all or for a subject.
    #[serde(deserialize_with = "deserialize_all::<_, DiffAllowed, _>")]
    pub(crate) allow: Vec<Allowed>,
    /// Which changes fail.
    pub(crate) deny: Option<Deny>,
}

/// Every rule of `diff`, with those of `--rust`.
pub(crate) fn diff_rules() -> Vec<&'static Rule> {
    let rust = surface::rules::RULES;
    all_rules().into_iter().chain(rust).collect()
}

/// Reads a list of what texts stand for.
fn deserialize_all<'de, D: Deserializer<'de>, I: DeserializeOwned + Into<T>, T>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    let items = Vec::<I>::deserialize(from)?;
    Ok(items.into_iter().map(Into::into).collect())
}

/// Something of a text, or why it is none.
macro_rules! from_text {
    ($name:ident($ty:ty), $read:expr) => {
        struct $name($ty);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                $read(&text).map(Self).map_err(D::Error::custom)
            }
        }

        impl From<$name> for $ty {
            fn from(read: $name) -> Self {
                read.0
            }
        }
    };
}

from_text!(LintAllowed(Allowed), |text: &str| Allowed::parse(
    text, &RULES
));
from_text!(DiffAllowed(Allowed), |text: &str| Allowed::parse(
    text,
    &diff_rules()
));
from_text!(LintRule(&'static Rule), |text: &str| {
    let rule = Allowed::parse(text, &RULES)?;
    Ok::<_, UnknownRule>(rule.rule)
});
