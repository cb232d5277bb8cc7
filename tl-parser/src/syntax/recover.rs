//! Recovery: takes the place of an item that could not be parsed, gives the place where
//! the item ends and the one where parsing may go on.
//!
//! An item goes on to its `;`. If that is missing, the item ends at the next line that
//! plainly starts something new.

use nom::Parser;

use super::{
    declaration::annotations,
    input::Located,
    tokens::{name, starts_name},
};

/// Where the item ends that starts here; always after the place given.
pub(super) fn item_end(item: Located<'_>) -> Located<'_> {
    let indent = indent(item).unwrap_or(0);
    let head = annotations(item).map_or(item, |(head, _)| head);
    let mut place = head;
    loop {
        if place.at() > item.at() && place.is_first_on_line() {
            let is_new = place.at() > head.at() && starts_declaration(place, indent);
            if is_new || starts_separator(place) {
                return place;
            }
        }
        match place.peek() {
            None => return place,
            Some(b';') => return next_token(place),
            Some(_) => place = next_token(place),
        }
    }
}

fn starts_separator(place: Located<'_>) -> bool {
    let bytes = place.bytes();
    bytes.starts_with(b"--") || bytes.starts_with(b"===")
}

/// Where to go on after a broken item that starts here.
pub(super) fn resume(item: Located<'_>) -> Located<'_> {
    if starts_separator(item) || item.peek() == Some(b'-') {
        return next_line(item);
    }
    // In `a x:int; y:int = A;` there is one `;` too many; what follows it is no new item.
    let mut next = item_end(item);
    while !may_start_item(next) {
        next = item_end(next);
    }
    next
}

/// The first token that is on another line. Going by tokens, it is never inside a comment.
fn next_line(start: Located<'_>) -> Located<'_> {
    let mut place = next_token(start);
    while place.peek().is_some() && !place.is_first_on_line() {
        place = next_token(place);
    }
    place
}

fn next_token(place: Located<'_>) -> Located<'_> {
    match name().parse(place) {
        Ok((rest, _)) => rest,
        Err(_) => place.after_token(1),
    }
}

fn may_start_item(place: Located<'_>) -> bool {
    if starts_separator(place) {
        return true;
    }
    match (place.peek(), name().parse(place)) {
        (None | Some(b'-' | b'@' | b';'), _) => true,
        (_, Ok((rest, _))) => rest.peek() != Some(b':'),
        _ => false,
    }
}

/// How many blanks stand between the line's start and the token; nothing if anything else
/// does.
fn indent(place: Located<'_>) -> Option<usize> {
    let before = place.before();
    let line = before.trim_end_matches(|it: char| it != '\n' && it.is_ascii_whitespace());
    (line.is_empty() || line.ends_with('\n')).then(|| before.len() - line.len())
}

/// Whether the first token of a line starts a declaration: a lower-case name or an
/// annotation, not indented more than the item before it, and nothing that makes it a
/// field or the rest of an expression.
fn starts_declaration(place: Located<'_>, indent_before: usize) -> bool {
    if indent(place).is_some_and(|indent| indent > indent_before) {
        return false;
    }
    let Ok((rest, name)) = name().parse(place) else {
        return place.peek() == Some(b'@');
    };
    let is_lower = name.text.starts_with(|it: char| it.is_ascii_lowercase());
    let follows = |byte| starts_name(byte) || b"#{=?([%!0123456789".contains(&byte);
    is_lower && rest.peek().is_some_and(follows)
}
