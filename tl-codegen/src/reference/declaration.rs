//! Declarations: takes TL, gives it in lines in which every name that has a page is a link.

use super::catalog::Catalog;
use super::page::{Piece, Rich};

/// Columns that a declaration may take in one line.
const WIDTH: usize = 76;

/// A declaration without its `;`: on one line if it fits, or else with a line for each part. `own` are the names
/// that mean something else in it: its own, and type variables.
pub(super) fn lines(catalog: &Catalog, text: &str, own: &[&str]) -> Vec<Rich> {
    if text.len() <= WIDTH {
        return vec![linked(catalog, &format!("{text};"), own)];
    }
    let parts = parts(text);
    let last = parts.len() - 1;
    let lines = parts.iter().enumerate().map(|(index, part)| {
        let indent = if index == 0 { "" } else { "    " };
        let end = if index == last { ";" } else { "" };
        linked(catalog, &format!("{indent}{part}{end}"), own)
    });
    lines.collect()
}

/// The name, the fields and the result of a declaration.
pub(super) fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    for word in text.split(' ') {
        let is_open = depth > 0 || parts.last().is_some_and(|part| part == "=");
        match parts.last_mut() {
            Some(part) if is_open => {
                part.push(' ');
                part.push_str(word);
            }
            _ => parts.push(word.to_owned()),
        }
        depth += word.matches('[').count();
        depth = depth.saturating_sub(word.matches(']').count());
    }
    parts
}

/// TL with links. What stands before a colon is the name of a field.
pub(super) fn linked(catalog: &Catalog, text: &str, own: &[&str]) -> Rich {
    let mut pieces: Rich = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_word = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '.');
        let is_name = rest.starts_with(is_word);
        let end = rest
            .find(|it: char| is_word(it) != is_name)
            .unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        let target = is_name.then(|| catalog.named(part)).flatten();
        let target = target.filter(|_| !after.starts_with([':', '#']) && !own.contains(&part));
        match (target, pieces.last_mut()) {
            (Some(id), _) => pieces.push(Piece::Link(id, part.to_owned())),
            (None, Some(Piece::Code(last))) => last.push_str(part),
            (None, _) => pieces.push(Piece::Code(part.to_owned())),
        }
        rest = after;
    }
    pieces
}
