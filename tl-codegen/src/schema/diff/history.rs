//! Histories of schemas: takes models of several layers, tells of each definition when it
//! came, changed and went.

use std::{collections::HashMap, fmt};

use tl_parser::{
    Section,
    model::{CombinatorId, Model},
};

use super::all_changes::diff;
use super::change::Diff;
use super::outline::{Key, Outline};
use super::subject::kind_name;
use crate::schema::report::Finding;

/// What became of every definition in a series of layers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The layers, oldest first.
    pub layers: Vec<u32>,
    /// Every definition that any of the layers has: constructors by name, then functions.
    pub definitions: Vec<Definition>,
}

/// What became of one constructor or function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Whether it was a constructor or a function, in the last layer that had it.
    pub section: Section,
    /// The name that it had last.
    pub name: String,
    /// What happened to it, oldest first; at least when it came.
    pub events: Vec<Event>,
}

/// Something that happened to a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The first layer of the series after it happened.
    pub layer: u32,
    /// What happened to the definition.
    pub kind: EventKind,
}

/// What can happen to a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// It is in the first layer of the series, and may be older.
    There,
    /// It came, or came back.
    Came,
    /// It changed. The findings' places are in the layer before (0) and in this one (1).
    Changed(Vec<Finding>),
    /// It is not in this layer any more.
    Went,
}

/// Follows every definition through models that are sorted by layer, oldest first. The
/// number counts that is given here, not the one in the model.
#[must_use]
pub fn history(series: &[(u32, &Model)]) -> History {
    let mut tracker = Tracker::default();
    if let Some((layer, first)) = series.first() {
        for key in Outline::of(first).combinators.into_keys() {
            tracker.record(key, *layer, EventKind::There);
        }
    }
    for step in series.windows(2) {
        if let [(_, old), (layer, new)] = step {
            tracker.step(old, new, *layer);
        }
    }
    let mut definitions = tracker.definitions;
    definitions
        .sort_by(|left, right| (left.section, &left.name).cmp(&(right.section, &right.name)));
    History {
        layers: series.iter().map(|(layer, _)| *layer).collect(),
        definitions,
    }
}

#[derive(Default)]
struct Tracker {
    definitions: Vec<Definition>,
    /// Indices of definitions, by the last key that they had.
    known: HashMap<Key, usize>,
}

impl Tracker {
    fn step(&mut self, old: &Model, new: &Model, layer: u32) {
        for (ids, findings) in changes_by_combinator(diff(old, new)) {
            match ids {
                (Some(old_id), Some(new_id)) => {
                    let before = Key::of(old.combinator(old_id));
                    self.rename(&before, Key::of(new.combinator(new_id)));
                    let key = Key::of(new.combinator(new_id));
                    self.record(key, layer, EventKind::Changed(findings));
                }
                (Some(id), None) => {
                    self.record(Key::of(old.combinator(id)), layer, EventKind::Went);
                }
                (None, Some(id)) => {
                    self.record(Key::of(new.combinator(id)), layer, EventKind::Came);
                }
                (None, None) => {}
            }
        }
    }

    fn rename(&mut self, before: &Key, after: Key) {
        if *before == after {
            return;
        }
        if let Some(index) = self.known.remove(before) {
            let definition = &mut self.definitions[index];
            definition.section = after.section;
            definition.name.clone_from(&after.name);
            self.known.insert(after, index);
        }
    }

    fn record(&mut self, key: Key, layer: u32, kind: EventKind) {
        let event = Event { layer, kind };
        if let Some(&index) = self.known.get(&key) {
            self.definitions[index].events.push(event);
            return;
        }
        self.known.insert(key.clone(), self.definitions.len());
        self.definitions.push(Definition {
            section: key.section,
            name: key.name,
            events: vec![event],
        });
    }
}

type Ids = (Option<CombinatorId>, Option<CombinatorId>);

/// The findings about each combinator; its changes stand together in a diff.
fn changes_by_combinator(diff: Diff) -> Vec<(Ids, Vec<Finding>)> {
    let mut groups: Vec<(Ids, Vec<Finding>)> = Vec::new();
    for change in diff.changes {
        let ids = (change.old, change.new);
        match groups.last_mut() {
            Some((last, findings)) if *last == ids => findings.push(change.finding),
            _ => groups.push((ids, vec![change.finding])),
        }
    }
    groups
}

/// A paragraph per definition: its name, and a line per event.
impl fmt::Display for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, definition) in self.definitions.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            definition.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Definition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", kind_name(self.section), self.name)?;
        for event in &self.events {
            event.fmt(f)?;
        }
        Ok(())
    }
}

impl Event {
    /// What happened, in lines.
    pub(super) fn lines(&self) -> Vec<&str> {
        match &self.kind {
            EventKind::There => vec!["there, or came before"],
            EventKind::Came => vec!["came"],
            EventKind::Went => vec!["went"],
            EventKind::Changed(findings) => findings.iter().map(|it| &*it.message).collect(),
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = self.lines().into_iter();
        let (layer, first) = (self.layer, lines.next().unwrap_or_default());
        writeln!(f, "  {layer:>5}  {first}")?;
        lines.try_for_each(|line| writeln!(f, "         {line}"))
    }
}
