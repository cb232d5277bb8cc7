//! What can be an identifier of Rust.

/// Whether a text can stand in a path as it is.
pub(super) fn is_segment(text: &str) -> bool {
    let is_plain = !text.starts_with("r#") && syn::parse_str::<syn::Ident>(text).is_ok();
    is_plain || matches!(text, "crate" | "super")
}
