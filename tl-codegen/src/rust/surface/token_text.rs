//! Texts of tokens: takes a part of Rust's syntax, gives it as one writes it, with paths from the root of
//! the generated tree and without `rt::`.

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// The text.
pub(super) fn text(part: &impl ToTokens) -> String {
    let mut text = String::new();
    print(part.to_token_stream(), &mut text);
    text
}

/// The text of a type, without boxes.
pub(super) fn unboxed(ty: &str) -> String {
    const BOX: &str = "Box<";
    let mut text = String::new();
    let mut is_box = Vec::new();
    let mut rest = ty;
    while let Some(next) = rest.chars().next() {
        // After `:` it is somebody's own type of that name.
        let starts = !text.ends_with(|it: char| is_word(it) || it == ':');
        if let Some(inside) = rest.strip_prefix(BOX).filter(|_| starts) {
            is_box.push(true);
            rest = inside;
            continue;
        }
        let closes_box = match next {
            '<' => {
                is_box.push(false);
                false
            }
            '>' => is_box.pop() == Some(true),
            _ => false,
        };
        text.extend((!closes_box).then_some(next));
        rest = &rest[next.len_utf8()..];
    }
    text
}

fn print(tokens: TokenStream, text: &mut String) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if is_up(&name) && tokens.next_if(is_joint).is_some() => {
                tokens.next();
            }
            TokenTree::Punct(punct) => print_punct(punct.as_char(), punct.spacing(), text),
            TokenTree::Group(group) => {
                let [open, close] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::Brace => ["{ ", " }"],
                    Delimiter::None => ["", ""],
                };
                separate(text);
                text.push_str(open);
                print(group.stream(), text);
                text.push_str(close);
            }
            word => {
                separate(text);
                text.push_str(&word.to_string());
            }
        }
    }
}

/// The parts of a path that only say where it starts.
fn is_up(name: &Ident) -> bool {
    name == "rt" || name == "super"
}

fn is_joint(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(it) if it.as_char() == ':' && it.spacing() == Spacing::Joint)
}

fn print_punct(punct: char, spacing: Spacing, text: &mut String) {
    let is_path = spacing == Spacing::Joint || text.ends_with(':');
    match punct {
        ':' if !is_path => text.push_str(": "),
        ',' | ';' => {
            text.push(punct);
            text.push(' ');
        }
        '+' | '=' => {
            text.push(' ');
            text.push(punct);
            text.push(' ');
        }
        _ => text.push(punct),
    }
}

/// A space between words.
fn separate(text: &mut String) {
    if text.ends_with(is_word) {
        text.push(' ');
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::{text, unboxed};

    fn of_type(ty: &str) -> String {
        text(&syn::parse_str::<syn::Type>(ty).expect("a type"))
    }

    #[test]
    fn types_are_as_one_writes_them() {
        for (ty, expected) in [
            (
                "rt::Option<&[types::start::X]>",
                "Option<&[types::start::X]>",
            ),
            ("super::super::errors::E", "errors::E"),
            ("&'a [u8]", "&'a [u8]"),
            ("[u8; 16]", "[u8; 16]"),
            ("impl rt::Into<rt::String>", "impl Into<String>"),
            ("borrowed::types::Pong<'a>", "borrowed::types::Pong<'a>"),
        ] {
            assert_eq!(of_type(ty), expected);
        }
    }

    #[test]
    fn boxes_are_taken_off() {
        for (ty, expected) in [
            ("Box<types::X>", "types::X"),
            ("Option<Box<Vec<types::X>>>", "Option<Vec<types::X>>"),
            ("(Box<types::X<'a>>)", "(types::X<'a>)"),
            ("types::Box<X>", "types::Box<X>"),
            ("MyBox<X>", "MyBox<X>"),
        ] {
            assert_eq!(unboxed(ty), expected);
        }
    }
}
