//! Pieces of documentation: takes texts and paths, gives Markdown.

use crate::rust::ir::{Ownership, Path};
use crate::rust::options::changes_direction;

/// Columns after which a TL line is broken.
const WIDTH: usize = 90;

/// A link to an item from the documentation of another one, both owned.
pub(super) fn link(text: &str, from: &Path, to: &Path) -> String {
    let is_near = from.root == to.root && from.namespace == to.namespace;
    match is_near {
        true if text == to.ident.name() => format!("[`{text}`]"),
        true => format!("[`{text}`]({})", to.ident),
        false => link_up(text, from.namespace.len() + 1, to),
    }
}

/// A link to an item from so many modules below the root.
pub(super) fn link_up(text: &str, depth: usize, to: &Path) -> String {
    let up = "super::".repeat(depth);
    let module = to.module(Ownership::Owned);
    let module: Vec<&str> = module.names().collect();
    format!("[`{text}`]({up}{}::{})", module.join("::"), to.ident)
}

/// Lines of Rust as a block of code. Not `rust`: each would be a test of its own wherever code is generated, and
/// not compile there.
pub(super) fn rust_block(lines: Vec<String>) -> Vec<String> {
    let start = ["```rs".to_owned()].into_iter();
    start.chain(lines).chain(["```".to_owned()]).collect()
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

/// A text from outside, as Markdown that shows it as it is. It is one line of words: whatever a
/// schema or a table says, it starts no block, ends none, and is no code.
pub(super) fn escape(text: &str) -> String {
    escape_part(&words(text), true)
}

/// The same, but that what stands between backticks is code already, if it is nothing else. Some code may
/// be a link.
pub(super) fn escape_but_code(text: &str, link: &dyn Fn(&str) -> Option<String>) -> String {
    let text = words(text);
    let parts: Vec<&str> = text.split('`').collect();
    let is_code = |part: &&str| !part.trim().is_empty() && !part.contains(['|', '\\']);
    let mut codes = parts.iter().skip(1).step_by(2);
    if parts.len().is_multiple_of(2) || !codes.all(is_code) {
        return escape(&text);
    }
    let mut escaped = String::with_capacity(text.len());
    for (index, part) in parts.into_iter().enumerate() {
        // After `!` it would be an image.
        let is_link = !escaped.ends_with('!');
        match (index % 2, link(part).filter(|_| is_link)) {
            (0, _) => escaped.push_str(&escape_part(part, index == 0)),
            (_, Some(link)) => escaped.push_str(&link),
            (_, None) => escaped.extend(["`", part, "`"]),
        }
    }
    escaped
}

/// On one line, with single blanks, and without what turns the direction of writing.
fn words(text: &str) -> String {
    let words = text.split(|it: char| it.is_whitespace() || it.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let turns = |it: char| {
        if changes_direction(it) {
            char::REPLACEMENT_CHARACTER
        } else {
            it
        }
    };
    words.join(" ").chars().map(turns).collect()
}

/// A part of a text that has no code in it.
fn escape_part(part: &str, is_first: bool) -> String {
    let mut escaped = String::with_capacity(part.len());
    for (index, letter) in part.char_indices() {
        if is_special(letter) || is_first && starts_block(part, index) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

fn is_special(letter: char) -> bool {
    matches!(
        letter,
        '[' | ']' | '<' | '>' | '`' | '*' | '_' | '|' | '\\' | '~' | '&'
    )
}

/// Whether the character at this place makes a heading, a list or a line of the text that it starts.
fn starts_block(text: &str, index: usize) -> bool {
    let (before, here) = text.split_at(index);
    match here.chars().next() {
        Some('#' | '-' | '+' | '=') => before.is_empty(),
        Some('.' | ')') => !before.is_empty() && before.bytes().all(|it| it.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// The text of a document that is one paragraph, as rustdoc reads it.
    fn read(markdown: &str) -> Option<String> {
        let mut text = String::new();
        for event in Parser::new_ext(
            markdown,
            Options::ENABLE_TABLES
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_STRIKETHROUGH
                | Options::ENABLE_TASKLISTS,
        ) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                _ => return None,
            }
        }
        Some(text)
    }

    #[test]
    fn what_markdown_gives_a_meaning() {
        let cases = [
            "x\n\n    std::fs::write(\"/tmp/PWNED\", \"x\").unwrap();\n",
            "~~~",
            "```rust",
            "``` ```",
            "# Heading",
            "- item",
            "+ item",
            "1. one",
            "12) twelve",
            "===",
            "---",
            "a\rb",
            "| a | b |\n|---|---|",
            "<script>",
            "&lt;",
            "[link](x)",
            "*a* _b_ **c**",
            "a\\",
            "a\u{202e}b",
            "    code",
            "\tcode",
            "> quote",
            "~~gone~~",
            "- [ ] task",
        ];
        for case in cases {
            assert_eq!(read(&escape(case)), Some(words(case)), "{case:?}");
        }
    }

    #[test]
    fn code_between_backticks_stays_code() {
        let escape_but_code = |text: &str| escape_but_code(text, &|_| None);
        assert_eq!(escape_but_code("Use `a_b` or c_d"), r"Use `a_b` or c\_d");
        assert_eq!(escape_but_code("a `b"), r"a \`b");
        assert_eq!(escape_but_code("a `b|c`"), r"a \`b\|c\`");
        assert_eq!(escape_but_code("``x``"), r"\`\`x\`\`");
        assert_eq!(escape_but_code("- `a` 1. b"), r"\- `a` 1. b");
        assert_eq!(escape_but_code("1. `a`\n# b"), r"1\. `a` # b");
    }

    #[test]
    fn code_that_is_a_name_becomes_a_link() {
        let link = |code: &str| (code == "a").then(|| "[`a`](A)".to_owned());
        assert_eq!(escape_but_code("a `a` `b`", &link), "a [`a`](A) `b`");
        assert_eq!(escape_but_code("`a`", &link), "[`a`](A)");
        assert_eq!(escape_but_code("no!`a`", &link), "no!`a`");
        assert_eq!(
            escape_but_code("`a` [b](c) `|`", &link),
            r"\`a\` \[b\](c) \`\|\`"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_shown_as_it_is(text in "\\PC{0,40}|[ -~\n\r\t]{0,40}|[-#*_`~|<>&+=.)0-9a \n]{0,30}") {
            prop_assert_eq!(read(&escape(&text)), Some(words(&text)));
            if !text.contains('`') {
                prop_assert_eq!(escape_but_code(&text, &|_| None), escape(&text));
            }
        }
    }
}
