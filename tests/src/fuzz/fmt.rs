//! A schema in canonical layout.

use tl_codegen::fmt::{FormatError, format};

/// Whether the text is a schema.
///
/// # Panics
///
/// If formatting changes what the text says, or what is formatted already.
pub fn check(input: &[u8]) -> bool {
    let source = String::from_utf8_lossy(input);
    let formatted = match format(&source) {
        Ok(formatted) => formatted,
        Err(FormatError::Syntax(_)) => return false,
        Err(error @ FormatError::Changed) => panic!("{error}: {source:?}"),
    };
    assert_eq!(
        format(&formatted).as_ref(),
        Ok(&formatted),
        "not stable: {source:?}"
    );
    let tree = |text| tl_parser::parse(text).schema.to_string();
    assert_eq!(tree(&source), tree(&formatted), "{source:?}");
    true
}
