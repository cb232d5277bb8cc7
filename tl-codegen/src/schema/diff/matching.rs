//! Takes two models, tells which of their combinators and types are the same ones.

use std::collections::{BTreeSet, HashMap};

use tl_parser::{
    Section,
    model::{Combinator, CombinatorId, CombinatorOutline, Model, Name, TypeId},
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
    let unchanged = Names::default();
    let own = [old, new].map(|model| (model, &unchanged));
    matching.pair_unique(own, |_, _, it| Some((it.section, it.name.as_str())));
    matching.pair_unique(own, |_, _, it| Some(it.name.as_str()));
    matching.names.types = renamed_types(old, new).collect();
    matching.pair_unique(own, |_, _, it| Some((it.section, it.id)));
    let renamed = matching.names.clone();
    matching.pair_unique([(old, &renamed), (new, &unchanged)], by_layout);
    matching.names.combinators = renamed_combinators(old, new, &matching.pairs);
    matching
}

impl Matching {
    /// Pairs those of the rest that one old and one new combinator have the same key for.
    /// Those without a key stay.
    fn pair_unique<'m, K: std::hash::Hash + Eq>(
        &mut self,
        models: [(&'m Model, &Names); 2],
        key: impl Fn(&'m Model, &Names, &'m Combinator) -> Option<K>,
    ) {
        let mut groups: HashMap<K, [Vec<CombinatorId>; 2]> = HashMap::new();
        let rest = [&self.removed, &self.added];
        for (side, ((model, names), ids)) in models.into_iter().zip(rest).enumerate() {
            for &id in ids {
                if let Some(key) = key(model, names, model.combinator(id)) {
                    groups.entry(key).or_default()[side].push(id);
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

/// What a renamed combinator keeps. Nothing if there are no fields: then being equal says
/// little.
fn by_layout(model: &Model, names: &Names, combinator: &Combinator) -> Option<(Section, String)> {
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
