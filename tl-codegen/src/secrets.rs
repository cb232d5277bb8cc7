//! Secrets: which fields hold what must not be in a log. Takes names of fields, tells whether a field
//! of a schema is one of them.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use tl_parser::model::{Combinator, Field, Model, Role};

/// The secret fields of a schema: debugging output has `…` in their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secrets(BTreeSet<FieldName>);

impl Secrets {
    /// Whether a field of a combinator is a secret.
    #[must_use]
    pub fn hold(&self, combinator: &Combinator, field: &Field) -> bool {
        self.0.iter().any(|name| name.is_of(combinator, field))
    }

    /// Forgets names that no field of a schema has.
    pub fn retain_known(&mut self, model: &Model) {
        self.0.retain(|name| name.is_in(model));
    }

    /// The names that no field of a schema has.
    pub fn unknown(&self, model: &Model) -> impl Iterator<Item = &FieldName> {
        self.0.iter().filter(|name| !name.is_in(model))
    }
}

impl FromIterator<FieldName> for Secrets {
    fn from_iter<I: IntoIterator<Item = FieldName>>(names: I) -> Self {
        Self(names.into_iter().collect())
    }
}

/// Names fields: `auth.signIn.phone_code`, or `*.phone_code` for all that are called so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct FieldName {
    /// The combinator; none if it may be any.
    combinator: Option<String>,
    field: String,
}

impl FieldName {
    /// Whether it names a field of a combinator. Words of flags and lengths have no value of their own,
    /// and no output shows them.
    #[must_use]
    pub fn is_of(&self, combinator: &Combinator, field: &Field) -> bool {
        field.name.as_deref() == Some(&self.field)
            && !matches!(field.role, Role::Flags | Role::Length)
            && (self.combinator.as_deref()).is_none_or(|name| name == combinator.name.as_str())
    }

    /// Whether it names any field of a schema.
    #[must_use]
    pub fn is_in(&self, model: &Model) -> bool {
        model.combinators.iter().any(|combinator| {
            let mut fields = combinator.fields.iter();
            fields.any(|field| self.is_of(combinator, field))
        })
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let combinator = self.combinator.as_deref().unwrap_or(ANY);
        write!(f, "{combinator}.{}", self.field)
    }
}

/// Stands for every combinator.
const ANY: &str = "*";

/// A text that names no field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldNameError;

impl fmt::Display for FieldNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a combinator, or `*` for all of them, a full stop and a field")
    }
}

impl std::error::Error for FieldNameError {}

impl FromStr for FieldName {
    type Err = FieldNameError;

    fn from_str(text: &str) -> Result<Self, FieldNameError> {
        match text.rsplit_once('.') {
            Some((combinator, field)) if !combinator.is_empty() && !field.is_empty() => Ok(Self {
                combinator: (combinator != ANY).then(|| combinator.to_owned()),
                field: field.to_owned(),
            }),
            _ => Err(FieldNameError),
        }
    }
}

impl TryFrom<String> for FieldName {
    type Error = FieldNameError;

    fn try_from(text: String) -> Result<Self, FieldNameError> {
        text.parse()
    }
}
