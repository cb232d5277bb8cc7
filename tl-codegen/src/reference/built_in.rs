//! What the wire format has by itself, and no schema declares: its names lead to one page.

use super::page::{Block, Kind, Page, PageId, code, said};

/// Each name, what it is, and what it is in JSON.
const BUILT_IN: [(&str, &str, &str); 11] = [
    (
        "#",
        "A number of 32 bits without a sign: most often a word of flags.",
        "a number",
    ),
    ("int", "A number of 32 bits with a sign.", "a number"),
    (
        "long",
        "A number of 64 bits with a sign.",
        "a text with the number",
    ),
    (
        "double",
        "A number with a fraction, of 64 bits.",
        "a number",
    ),
    ("string", "A text in UTF-8, after its length.", "a text"),
    ("bytes", "Bytes, after their length.", "a text in base64"),
    ("int128", "16 bytes.", "a text in base64"),
    ("int256", "32 bytes.", "a text in base64"),
    (
        "Bool",
        "Yes or no: the id of boolTrue or of boolFalse.",
        "true or false",
    ),
    (
        "Vector",
        "Any number of values of one type, after their count.",
        "a list",
    ),
    (
        "Object",
        "A value of any type, which its id tells.",
        "what it holds",
    ),
];

/// The page of them all.
pub(super) fn built_in() -> PageId {
    PageId::new(Kind::BuiltIn, "types")
}

/// Whether that page has this name; `vector` is the bare form of `Vector`.
pub(super) fn is_built_in(name: &str) -> bool {
    name == "vector" || BUILT_IN.iter().any(|(known, ..)| *known == name)
}

pub(super) fn page() -> Page {
    let mut page = Page::empty(&built_in());
    page.lead = vec![said("What every schema can use without declaring it.")];
    let rows = BUILT_IN.map(|(name, meaning, json)| vec![code(name), said(meaning), said(json)]);
    page.push(
        "Names",
        vec![Block::Table(&["Name", "Meaning", "JSON"], rows.to_vec())],
    );
    page
}
