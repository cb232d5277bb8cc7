//! Code: takes a text that begins with something between backticks, gives that and the rest.

/// What the backticks enclose, and what comes after them.
pub(super) fn split_code(text: &str) -> Option<(&str, &str)> {
    let (code, rest) = text.strip_prefix('`')?.split_once('`')?;
    (!code.is_empty()).then_some((code, rest))
}

/// The names of a list such as `` `a`, `b.c`. ``, each with its offset.
pub(super) fn names(list: &str) -> Option<Vec<(usize, &str)>> {
    let inside = list.strip_suffix('.')?;
    let mut offset = 0;
    let names = inside.split(", ").map(|part| {
        let start = offset + 1;
        offset += part.len() + ", ".len();
        match split_code(part)? {
            (name, "") if is_name(name) => Some((start, name)),
            _ => None,
        }
    });
    names.collect()
}

/// Whether a text can be the name of a combinator or a type.
pub(super) fn is_name(text: &str) -> bool {
    text.split('.').all(is_word)
}

/// Whether a text can be the name of a field.
pub(super) fn is_word(text: &str) -> bool {
    let inside = |it: char| it.is_ascii_alphanumeric() || it == '_';
    text.starts_with(|it: char| it.is_ascii_alphabetic()) && text.chars().all(inside)
}
