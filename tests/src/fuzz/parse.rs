//! A schema that may be none: whatever is wrong with it is at a place in the text.

use super::any_text::{check_diagnostic, check_places};

/// Whether the text is a schema, apart from what cannot be read.
///
/// # Panics
///
/// If a mistake is outside of the text, or before an earlier one.
pub fn check(input: &[u8]) -> bool {
    let source = String::from_utf8_lossy(input);
    check_places(&source);
    let schema = tl_parser::parse(&source).schema;
    let errors = tl_parser::resolve(&schema).err().unwrap_or_default();
    for error in &errors {
        check_diagnostic(&source, &error.diagnostic());
    }
    errors.is_empty()
}
