//! What is said of a name: takes the documentation and the links to other items, gives the lines that
//! come of an entry.

use std::collections::HashMap;

use tl_parser::model::{Combinator, Field};

use super::text::{escape, escape_but_code};
use crate::documentation::{Documentation, Entry};
use crate::layers::KnownSchema;
use crate::rust::ir::Path;
use crate::rust::lower::context::Context;
use crate::rust::options::Options;

/// The documentation, and where there is more to read.
#[derive(Debug)]
pub(crate) struct Said<'m> {
    pub(super) documentation: Option<&'m Documentation>,
    /// The titles of the functions' categories.
    categories: HashMap<&'m str, &'m str>,
    /// What the schema says in each of its layers.
    layers: Option<&'m KnownSchema>,
    /// Base of links to pages elsewhere.
    pages: Option<&'m str>,
}

/// A name, and the item that it is documented at.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) cx: &'a Context<'a>,
    pub(super) name: &'a str,
    /// Its fields are no links.
    pub(super) combinator: Option<&'a Combinator>,
    pub(super) from: &'a Path,
}

impl<'m> Said<'m> {
    pub(crate) fn new(options: &'m Options) -> Self {
        let documentation = options.documentation.as_ref();
        let categories = documentation.into_iter().flat_map(|it| &it.categories);
        let categories = categories.flat_map(|category| {
            let functions = category.functions.iter();
            functions.map(|function| (function.text.as_str(), category.title.text.as_str()))
        });
        Self {
            categories: categories.collect(),
            documentation,
            layers: options.layers.as_ref(),
            pages: options.pages.as_deref(),
        }
    }
}

impl Subject<'_> {
    fn entry(&self) -> Option<&Entry> {
        self.cx.said.documentation?.entries.get(self.name)
    }

    /// The first sentence.
    pub(super) fn summary(&self) -> Vec<String> {
        let entry = self.entry().into_iter();
        let lines = entry.flat_map(|it| [self.text(&it.summary.text), String::new()]);
        lines.collect()
    }

    /// The other paragraphs.
    pub(super) fn paragraphs(&self) -> Vec<String> {
        let paragraphs = self.entry().into_iter().flat_map(|it| &it.paragraphs);
        let lines = paragraphs.flat_map(|it| [String::new(), self.text(&it.text)]);
        lines.collect()
    }

    /// The sentence about the layers that made the combinator what it is, if they are known.
    pub(super) fn seen(&self) -> Option<String> {
        let Combinator { section, name, .. } = self.combinator?;
        let seen = self.cx.said.layers?.seen(*section, name.as_str())?;
        Some(seen.to_string()).filter(|sentence| !sentence.is_empty())
    }

    /// The category, related names and the page of that kind elsewhere.
    pub(super) fn more(&self, kind: &str) -> Vec<String> {
        let said = &self.cx.said;
        let category = said.categories.get(self.name);
        let category = category.map(|title| format!("Category: {}.", escape(title)));
        let related = self.entry().into_iter().flat_map(|it| &it.related);
        let related: Vec<String> = related.map(|it| self.code(&it.text)).collect();
        let related = (!related.is_empty()).then(|| format!("See also {}.", related.join(", ")));
        let page = said.pages.map(|base| {
            let base = base.trim_end_matches('/');
            format!("[Official page]({base}/{kind}/{})", self.name)
        });
        let parts = category.into_iter().chain(related).chain(page);
        parts.flat_map(|part| [String::new(), part]).collect()
    }

    /// What a field is for: the documentation says so, or the schema itself.
    pub(super) fn field(&self, combinator: &Combinator, field: &Field) -> Option<String> {
        let name = field.name.as_deref()?;
        let said = self.cx.said.documentation.and_then(|documentation| {
            let ty = self.cx.model.type_in(combinator, &field.ty);
            documentation.field(self.name, name, &ty)
        });
        let mut in_schema = combinator.docs.fields.iter();
        match said {
            Some(text) => Some(self.text(&text.text)),
            None => {
                let (_, text) = in_schema.find(|(known, _)| known == name)?;
                Some(escape(text))
            }
        }
    }

    /// A text as Markdown, with links where it names others.
    fn text(&self, text: &str) -> String {
        escape_but_code(text, &|code| self.link(code))
    }

    /// A name between backticks, as a link if it can be one.
    fn code(&self, name: &str) -> String {
        self.link(name).unwrap_or_else(|| format!("`{name}`"))
    }

    fn link(&self, name: &str) -> Option<String> {
        let mut fields = self.combinator.into_iter().flat_map(|it| &it.fields);
        match fields.any(|field| field.name.as_deref() == Some(name)) {
            true => None,
            false => self.cx.links.to(name, self.from),
        }
    }
}
