//! Layers in one file: takes a schema with `===8===` in it, gives the schema of each layer.

use std::collections::{BTreeSet, HashMap};

use super::{
    ast::{Combinator, Item, LayerSeparator, Schema, Section},
    comments::Layer,
};

impl<'src> Schema<'src> {
    /// The layers that the schema has sections for, in ascending order; none if it is of one layer.
    #[must_use]
    pub fn layers(&self) -> Vec<u32> {
        let numbers = self.items.iter().filter_map(|item| match item {
            Item::Layer(separator) => Some(separator.number),
            _ => None,
        });
        numbers.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The whole schema as of a layer: what stands before the sections of layers and in those up to
    /// this one. Of one name in several sections, that of the highest layer counts.
    #[must_use]
    pub fn at_layer(&self, number: u32) -> Schema<'src> {
        let (mut items, mut comments) = (Vec::new(), self.comments.clone());
        let latest = self.latest(number);
        let mut end = 0;
        for (section, item) in self.by_section() {
            let start = std::mem::replace(&mut end, item.span().end());
            let is_latest = match item {
                Item::Combinator(it) => latest.get(&key(it)) == Some(&section),
                _ => section <= Some(number),
            };
            if is_latest {
                items.push(item.clone());
            } else {
                // What is said of it must not be taken for documentation of the next one.
                comments.retain(|it| !(start..end).contains(&it.span.start()));
            }
        }
        Schema {
            source: self.source,
            further_files: self.further_files.clone(),
            layer: self.layer_at(number),
            ids: self.ids,
            items,
            comments,
        }
    }

    /// In which section up to the layer each name is declared last.
    fn latest(&self, number: u32) -> HashMap<(Section, &'src str), Option<u32>> {
        let mut latest = HashMap::new();
        for (section, item) in self.by_section() {
            if let Item::Combinator(combinator) = item
                && section <= Some(number)
            {
                let known = latest.entry(key(combinator)).or_insert(section);
                *known = section.max(*known);
            }
        }
        latest
    }

    /// Every item but the layers' separators, with the layer whose section it stands in. Each file
    /// starts outside of all sections.
    fn by_section(&self) -> impl Iterator<Item = (Option<u32>, &Item<'src>)> {
        let (mut layer, mut starts) = (None, self.further_files.iter().peekable());
        self.items.iter().filter_map(move |item| {
            while starts
                .next_if(|start| **start <= item.span().start())
                .is_some()
            {
                layer = None;
            }
            if let Item::Layer(separator) = item {
                layer = Some(separator.number);
                return None;
            }
            Some((layer, item))
        })
    }

    fn layer_at(&self, number: u32) -> Option<Layer> {
        let separator = self.items.iter().find_map(|item| match *item {
            Item::Layer(LayerSeparator { number: it, span }) if it == number => Some(span),
            _ => None,
        });
        separator.map(|span| Layer { number, span })
    }
}

fn key<'src>(combinator: &Combinator<'src>) -> (Section, &'src str) {
    (combinator.section, combinator.name.text)
}
