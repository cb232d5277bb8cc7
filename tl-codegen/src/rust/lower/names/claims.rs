//! Claims: takes the names that items want, gives each a name of its own.
//!
//! The result does not depend on the order of claims: of two that want the same name neither gets it,
//! so that swapping two lines of a schema never swaps the meaning of two names in users' code.

use std::collections::{BTreeMap, BTreeSet};

/// What wants a name in some scope, such as a module.
pub(super) struct Claim<S> {
    pub(super) scope: S,
    pub(super) wanted: String,
    /// What goes after the name if another item wants it too: no other item has it.
    pub(super) mark: String,
}

/// The names that are taken.
pub(super) struct Claims<S> {
    taken: BTreeSet<(S, String)>,
}

impl<S: Clone + Ord> Claims<S> {
    /// With nothing taken but these names.
    pub(super) fn new(taken: impl IntoIterator<Item = (S, String)>) -> Self {
        Self {
            taken: taken.into_iter().collect(),
        }
    }

    /// A name for each claim, which nothing has from now on.
    pub(super) fn settle(&mut self, claims: &[Claim<S>]) -> Vec<String> {
        let mut names = self.marked(claims);
        let mut order: Vec<usize> = (0..claims.len()).collect();
        order.sort_by_cached_key(|&index| (names[index].clone(), claims[index].mark.clone()));
        for index in order {
            let scope = &claims[index].scope;
            // A mark that makes it the name of yet another item is rare, and told by underscores.
            while !self.taken.insert((scope.clone(), names[index].clone())) {
                names[index].push('_');
            }
        }
        names
    }

    /// The wanted names, with their marks where they are wanted twice or taken.
    fn marked(&self, claims: &[Claim<S>]) -> Vec<String> {
        let mut wanted = BTreeMap::new();
        for claim in claims {
            *wanted.entry((&claim.scope, &claim.wanted)).or_insert(0) += 1;
        }
        let is_free = |claim: &Claim<S>| {
            let key = (claim.scope.clone(), claim.wanted.clone());
            wanted[&(&claim.scope, &claim.wanted)] == 1 && !self.taken.contains(&key)
        };
        let names = claims.iter().map(|claim| match is_free(claim) {
            true => claim.wanted.clone(),
            false => format!("{}{}", claim.wanted, claim.mark),
        });
        names.collect()
    }
}

/// The first wish of those that nobody else has the same first wish as, the second one of the others.
pub(super) fn first_or_second(wishes: &[(String, String)]) -> Vec<String> {
    let mut firsts: BTreeMap<&str, usize> = BTreeMap::new();
    for (first, _) in wishes {
        *firsts.entry(first).or_default() += 1;
    }
    let chosen = wishes
        .iter()
        .map(|(first, second)| match firsts[first.as_str()] {
            1 => first.clone(),
            _ => second.clone(),
        });
    chosen.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settle(wanted: &[(&str, &str)], taken: &[&str]) -> Vec<String> {
        let claims: Vec<_> = wanted
            .iter()
            .map(|(wanted, mark)| Claim {
                scope: (),
                wanted: (*wanted).to_owned(),
                mark: (*mark).to_owned(),
            })
            .collect();
        Claims::new(taken.iter().map(|name| ((), (*name).to_owned()))).settle(&claims)
    }

    #[test]
    fn who_comes_first_gets_no_better_name() {
        let names = settle(&[("A", "1"), ("B", "2"), ("A", "3")], &[]);
        assert_eq!(names, ["A1", "B", "A3"]);
        let names = settle(&[("A", "3"), ("A", "1"), ("B", "2")], &[]);
        assert_eq!(names, ["A3", "A1", "B"]);
    }

    #[test]
    fn what_is_taken_is_marked() {
        assert_eq!(settle(&[("A", "1")], &["A"]), ["A1"]);
    }

    #[test]
    fn marks_can_collide_too() {
        let names = settle(&[("A", "1"), ("A", "2"), ("A1", "3")], &[]);
        assert_eq!(names, ["A1", "A2", "A1_"]);
        let names = settle(&[("A1", "3"), ("A", "2"), ("A", "1")], &[]);
        assert_eq!(names, ["A1_", "A2", "A1"]);
    }
}
