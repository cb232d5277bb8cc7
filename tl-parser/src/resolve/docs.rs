//! Documentation: takes a schema's comments, gives [`Docs`] of what stands after them.
//!
//! A run of `//@…` or `// @…` lines documents the declaration after it; `//-` goes on where the
//! line before stopped. So do plain lines with neither a blank line nor a declaration between
//! them and the declaration. `@description` starts the description, `@field`, `@param_field` or
//! `@param field` a field's. A line that starts with `@class Name` documents the type instead. Any
//! other word with `@` is part of the text.

use std::collections::HashMap;

use crate::{
    model::Docs,
    span::Span,
    syntax::{Body, Combinator, Comment, Schema},
};

/// The documentation of a whole schema.
pub(super) struct Documentation<'s> {
    schema: &'s Schema<'s>,
    classes: HashMap<&'s str, Docs>,
}

impl<'s> Documentation<'s> {
    pub(super) fn new(schema: &'s Schema<'s>, combinators: &[&'s Combinator<'s>]) -> Self {
        let mut classes = HashMap::new();
        for combinator in combinators {
            let class = words(run_before(schema, combinator), Target::Class);
            if let Some((name, words @ [_, ..])) = class.split_first() {
                let docs = || parse_docs(words, &HashMap::new());
                classes.entry(name.text).or_insert_with(docs);
            }
        }
        Self { schema, classes }
    }

    pub(super) fn of_combinator(&self, combinator: &Combinator<'_>) -> Docs {
        let words = words(run_before(self.schema, combinator), Target::Combinator);
        parse_docs(&words, &field_tags(combinator))
    }

    pub(super) fn of_type(&self, name: &str) -> Docs {
        self.classes.get(name).cloned().unwrap_or_default()
    }
}

/// The comments that document a declaration.
fn run_before<'s>(schema: &'s Schema<'s>, combinator: &Combinator<'_>) -> &'s [Comment<'s>] {
    schema.documentation_before(combinator.span.start())
}

impl<'s> Schema<'s> {
    /// The comments that document the declaration which starts at this offset: those after the last
    /// item and the last comment before it that is none of documentation. Plain lines are as
    /// long as nothing but a line's end stands between them and what they are about.
    #[must_use]
    pub fn documentation_before(&self, start: usize) -> &[Comment<'s>] {
        let comments = self.comments_before(start);
        let (mut from, mut next, mut is_attached) = (comments.len(), start, true);
        for comment in comments.iter().rev() {
            is_attached &= is_line_end(self.source, comment.span.end(), next);
            let documents =
                is_attached && starts_line(self.source, comment.span.start()) && comment.is_prose();
            if !comment.is_documentation() && !documents {
                break;
            }
            (from, next) = (from - 1, comment.span.start());
        }
        &comments[from..]
    }

    /// Those between a declaration and the item before it in the same file.
    fn comments_before(&self, start: usize) -> &[Comment<'s>] {
        let items = self.items.partition_point(|it| it.span().start() < start);
        let item = self.items[..items].last().map_or(0, |it| it.span().end());
        let files = self.further_files.partition_point(|&it| it <= start);
        let file = self.further_files[..files].last().copied().unwrap_or(0);
        let before = |end: usize| self.comments.partition_point(|it| it.span.start() < end);
        let (from, to) = (before(item.max(file)), before(start));
        self.comments.get(from..to).unwrap_or_default()
    }
}

/// Whether the text between two places goes from one line to the next and says nothing.
fn is_line_end(source: &str, from: usize, to: usize) -> bool {
    let between = source.get(from..to).unwrap_or_default();
    between.trim().is_empty() && between.matches('\n').count() == 1
}

/// Whether nothing stands before a place on its line.
fn starts_line(source: &str, at: usize) -> bool {
    let before = source.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim().is_empty()
}

/// What a line of a run documents.
#[derive(Clone, Copy, PartialEq)]
enum Target {
    Combinator,
    Class,
}

/// A word of a comment.
#[derive(Clone, Copy)]
struct Word<'s> {
    text: &'s str,
    span: Span,
}

/// The words of a run that are about the target, without `@class`.
fn words<'s>(run: &[Comment<'s>], target: Target) -> Vec<Word<'s>> {
    let mut words = Vec::new();
    let mut current = Target::Combinator;
    for comment in run {
        let line = comment.text.trim_start_matches('/');
        let goes_on = line.strip_prefix('-');
        let text = goes_on.unwrap_or(line.trim_start());
        let class = text.strip_prefix("@class").filter(|_| goes_on.is_none());
        if goes_on.is_none() && text.starts_with('@') {
            current = if class.is_some() {
                Target::Class
            } else {
                Target::Combinator
            };
        }
        let text = class.unwrap_or(text);
        if current == target {
            let start = comment.span.start() + (comment.text.len() - text.len());
            words.extend(words_of(text, start));
        }
    }
    words
}

fn words_of(text: &str, start: usize) -> impl Iterator<Item = Word<'_>> {
    text.split_whitespace().map(move |word| {
        let offset = start + (word.as_ptr().addr() - text.as_ptr().addr());
        Word {
            text: word,
            span: Span::new(offset, offset + word.len()),
        }
    })
}

/// What can stand after `@`, and the field that it means.
fn field_tags<'c>(combinator: &Combinator<'c>) -> HashMap<String, &'c str> {
    let args = match &combinator.body {
        Body::Builtin(_) => &[],
        Body::Args(args) => args.as_slice(),
    };
    let names = args.iter().flat_map(|arg| &arg.names).map(|name| name.text);
    let names: Vec<&str> = names.filter(|&name| name != "_").collect();
    let plain = names.iter().map(|&name| (name.to_owned(), name));
    let prefixed = names.iter().map(|&name| (format!("param_{name}"), name));
    // A field that is really called `param_x` wins over a field `x`.
    prefixed.chain(plain).collect()
}

fn parse_docs(words: &[Word<'_>], tags: &HashMap<String, &str>) -> Docs {
    let mut docs = Docs::default();
    let mut entry = Vec::new();
    let mut name = None;
    let mut words = words.iter().copied().peekable();
    while let Some(word) = words.next() {
        let tag = tag(word, words.peek().copied(), tags);
        let is_description = word.text == "@description";
        match tag {
            Some(tag) if is_description || tags.contains_key(tag.text) => {
                add_entry(&mut docs, name, &std::mem::take(&mut entry));
                name = tags.get(tag.text).copied().filter(|_| !is_description);
                words.next_if(|next| next.span == tag.span);
                continue;
            }
            Some(tag) if is_field_name(tag.text) => {
                docs.unknown_tags.push((tag.text.to_owned(), tag.span));
            }
            _ => {}
        }
        entry.push(word.text);
    }
    add_entry(&mut docs, name, &entry);
    docs
}

/// What a word names after its `@`: the next word after `@param`, unless a field is called so.
fn tag<'s>(
    word: Word<'s>,
    next: Option<Word<'s>>,
    tags: &HashMap<String, &str>,
) -> Option<Word<'s>> {
    let text = word.text.strip_prefix('@')?;
    match next {
        Some(next) if text == "param" && !tags.contains_key(text) => Some(next),
        _ => Some(Word { text, ..word }),
    }
}

fn add_entry(docs: &mut Docs, field: Option<&str>, words: &[&str]) {
    let text = words.join(" ");
    match field {
        _ if text.is_empty() => {}
        Some(name) => docs.fields.push((name.to_owned(), text)),
        None => docs.description = Some(text),
    }
}

/// A text may mention a person, `@BotFather`; fields have lower-case names.
fn is_field_name(word: &str) -> bool {
    let inside = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
    word.starts_with(|first: char| first.is_ascii_lowercase()) && word.chars().all(inside)
}
