//! Pieces of documentation: takes texts and paths, gives Markdown.

use crate::rust::ir::{Ownership, Path};

/// Columns after which a TL line is broken.
const WIDTH: usize = 90;

/// A link to an item from the documentation of another one, both owned.
pub(super) fn link(text: &str, from: &Path, to: &Path) -> String {
    link_up(text, from.namespace.len() + 1, to)
}

/// A link to an item from so many modules below the root.
pub(super) fn link_up(text: &str, depth: usize, to: &Path) -> String {
    let up = "super::".repeat(depth);
    let module = to.module(Ownership::Owned);
    let module: Vec<&str> = module.names().collect();
    format!("[`{text}`]({up}{}::{})", module.join("::"), to.ident)
}

/// A TL line as a block of code, broken between words.
pub(super) fn tl_block(text: &str) -> Vec<String> {
    let mut lines = vec!["```text".to_owned()];
    let mut line = String::new();
    for word in text.split(' ') {
        if line.len() + word.len() > WIDTH && !line.trim().is_empty() {
            lines.push(std::mem::replace(&mut line, "   ".to_owned()));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.extend([line, "```".to_owned()]);
    lines
}

/// A schema's text, so that rustdoc shows it as it is.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '[' | ']' | '<' | '>' | '`' | '*' | '_' | '|' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
