//! Takes two models, tells which of their combinators and types are the same ones.

use std::collections::{BTreeSet, HashMap};

use tl_parser::{
    Section,
    model::{CombinatorId, CombinatorOutline, Model, Name, TypeId},
};

use super::new_names::{Called, LocalNames, Names};
use super::outline::is_declared;

/// What belongs together in two models.
pub(super) struct Matching {
    /// Old and new id of the combinators that are in both models, in no order.
    pub(super) pairs: Vec<(CombinatorId, CombinatorId)>,
    /// In the old model only.
    pub(super) removed: Vec<CombinatorId>,
    /// In the new model only.
    pub(super) added: Vec<CombinatorId>,
    /// What has another name now.
    pub(super) names: Names,
}

pub(super) fn match_models(old: &Model, new: &Model) -> Matching {
    let mut matching = Matching {
        pairs: Vec::new(),
        removed: declared(old),
        added: declared(new),
        names: Names::default(),
    };
    matching.pair_unique(|side, id| by_name(side.model(old, new), id));
    matching.pair_unique(|side, id| by_name_alone(side.model(old, new), id));
    matching.names.types = renamed_types(old, new).collect();
    matching.pair_unique(|side, id| by_id(side.model(old, new), id));
    let types = matching.names.clone();
    let unchanged = Names::default();
    matching.pair_unique(|side, id| match side {
        Side::Old => by_layout(old, &types, id),
        Side::New => by_layout(new, &unchanged, id),
    });
    matching.names.combinators = renamed_combinators(old, new, &matching.pairs);
    matching
}

#[derive(Clone, Copy)]
enum Side {
    Old,
    New,
}

impl Side {
    fn model<'a>(self, old: &'a Model, new: &'a Model) -> &'a Model {
        match self {
            Self::Old => old,
            Self::New => new,
        }
    }
}

impl Matching {
    /// Pairs those of the rest that one old and one new combinator have the same key for.
    /// Those without a key stay.
    fn pair_unique<K: std::hash::Hash + Eq>(
        &mut self,
        key: impl Fn(Side, CombinatorId) -> Option<K>,
    ) {
        let mut groups: HashMap<K, [Vec<CombinatorId>; 2]> = HashMap::new();
        for (side, ids) in [(Side::Old, &self.removed), (Side::New, &self.added)] {
            for &id in ids {
                if let Some(key) = key(side, id) {
                    groups.entry(key).or_default()[side as usize].push(id);
                }
            }
        }
        let found = groups.into_values().filter_map(|[old, new]| {
            let pair = (*old.first()?, *new.first()?);
            (old.len() == 1 && new.len() == 1).then_some(pair)
        });
        let before = self.pairs.len();
        self.pairs.extend(found);
        let (old, new): (BTreeSet<_>, BTreeSet<_>) = self.pairs[before..].iter().copied().unzip();
        self.removed.retain(|id| !old.contains(id));
        self.added.retain(|id| !new.contains(id));
    }
}

fn declared(model: &Model) -> Vec<CombinatorId> {
    let ids = (0..model.combinators.len()).map(CombinatorId);
    ids.filter(|&id| is_declared(model.combinator(id)))
        .collect()
}

fn by_name(model: &Model, id: CombinatorId) -> Option<(Section, &str)> {
    let combinator = model.combinator(id);
    Some((combinator.section, combinator.name.as_str()))
}

fn by_name_alone(model: &Model, id: CombinatorId) -> Option<&str> {
    Some(model.combinator(id).name.as_str())
}

fn by_id(model: &Model, id: CombinatorId) -> Option<(Section, u32)> {
    let combinator = model.combinator(id);
    Some((combinator.section, combinator.id))
}

/// What a renamed combinator keeps. Nothing if there are no fields: then being equal says
/// little.
fn by_layout(model: &Model, names: &Names, id: CombinatorId) -> Option<(Section, String)> {
    let combinator = model.combinator(id);
    if combinator.fields.is_empty() {
        return None;
    }
    let local = &LocalNames::of(combinator);
    let called = Called {
        model,
        names,
        local,
    };
    let layout = CombinatorOutline {
        id: 0,
        ..called.outline(combinator)
    };
    Some((combinator.section, layout.to_string()))
}

/// Types whose name is gone and whose constructors all make up one type with a new name.
fn renamed_types<'m>(old: &'m Model, new: &'m Model) -> impl Iterator<Item = (TypeId, Name)> + 'm {
    let known = |model: &'m Model| -> BTreeSet<&'m str> {
        model.types.iter().map(|ty| ty.name.as_str()).collect()
    };
    let (in_old, in_new) = (known(old), known(new));
    let by_constructors: HashMap<_, _> = (new.types.iter().enumerate())
        .filter(|(_, ty)| !in_old.contains(ty.name.as_str()))
        .map(|(index, ty)| (constructor_names(new, TypeId(index)), &ty.name))
        .collect();
    (0..old.types.len()).map(TypeId).filter_map(move |id| {
        let is_gone = !in_new.contains(old.ty(id).name.as_str());
        let name = *by_constructors.get(&constructor_names(old, id))?;
        is_gone.then(|| (id, name.clone()))
    })
}

fn constructor_names(model: &Model, id: TypeId) -> BTreeSet<&str> {
    let constructors = model.ty(id).constructors.iter();
    constructors
        .map(|&id| model.combinator(id).name.as_str())
        .collect()
}

fn renamed_combinators(
    old: &Model,
    new: &Model,
    pairs: &[(CombinatorId, CombinatorId)],
) -> HashMap<CombinatorId, Name> {
    let renamed = pairs.iter().filter_map(|&(from, to)| {
        let name = &new.combinator(to).name;
        (old.combinator(from).name != *name).then(|| (from, name.clone()))
    });
    renamed.collect()
}
