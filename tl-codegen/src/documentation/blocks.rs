//! Blocks: takes a text, gives its headings, paragraphs and lines of lists with their places, and what is
//! none of them.

use tl_parser::Span;

use super::text_error::TextErrorKind;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `# Title`
    Title,
    /// `## Heading`
    Heading,
    /// Lines of text up to a blank one.
    Paragraph,
    /// `- one line of a list`
    Item,
    /// `See also: names.`
    Related,
}

/// A block without its mark.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    /// On one line.
    pub(super) text: String,
    /// From the first letter of the text to the last.
    pub(super) span: Span,
}

const MARKS: [(&str, Kind); 4] = [
    ("# ", Kind::Title),
    ("## ", Kind::Heading),
    ("- ", Kind::Item),
    ("See also: ", Kind::Related),
];

/// The blocks of a text, each line that is no part of one in its place.
pub(super) fn blocks(source: &str) -> Vec<Result<Block, (TextErrorKind, Span)>> {
    let mut blocks = Vec::new();
    let (mut start, mut before) = (0, None);
    for line in source.split_inclusive('\n') {
        let text = line.trim_end();
        match block(text, start) {
            Some(block) => {
                let kind = block.kind;
                add(&mut blocks, block, before);
                before = Some(kind);
            }
            None => {
                if !text.is_empty() {
                    let span = Span::new(start, start + text.len());
                    blocks.push(Err((TextErrorKind::Line, span)));
                }
                before = None;
            }
        }
        start += line.len();
    }
    blocks
}

/// Adds a block, or the next line of a paragraph, after what stands on the line before.
fn add(blocks: &mut Vec<Result<Block, (TextErrorKind, Span)>>, block: Block, before: Option<Kind>) {
    match (before, blocks.last_mut()) {
        (Some(Kind::Paragraph), Some(Ok(paragraph))) if block.kind == Kind::Paragraph => {
            paragraph.text.push(' ');
            paragraph.text.push_str(&block.text);
            paragraph.span = paragraph.span.to(block.span);
        }
        (Some(Kind::Item), _) if block.kind == Kind::Item => blocks.push(Ok(block)),
        (Some(_), _) => blocks.push(Err((TextErrorKind::NoBlankLine, block.span))),
        (None, _) => blocks.push(Ok(block)),
    }
}

/// The block that a line begins, or goes on with.
fn block(line: &str, start: usize) -> Option<Block> {
    let marks = MARKS.iter();
    let mut marked = marks.filter_map(|&(mark, kind)| Some((line.strip_prefix(mark)?, kind)));
    let (text, kind) = match marked.next() {
        Some((text, kind)) => (text, kind),
        None if is_text(line) => (line, Kind::Paragraph),
        None => return None,
    };
    let text = text.trim_start();
    let end = start + line.len();
    Some(Block {
        kind,
        text: text.to_owned(),
        span: Span::new(end - text.len(), end),
    })
}

/// Whether a line starts with a word or with code, and is not numbered.
fn is_text(line: &str) -> bool {
    let unnumbered = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let is_numbered = unnumbered.len() < line.len() && unnumbered.starts_with(['.', ')']);
    let is_fence = line.starts_with("``");
    line.starts_with(|it: char| it.is_alphanumeric() || it == '`') && !is_numbered && !is_fence
}
