//! The layout itself: takes a syntax tree with its comments, gives the text.

use tl_parser::Schema;
use tl_parser::syntax::{Combinator, Comment, Item};

/// Lays a whole schema out. The schema must have been parsed without errors.
pub(super) fn lay_out<'s>(schema: &'s Schema<'s>) -> String {
    let mut layout = Layout {
        schema,
        source: schema.source,
        comments: &schema.comments,
        end: 0,
        pieces: Vec::new(),
    };
    for item in &schema.items {
        layout.add_item(item);
    }
    let comments = layout.take_comments(schema.source.len());
    layout.add_comments(comments);
    join(&layout.pieces)
}

/// What stands between two pieces, from least to most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Blank,
    NewLine,
    EmptyLine,
}

/// An item or a comment.
struct Piece {
    /// What stands before it.
    gap: Gap,
    text: String,
    is_separator: bool,
}

impl Piece {
    fn comment(gap: Gap, comment: &Comment<'_>) -> Self {
        Self {
            gap,
            text: trim_lines(comment.text),
            is_separator: false,
        }
    }
}

struct Layout<'s> {
    schema: &'s Schema<'s>,
    source: &'s str,
    /// Those that have no place yet.
    comments: &'s [Comment<'s>],
    /// How far the source is laid out.
    end: usize,
    pieces: Vec<Piece>,
}

impl<'s> Layout<'s> {
    fn add_item(&mut self, item: &Item<'_>) {
        let span = item.span();
        let before = self.take_comments(span.start());
        let within = self.take_comments(span.end());
        let stays = matches!(item, Item::Combinator(_)) && within.iter().any(documents);
        let count = self.schema.documentation_before(span.start()).len();
        let (others, documentation) = before.split_at(before.len().saturating_sub(count));
        self.add_comments(others);
        let own = self.pieces.len();
        self.add_comments(documentation);
        self.pieces.push(Piece {
            gap: self.gap(span.start()).max(Gap::NewLine),
            text: match stays {
                true => trim_lines(span.text(self.source)),
                false => item_text(self.source, item),
            },
            is_separator: matches!(item, Item::Separator(_) | Item::Layer(_)),
        });
        if !stays {
            self.move_before(own, within);
        }
        self.end = span.end();
    }

    /// Those comments that start before the offset.
    fn take_comments(&mut self, end: usize) -> &'s [Comment<'s>] {
        let count = self.comments.partition_point(|it| it.span.start() < end);
        let (taken, rest) = self.comments.split_at(count);
        self.comments = rest;
        taken
    }

    fn add_comments(&mut self, comments: &[Comment<'_>]) {
        for comment in comments {
            let gap = self.gap(comment.span.start());
            self.pieces.push(Piece::comment(gap, comment));
            self.end = comment.span.end();
        }
    }

    /// Puts comments on lines of their own before the piece with that index.
    fn move_before(&mut self, index: usize, comments: &[Comment<'_>]) {
        let mut gap = self.pieces[index].gap.max(Gap::NewLine);
        let moved: Vec<Piece> = comments
            .iter()
            .map(|comment| Piece::comment(std::mem::replace(&mut gap, Gap::NewLine), comment))
            .collect();
        if !moved.is_empty() {
            // A line for people would document what it stands directly above.
            self.pieces[index].gap = match comments.last().is_some_and(Comment::is_prose) {
                true => Gap::EmptyLine,
                false => Gap::NewLine,
            };
            self.pieces.splice(index..index, moved);
        }
    }

    /// What the source has between the end of the layout and the offset: only white space.
    fn gap(&self, start: usize) -> Gap {
        let space = self.source.get(self.end..start).unwrap_or_default();
        match space.matches('\n').count() {
            0 => Gap::Blank,
            1 => Gap::NewLine,
            _ => Gap::EmptyLine,
        }
    }
}

fn documents(comment: &Comment<'_>) -> bool {
    comment.is_documentation()
}

fn item_text(source: &str, item: &Item<'_>) -> String {
    let text = item.to_string();
    let Item::Combinator(Combinator { id: Some(id), .. }) = item else {
        return text;
    };
    // The tree prints all eight digits.
    let written = id.span.text(source).to_ascii_lowercase();
    text.replacen(&id.to_string(), &written, 1)
}

/// The text with LF as the ends of its lines, and without blanks before them.
pub(super) fn trim_lines(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    lines.join("\n")
}

fn join(pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut is_after_separator = false;
    for piece in pieces {
        let starts_line = piece.gap > Gap::Blank;
        let is_apart = piece.is_separator || (is_after_separator && starts_line);
        if !text.is_empty() {
            text.push_str(match piece.gap {
                _ if is_apart => "\n\n",
                Gap::Blank => " ",
                Gap::NewLine => "\n",
                Gap::EmptyLine => "\n\n",
            });
        }
        text.push_str(&piece.text);
        is_after_separator = piece.is_separator || (is_after_separator && !starts_line);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
