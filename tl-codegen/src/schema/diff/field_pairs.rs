//! Which fields of a combinator are the same ones: takes a pair and the outline of its new
//! combinator, gives pairs of indices.

use std::collections::HashMap;

use tl_parser::model::{CombinatorOutline, Condition, Field, FieldId, NatVariable, Style};

use super::new_names::LocalNames;
use super::pair::Pair;

/// The fields of an old and a new combinator, side by side.
#[derive(Debug, Default)]
pub(super) struct FieldPairs {
    /// By old index, the new one.
    new_of: Vec<Option<usize>>,
    /// By new index, the old one.
    old_of: Vec<Option<usize>>,
}

impl FieldPairs {
    /// Fields belong together if they have one name, or else if between the same
    /// neighbours there stands a field with the same type and condition.
    pub(super) fn of(pair: &Pair<'_>, outline: &CombinatorOutline) -> Self {
        let mut pairs = Self::by_name(&pair.old.fields, &pair.new.fields);
        let mut old_names = pairs.new_names(pair);
        let mut gap = 0;
        let named = pairs.old_of.clone();
        for old in 0..pairs.new_of.len() {
            if let Some(new) = pairs.new_of[old] {
                gap = new + 1;
                continue;
            }
            let called = pair.old_called(&old_names);
            let printer = called.printer(Style::Resolved);
            let ty = printer.field(pair.old, FieldId(old)).ty;
            let candidates = (gap..named.len()).take_while(|&new| named[new].is_none());
            let found = candidates
                .filter(|&new| pairs.old_of[new].is_none() && outline.fields[new].ty == ty)
                .find(|&new| pairs.have_one_condition(pair, old, new));
            if let Some(new) = found {
                pairs.join(old, new);
                old_names.fields[old] = pair.new.fields[new].name.as_deref();
            }
        }
        pairs
    }

    /// What the old combinator's parts are called in the new one.
    pub(super) fn new_names<'a>(&self, pair: &Pair<'a>) -> LocalNames<'a> {
        let mut names = LocalNames::of(pair.old);
        for (old, new) in self.kept() {
            names.fields[old] = pair.new.fields[new].name.as_deref();
        }
        if pair.has_same_kinds() {
            names.generics = LocalNames::of(pair.new).generics;
        }
        names
    }

    fn by_name(old: &[Field], new: &[Field]) -> Self {
        let mut pairs = Self {
            new_of: vec![None; old.len()],
            old_of: vec![None; new.len()],
        };
        let named = |(index, field): (usize, &'_ Field)| Some((field.name.clone()?, index));
        let by_name: HashMap<_, _> = new.iter().enumerate().filter_map(named).collect();
        for (index, field) in old.iter().enumerate() {
            let name = field.name.as_ref();
            if let Some(&new) = name.and_then(|name| by_name.get(name)) {
                pairs.join(index, new);
            }
        }
        pairs
    }

    fn join(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new);
        self.old_of[new] = Some(old);
    }

    fn have_one_condition(&self, pair: &Pair<'_>, old: usize, new: usize) -> bool {
        let condition = pair.old.fields[old].condition;
        match pair.new.fields[new].condition {
            Some(it) => condition.and_then(|it| self.translate(pair, it)) == Some(it),
            None => condition.is_none(),
        }
    }

    /// An old condition on the number that it asks now. Implicit arguments go by position.
    fn translate(&self, pair: &Pair<'_>, condition: Condition) -> Option<Condition> {
        let number = match condition.number {
            NatVariable::Field(field) => NatVariable::Field(FieldId(self.new_of(field.0)?)),
            other => pair.has_same_kinds().then_some(other)?,
        };
        Some(Condition {
            number,
            ..condition
        })
    }

    /// Where an old field is now.
    pub(super) fn new_of(&self, old: usize) -> Option<usize> {
        self.new_of[old]
    }

    /// Where a new field was.
    pub(super) fn old_of(&self, new: usize) -> Option<usize> {
        self.old_of[new]
    }

    /// Old and new index of the fields that are in both, in old order.
    pub(super) fn kept(&self) -> impl Iterator<Item = (usize, usize)> {
        let old = self.new_of.iter().enumerate();
        old.filter_map(|(old, new)| Some((old, (*new)?)))
    }

    /// Old indices of the fields that are gone.
    pub(super) fn removed(&self) -> impl Iterator<Item = usize> {
        (0..self.new_of.len()).filter(|&old| self.new_of[old].is_none())
    }

    /// New indices of the fields that are new.
    pub(super) fn added(&self) -> impl Iterator<Item = usize> {
        (0..self.old_of.len()).filter(|&new| self.old_of[new].is_none())
    }

    /// Old indices of the fields that are in both, in new order.
    pub(super) fn order(&self) -> impl Iterator<Item = usize> {
        self.old_of.iter().filter_map(|old| *old)
    }
}
