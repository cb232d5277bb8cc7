//! Meanings of errors: takes a table, gives what it says of an error.

use super::catalog::Catalog;
use super::page::Rich;
use super::prose::markdown;
use crate::ErrorTable;
use crate::errors::ParameterKind;

/// What an error means, with the names of parameters where the table has signs for them.
pub(super) fn error_meaning(catalog: &Catalog, table: Option<&ErrorTable>, name: &str) -> Rich {
    let error = table.and_then(|table| table.errors.get(name));
    let description = error.and_then(|error| {
        let mut text = error.description.clone()?;
        for (kind, meaning) in error.pattern.parameters() {
            let sign = match kind {
                ParameterKind::Number => "%d",
                ParameterKind::Text => "%s",
            };
            text = text.replacen(sign, &format!("({meaning})"), 1);
        }
        Some(text)
    });
    let description = description.map(|text| markdown(catalog, &text, &[]));
    description.unwrap_or_default()
}
