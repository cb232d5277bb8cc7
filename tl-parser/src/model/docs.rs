//! Documentation: takes a schema's comments in the style of `TDLib`, gives [`Docs`] of what stands
//! behind them.
//!
//! A run of `//@…` lines documents the declaration behind it; `//-` goes on where the line
//! before stopped. `@description` starts the description, `@field` or `@param_field` a
//! field's. A line that starts with `@class Name` documents the type instead. Any other word
//! with `@` is part of the text.

use std::collections::{HashMap, HashSet};

use super::{Combinator, Docs, Model, text::push_words};
use crate::syntax::{Comment, Item, Schema};

/// The documentation of a whole schema.
pub(super) struct Documentation<'s> {
    /// The comments before each combinator.
    runs: Vec<&'s [Comment<'s>]>,
}

impl<'s> Documentation<'s> {
    pub(super) fn new(schema: &'s Schema<'s>) -> Self {
        let mut comments = schema.comments.as_slice();
        let mut runs = Vec::new();
        for item in &schema.items {
            let span = item.span();
            let before = comments.partition_point(|it| it.span.start() < span.start());
            let within = comments.partition_point(|it| it.span.start() < span.end());
            if matches!(item, Item::Combinator(_)) {
                runs.push(last_run(&comments[..before]));
            }
            comments = &comments[within..];
        }
        Self { runs }
    }

    /// Puts the documentation where it belongs.
    pub(super) fn fill(&self, model: &mut Model) {
        let mut classes = HashMap::new();
        for (combinator, run) in model.combinators.iter_mut().zip(&self.runs) {
            let [own, class] = split_run(run);
            combinator.docs = parse_docs(&own, &field_tags(combinator));
            if let Some((name, text)) = class.trim_start().split_once(' ') {
                let docs = parse_docs(text, &HashMap::new());
                classes.entry(name.to_owned()).or_insert(docs);
            }
        }
        for ty in &mut model.types {
            if let Some(docs) = classes.remove(ty.name.as_str()) {
                ty.docs = docs;
            }
        }
    }
}

fn last_run<'s>(comments: &'s [Comment<'s>]) -> &'s [Comment<'s>] {
    let other = comments
        .iter()
        .rposition(|comment| !comment.is_documentation());
    &comments[other.map_or(0, |other| other + 1)..]
}

/// The text on the combinator and that on its type, without `@class`.
fn split_run(run: &[Comment<'_>]) -> [String; 2] {
    let mut texts = [String::new(), String::new()];
    let mut target = 0;
    for comment in run {
        let text = comment.text.trim_start_matches('/');
        let class = text.strip_prefix("@class");
        if text.starts_with('@') {
            target = usize::from(class.is_some());
        }
        let text = text.strip_prefix('-').or(class).unwrap_or(text);
        push_words(&mut texts[target], text);
    }
    texts
}

/// What can stand behind `@`, and the field that it means.
fn field_tags(combinator: &Combinator) -> HashMap<String, &str> {
    let names: HashSet<&str> = combinator
        .fields
        .iter()
        .filter_map(|field| field.name.as_deref())
        .collect();
    let plain = names.iter().map(|&name| (name.to_owned(), name));
    let prefixed = names.iter().map(|&name| (format!("param_{name}"), name));
    // A field that is really called `param_x` wins over a field `x`.
    prefixed.chain(plain).collect()
}

fn parse_docs(text: &str, tags: &HashMap<String, &str>) -> Docs {
    let mut docs = Docs::default();
    let mut entry = String::new();
    let mut name = None;
    for word in text.split(' ') {
        match word.strip_prefix('@') {
            Some(tag) if tag == "description" || tags.contains_key(tag) => {
                add_entry(&mut docs, name, std::mem::take(&mut entry));
                name = tags.get(tag).copied().filter(|_| tag != "description");
            }
            _ => push_words(&mut entry, word),
        }
    }
    add_entry(&mut docs, name, entry);
    docs
}

fn add_entry(docs: &mut Docs, field: Option<&str>, text: String) {
    match field {
        _ if text.is_empty() => {}
        Some(name) => docs.fields.push((name.to_owned(), text)),
        None => docs.description = Some(text),
    }
}
