//! The file with the secret fields of a schema: takes its path and the schema's model, gives the fields, or
//! every name in it that the schema does not know.
//!
//! ```toml
//! [[secret]]
//! fields = ["*.phone_code", "auth.recoverPassword.code"]
//! why = "whoever has the code is logged in"
//!
//! [[public]]
//! fields = ["*.access_hash"]
//! why = "of no use to another account"
//! ```
//!
//! What is `public` looks like a secret: somebody has asked, and this is the answer.

use std::path::Path;

use serde::Deserialize;
use tl_parser::{Diagnostic, Model};
use toml::Spanned;

use super::failure::Failure;
use super::read::read;
use super::toml_text::{parse_toml, wrong_at};
use crate::secrets::{FieldName, Secrets};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SecretsFile {
    #[serde(default)]
    secret: Vec<Entry>,
    #[serde(default)]
    public: Vec<Entry>,
}

/// Fields that are what they are for one reason, which is for those who review it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    fields: Vec<Spanned<FieldName>>,
    #[serde(rename = "why")]
    _why: Reason,
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Reason;

impl TryFrom<String> for Reason {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.trim() {
            "" => Err("an entry has to say why"),
            _ => Ok(Self),
        }
    }
}

/// Reads the secret fields of a schema.
///
/// # Errors
///
/// The file cannot be read, or all names in it that the schema does not have.
pub fn read_secrets(path: &Path, model: &Model) -> Result<Secrets, Failure> {
    let text = read(path)?;
    let file: SecretsFile = parse_toml(&text)?;
    let names = file.secret.iter().chain(&file.public);
    let names = names.flat_map(|entry| &entry.fields);
    let unknown: Vec<_> = names.filter(|name| !name.get_ref().is_in(model)).collect();
    if !unknown.is_empty() {
        return Err(Failure::in_text(&text, &unknown, diagnostic));
    }
    let secret = file.secret.into_iter().flat_map(|entry| entry.fields);
    Ok(secret.map(Spanned::into_inner).collect())
}

fn diagnostic(name: &&Spanned<FieldName>) -> Diagnostic {
    let message = format!("the schema has no field `{}`", name.get_ref());
    wrong_at(name.span(), message)
}
