//! The syntax tree of a text, printed and read again.

use super::any_text::check_printed;

/// Whether the text is a schema.
///
/// # Panics
///
/// If what is printed has mistakes, or is another tree.
pub fn check(input: &[u8]) -> bool {
    let source = String::from_utf8_lossy(input);
    check_printed(&source);
    tl_parser::parse(&source).errors.is_empty()
}
