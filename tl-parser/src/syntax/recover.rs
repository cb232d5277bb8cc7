//! Recovery: takes the place of an item that could not be parsed, gives the place where
//! the item ends and the one where parsing may go on.
//!
//! An item goes on to its `;`. If that is missing, the item ends at the next line that
//! plainly starts something new.

use super::{
    cursor::Cursor,
    declaration::parse_annotations,
    names::{name_len, parse_name, starts_name},
};

/// Where the item ends that starts here; always behind the place given.
pub(super) fn item_end(item: Cursor<'_>) -> Cursor<'_> {
    let indent = indent(item).unwrap_or(0);
    let head = parse_annotations(item).map_or(item, |(head, _)| head);
    let mut cursor = head;
    loop {
        if cursor.at() > item.at() && cursor.is_first_on_line() {
            let is_new = cursor.at() > head.at() && starts_declaration(cursor, indent);
            if is_new || is_separator(cursor) {
                return cursor;
            }
        }
        match cursor.peek() {
            None => return cursor,
            Some(b';') => return cursor.advance(1),
            Some(_) => cursor = next_token(cursor),
        }
    }
}

/// Where to go on behind a broken item that starts here.
pub(super) fn resume(item: Cursor<'_>) -> Cursor<'_> {
    if item.peek() == Some(b'-') {
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
fn next_line(start: Cursor<'_>) -> Cursor<'_> {
    let mut cursor = next_token(start);
    while cursor.peek().is_some() && !cursor.is_first_on_line() {
        cursor = next_token(cursor);
    }
    cursor
}

fn next_token(cursor: Cursor<'_>) -> Cursor<'_> {
    cursor.advance(name_len(cursor).max(1))
}

fn may_start_item(cursor: Cursor<'_>) -> bool {
    match (cursor.peek(), parse_name(cursor)) {
        (None | Some(b'-' | b'@' | b';'), _) => true,
        (_, Ok((rest, _))) => rest.peek() != Some(b':'),
        _ => false,
    }
}

/// How many blanks stand between the line's start and the token; nothing if anything else
/// does.
fn indent(cursor: Cursor<'_>) -> Option<usize> {
    let before = cursor.source().as_bytes().get(..cursor.at())?;
    let blanks = before.iter().rev().take_while(|byte| is_blank(**byte));
    let blanks = blanks.count();
    let is_line_start = match before.len().checked_sub(blanks + 1) {
        Some(last) => before.get(last) == Some(&b'\n'),
        None => true,
    };
    is_line_start.then_some(blanks)
}

fn is_blank(byte: u8) -> bool {
    byte != b'\n' && byte.is_ascii_whitespace()
}

fn is_separator(cursor: Cursor<'_>) -> bool {
    cursor.peek() == Some(b'-') && cursor.peek_nth(1) == Some(b'-')
}

/// Whether the first token of a line starts a declaration: a lower-case name or an
/// annotation, not indented more than the item before it, and nothing that makes it a
/// field or the rest of an expression.
fn starts_declaration(cursor: Cursor<'_>, indent_before: usize) -> bool {
    if indent(cursor).is_some_and(|indent| indent > indent_before) {
        return false;
    }
    let Ok((rest, _)) = parse_name(cursor) else {
        return cursor.peek() == Some(b'@');
    };
    let is_lower = cursor
        .peek()
        .is_some_and(|first| first.is_ascii_lowercase());
    let follows = |byte| starts_name(byte) || b"#{=?([%!0123456789".contains(&byte);
    is_lower && rest.peek().is_some_and(follows)
}
