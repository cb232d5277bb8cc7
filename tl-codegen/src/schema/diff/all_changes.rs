//! All changes: takes two models, gives everything that is different between them, in order.

use tl_parser::{Section, model::Model};

use super::change::Diff;
use super::matching::match_models;
use super::new_names::Names;
use super::outline::Key;
use super::pair::{Models, Pair};
use super::type_pairs::TypePairs;
use super::{combinator_changes, one_sided};

/// Compares two models by what they mean: the order of declarations, the layout of the
/// text, comments that are no documentation, and built-ins do not count.
#[must_use]
pub fn diff(old: &Model, new: &Model) -> Diff {
    let matching = match_models(old, new);
    let models = Models {
        old,
        new,
        names: &matching.names,
        unchanged: &Names::default(),
    };
    let types = TypePairs::of(models);
    let of_types = types.changes().into_iter();
    let of_types = of_types.map(|(name, change)| ((Group::Types, name), vec![change]));
    let removed = matching
        .removed
        .iter()
        .map(|&id| one_sided::removed(old, id));
    let added = matching
        .added
        .iter()
        .map(|&id| one_sided::added(models, id, &types));
    let pairs = matching.pairs.iter().map(|&ids| {
        let pair = Pair::new(models, ids);
        (Key::of(pair.new), combinator_changes::diff(&pair))
    });
    let of_combinators = removed
        .chain(added)
        .chain(pairs)
        .map(|(key, changes)| ((Group::of(key.section), key.name), changes));
    let mut changes: Vec<_> = of_types.chain(of_combinators).collect();
    changes.sort_by(|left, right| left.0.cmp(&right.0));
    let changes = changes.into_iter().flat_map(|(_, changes)| changes);
    Diff {
        changes: one_sided::layer(old, new)
            .into_iter()
            .chain(changes)
            .chain(one_sided::declarations(old, new))
            .collect(),
    }
}

/// What changes are sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Types,
    Constructors,
    Functions,
}

impl Group {
    fn of(section: Section) -> Self {
        match section {
            Section::Types => Self::Constructors,
            Section::Functions => Self::Functions,
        }
    }
}
