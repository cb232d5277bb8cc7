//! The catalog: takes a model and what is known of it, tells which page a name has.

use std::collections::{BTreeMap, BTreeSet};

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Model, TypeId};

use super::built_in::{built_in, is_built_in};
use super::page::{Kind, PageId};
use crate::Options;

/// Where a page's definition stands: in the schema, or in one of the older ones by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Definition {
    pub(super) older: Option<usize>,
    pub(super) id: CombinatorId,
}

/// All pages.
#[derive(Debug, Default)]
pub(super) struct Catalog {
    pub(super) definitions: BTreeMap<PageId, Definition>,
    pub(super) types: BTreeMap<PageId, TypeId>,
    /// The pages of errors, and those that lead to others.
    pub(super) others: BTreeSet<PageId>,
    by_name: BTreeMap<String, PageId>,
}

impl Catalog {
    pub(super) fn new(model: &Model, older: &[(u32, Model)], options: &Options) -> Self {
        let mut catalog = Self::default();
        for (index, ty) in model.types.iter().enumerate() {
            let id = PageId::new(Kind::Type, ty.name.as_str());
            let is_builtin = ty
                .constructors
                .iter()
                .all(|&it| model.combinator(it).builtin);
            if !is_builtin {
                catalog.types.insert(id, TypeId(index));
            }
        }
        catalog.add_definitions(model, None, |it| !it.builtin);
        catalog.add_gone(older, options);
        catalog.add_others(model, options);
        let names = catalog.ids().map(|id| (id.name.clone(), id.clone()));
        // Of several that have a name, the first kind counts.
        catalog.by_name = names.collect::<Vec<_>>().into_iter().rev().collect();
        catalog
    }

    fn add_definitions(
        &mut self,
        model: &Model,
        older: Option<usize>,
        is_wanted: impl Fn(&Combinator) -> bool,
    ) {
        for (index, combinator) in model.combinators.iter().enumerate() {
            let id = page_of(combinator);
            if is_wanted(combinator) && !self.definitions.contains_key(&id) {
                let definition = Definition {
                    older,
                    id: CombinatorId(index),
                };
                self.definitions.insert(id, definition);
            }
        }
    }

    /// What only earlier layers have and the documentation knows, from the last one of them.
    fn add_gone(&mut self, older: &[(u32, Model)], options: &Options) {
        let entries = options.documentation.iter().flat_map(|it| &it.entries);
        let gone = entries.filter(|(_, entry)| entry.gone.is_some());
        let gone: BTreeSet<&str> = gone.map(|(name, _)| name.as_str()).collect();
        let mut newest_first: Vec<usize> = (0..older.len()).collect();
        newest_first.sort_by_key(|&index| std::cmp::Reverse(older[index].0));
        for index in newest_first {
            let is_gone = |it: &Combinator| gone.contains(it.name.as_str());
            self.add_definitions(&older[index].1, Some(index), is_gone);
        }
    }

    fn add_others(&mut self, model: &Model, options: &Options) {
        let mut others = BTreeSet::new();
        let mut add = |kind, name: &str| {
            others.insert(PageId::new(kind, name));
        };
        for name in options.errors.iter().flat_map(|table| table.errors.keys()) {
            add(Kind::Error, name);
        }
        for category in options.documentation.iter().flat_map(|it| &it.categories) {
            add(Kind::Category, &category.title.text);
        }
        for layer in options
            .layers
            .iter()
            .flat_map(|it| it.layers.iter().skip(1))
        {
            add(Kind::Layer, &layer.to_string());
        }
        let names = model.combinators.iter().filter(|it| !it.builtin);
        let names = names
            .map(|it| &it.name)
            .chain(model.types.iter().map(|it| &it.name));
        for (namespace, _) in names.filter_map(|name| name.as_str().rsplit_once('.')) {
            add(Kind::Namespace, namespace);
        }
        for kind in [Kind::Method, Kind::Constructor, Kind::Type, Kind::Error] {
            add(Kind::List, list_name(kind));
        }
        others.insert(built_in());
        others.insert(PageId::new(Kind::Front, "Reference"));
        self.others = others;
    }

    /// All pages, by kind and name.
    pub(super) fn ids(&self) -> impl Iterator<Item = &PageId> {
        let definitions = self.definitions.keys();
        definitions.chain(self.types.keys()).chain(&self.others)
    }

    /// Whether there is such a page.
    pub(super) fn has(&self, id: &PageId) -> bool {
        self.definitions.contains_key(id) || self.types.contains_key(id) || self.others.contains(id)
    }

    /// The page of what stands in code under this name.
    pub(super) fn named(&self, name: &str) -> Option<PageId> {
        let declared = self.by_name.get(name).filter(|id| id.kind.is_code());
        declared
            .cloned()
            .or_else(|| is_built_in(name).then(built_in))
    }

    /// The pages of a kind.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &PageId> {
        self.ids().filter(move |id| id.kind == kind)
    }
}

/// The page of a definition.
pub(super) fn page_of(combinator: &Combinator) -> PageId {
    let kind = match combinator.section {
        Section::Functions => Kind::Method,
        Section::Types => Kind::Constructor,
    };
    PageId::new(kind, combinator.name.as_str())
}

/// What the list of a kind's pages is called.
pub(super) const fn list_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Method => "Methods",
        Kind::Constructor => "Constructors",
        Kind::Type => "Types",
        _ => "Errors",
    }
}
