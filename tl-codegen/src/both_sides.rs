//! Two maps side by side: takes an old and a new one, gives the keys of both, each with its values.

use std::collections::{BTreeMap, BTreeSet};

/// The keys in order, with what the old and the new map have for them.
pub(crate) fn both_sides<'m, K: Ord, V>(
    old: &'m BTreeMap<K, V>,
    new: &'m BTreeMap<K, V>,
) -> impl Iterator<Item = (&'m K, (Option<&'m V>, Option<&'m V>))> {
    let keys: BTreeSet<&K> = old.keys().chain(new.keys()).collect();
    keys.into_iter()
        .map(|key| (key, (old.get(key), new.get(key))))
}
