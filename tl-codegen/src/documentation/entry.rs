//! The documentation of a schema, and look-ups in it.

use std::collections::BTreeMap;

use crate::place::Place;

/// What the names of one schema are for. [`Place::file`] counts the texts in the order of the fields of
/// [`Texts`](super::Texts).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documentation {
    /// The entries by name: of constructors, functions and types.
    pub entries: BTreeMap<String, Entry>,
    /// What fields mean wherever their entry does not say, by name and type.
    pub glossary: BTreeMap<(String, String), Text>,
    /// The categories of functions, in the order in which they are to be read.
    pub categories: Vec<Category>,
}

/// What one name is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where the name stands.
    pub place: Place,
    /// A sentence that can stand alone.
    pub summary: Text,
    /// What else there is to know.
    pub paragraphs: Vec<Text>,
    /// What the fields are for, as far as the entry says it itself.
    pub fields: BTreeMap<String, Text>,
    /// Names that belong to this one.
    pub related: Vec<Text>,
    /// For what the schema has no longer, the last layer with it.
    pub gone: Option<u32>,
}

/// A text and where it stands. In it, backticks enclose code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text, on one line.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Functions that serve one purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Category {
    /// What it is called.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// The names of its functions, in the order in which one meets them.
    pub functions: Vec<Text>,
}

impl Documentation {
    /// What a field of a type, as the schema writes it, is for: the entry says so, or the glossary.
    #[must_use]
    pub fn field(&self, combinator: &str, field: &str, ty: &str) -> Option<&Text> {
        let entry = self.entries.get(combinator);
        let own = entry.and_then(|entry| entry.fields.get(field));
        own.or_else(|| self.glossary.get(&(field.to_owned(), ty.to_owned())))
    }

    /// The category of a function.
    #[must_use]
    pub fn category(&self, function: &str) -> Option<&Category> {
        let is_in = |it: &&Category| it.functions.iter().any(|name| name.text == function);
        self.categories.iter().find(is_in)
    }
}
