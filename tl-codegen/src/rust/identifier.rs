//! What can be an identifier of Rust.

/// Whether a text can stand in a path as it is.
pub(super) fn is_segment(text: &str) -> bool {
    let is_plain = !text.starts_with("r#") && syn::parse_str::<syn::Ident>(text).is_ok();
    is_plain || matches!(text, "crate" | "super")
}

/// Whether a text is an identifier or a keyword, of ASCII.
pub(super) fn is_word(text: &str) -> bool {
    let is_letter = |it: u8| it.is_ascii_alphanumeric() || it == b'_';
    !text.starts_with(|first: char| first.is_ascii_digit())
        && !text.is_empty()
        && text.bytes().all(is_letter)
}
