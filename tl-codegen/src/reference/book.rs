//! The reference: takes a schema and what is known of it, gives its pages one by one, when they are asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use tl_parser::model::Model;
use tl_parser::{Facts, Section};

use super::catalog::Catalog;
use super::error_meaning::error_meaning;
use super::page::{Kind, PageId, Piece, Rich, clean, said};
use super::prose::markdown;
use crate::Options;
use crate::references::References;
use crate::retry::RetryRules;
use crate::rust::lower::Examples;

/// Everything that there is to read about a schema.
#[derive(Debug)]
pub struct Reference {
    pub(super) model: Model,
    /// The schemas of other layers, for what the schema has no longer.
    pub(super) older: Vec<(u32, Model)>,
    pub(super) options: Options,
    pub(super) retry: Option<RetryRules>,
    pub(super) facts: Facts,
    pub(super) references: References,
    pub(super) catalog: Catalog,
    /// The errors of each method.
    pub(super) errors: BTreeMap<String, BTreeSet<(i32, String)>>,
    examples: OnceLock<Examples>,
}

impl Reference {
    /// The reference of a schema. `options` has what is known of it; `older` are the schemas of other layers.
    #[must_use]
    pub fn new(model: Model, older: Vec<(u32, Model)>, options: Options) -> Self {
        let by_method = options.errors.as_ref().map(|table| table.by_method());
        let errors = by_method.into_iter().flatten().map(|(method, errors)| {
            let errors = errors.into_iter();
            let errors = errors.map(|(code, name)| (code, name.to_owned()));
            (method.to_owned(), errors.collect())
        });
        Self {
            errors: errors.collect(),
            facts: Facts::of(&model),
            references: References::new(&model),
            catalog: Catalog::new(&model, &older, &options),
            examples: OnceLock::new(),
            model,
            older,
            options,
            retry: None,
        }
    }

    /// The same with what a client does after errors, and why. Without, pages have no reasons, and the first of the
    /// runtime.
    #[must_use]
    pub fn with_retry(mut self, rules: RetryRules) -> Self {
        self.retry = Some(rules);
        self
    }

    /// What the whole is called: `api.tl, layer 230`.
    #[must_use]
    pub fn title(&self) -> String {
        let source = clean(&self.options.source);
        match self.model.layer {
            Some(layer) => format!("{source}, layer {layer}"),
            None => source,
        }
    }

    /// All pages that there are, by kind and name.
    pub fn ids(&self) -> impl Iterator<Item = &PageId> {
        self.catalog.ids()
    }

    /// The id on the wire of what a page is about.
    #[must_use]
    pub fn wire_id(&self, id: &PageId) -> Option<u32> {
        let definition = self.catalog.definitions.get(id)?;
        let model = self.model_of(definition.older);
        Some(model.combinator(definition.id).id)
    }

    /// The schema that has a definition.
    pub(super) fn model_of(&self, older: Option<usize>) -> &Model {
        older.map_or(&self.model, |index| &self.older[index].1)
    }

    /// The first sentence about something: the documentation's, the schema's or the table's.
    pub(super) fn summary(&self, id: &PageId) -> Rich {
        let entry = self.entry(&id.name).filter(|_| id.kind != Kind::Error);
        if let Some(entry) = entry {
            return markdown(&self.catalog, &entry.summary.text, &[]);
        }
        let comment = match id.kind {
            Kind::Error => {
                let errors = self.options.errors.as_ref();
                return error_meaning(&self.catalog, errors, &id.name);
            }
            Kind::Type => {
                let ty = self.catalog.types.get(id);
                ty.map(|&ty| &self.model.ty(ty).docs)
            }
            _ => {
                let definition = self.catalog.definitions.get(id);
                definition.map(|it| &self.model_of(it.older).combinator(it.id).docs)
            }
        };
        let comment = comment.and_then(|docs| docs.description.as_ref());
        comment.map(said).unwrap_or_default()
    }

    /// What the documentation says of a name.
    pub(super) fn entry(&self, name: &str) -> Option<&crate::documentation::Entry> {
        self.options.documentation.as_ref()?.entries.get(name)
    }

    /// The summary and the paragraphs of a name.
    pub(super) fn lead(&self, id: &PageId, own: &[&str]) -> Vec<Rich> {
        let paragraphs = self
            .entry(&id.name)
            .into_iter()
            .flat_map(|it| &it.paragraphs);
        let paragraphs = paragraphs.map(|text| markdown(&self.catalog, &text.text, own));
        let summary = Some(self.summary(id)).filter(|it| !it.is_empty());
        summary.into_iter().chain(paragraphs).collect()
    }

    /// Names that belong to this one.
    pub(super) fn related(&self, name: &str) -> Vec<Rich> {
        let related = self.entry(name).into_iter().flat_map(|it| &it.related);
        let related = related.map(|name| match self.catalog.named(&name.text) {
            Some(id) => vec![Piece::Link(id, name.text.clone())],
            None => vec![Piece::Code(name.text.clone())],
        });
        related.collect()
    }

    /// The page of the same kind elsewhere.
    pub(super) fn elsewhere(&self, id: &PageId) -> Option<Rich> {
        let base = self.options.pages.as_deref()?.trim_end_matches('/');
        let address = format!("{base}/{}/{}", id.kind.word(), id.name);
        Some(vec![Piece::Address("official page".to_owned(), address)])
    }

    /// A line of each of these pages: the link, and what is said of it.
    pub(super) fn lines<'i>(&self, ids: impl IntoIterator<Item = &'i PageId>) -> Vec<Vec<Rich>> {
        let lines = ids
            .into_iter()
            .map(|id| vec![vec![id.link()], self.summary(id)]);
        lines.collect()
    }

    /// The versions of a definition that layers have, oldest first.
    pub(super) fn versions(&self, section: Section, name: &str) -> &[crate::layers::Version] {
        let layers = self.options.layers.as_ref();
        layers.map_or(&[], |layers| layers.versions_of(section, name))
    }

    /// The examples of all functions of the schema.
    pub(super) fn examples(&self) -> &Examples {
        self.examples.get_or_init(|| {
            let examples = crate::rust::lower::examples(&self.model, &self.options);
            examples.unwrap_or_default()
        })
    }
}
