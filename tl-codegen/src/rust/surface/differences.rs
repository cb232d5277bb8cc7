//! Differences: takes the items of two surfaces, gives what is not the same, by path. What a borrowed form
//! has in common with the owned one is told once.

use std::collections::BTreeMap;

use super::items::{Detail, Item, Items, Member};
use super::member_rules::{self, Fate, Sides};
use super::rules;
use crate::both_sides::both_sides;
use crate::schema::report::Rule;

const BORROWED: &str = "borrowed::";

/// One difference of an item, of one of its members, or of several methods or traits.
#[derive(Debug)]
pub(super) struct Difference<'s> {
    pub(super) rule: &'static Rule,
    pub(super) fate: Fate,
    pub(super) path: &'s str,
    /// None if it is about the item itself.
    pub(super) members: Vec<&'s Member>,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
    /// Whether the borrowed form differs in the same way.
    pub(super) in_borrowed: bool,
}

/// Everything that is different.
pub(super) fn differences<'s>(old: &'s Items, new: &'s Items) -> Vec<Difference<'s>> {
    let all = both_sides(old, new).flat_map(|(path, items)| of_path(path, items));
    fold_borrowed(all.collect())
}

/// The path of the owned form.
pub(super) fn owned(path: &str) -> &str {
    path.strip_prefix(BORROWED).unwrap_or(path)
}

fn of_path<'s>(path: &'s str, items: (Option<&'s Item>, Option<&'s Item>)) -> Vec<Difference<'s>> {
    let whole = |rule, fate| Difference {
        rule,
        fate,
        path,
        members: Vec::new(),
        old: items.0.map(|it| it.head.clone()),
        new: items.1.map(|it| it.head.clone()),
        in_borrowed: false,
    };
    match items {
        (Some(old), Some(new)) => {
            let head = (old.head != new.head).then(|| whole(&rules::ITEM_CHANGED, Fate::Changed));
            head.into_iter().chain(of_members(path, old, new)).collect()
        }
        (Some(_), None) => vec![whole(&rules::ITEM_REMOVED, Fate::Removed)],
        (None, _) => vec![whole(&rules::ITEM_ADDED, Fate::Added)],
    }
}

fn of_members<'s>(path: &'s str, old: &'s Item, new: &'s Item) -> Vec<Difference<'s>> {
    let mut found: Vec<Difference<'s>> = Vec::new();
    for (member, details) in both_sides(&old.members, &new.members) {
        if details.0 == details.1 {
            continue;
        }
        let rule = member_rules::rule(&Sides {
            path,
            items: (old, new),
            member,
            details,
        });
        let is_listed = is_listed(rule);
        let mut lists = found.iter_mut().filter(|_| is_listed);
        match lists.find(|it| it.rule.id == rule.id) {
            Some(list) => list.members.push(member),
            None => found.push(Difference {
                rule,
                fate: Fate::of(details),
                path,
                members: vec![member],
                old: details.0.filter(|_| !is_listed).and_then(written),
                new: details.1.filter(|_| !is_listed).and_then(written),
                in_borrowed: false,
            }),
        }
    }
    found
}

/// Whether all members that come under the rule are told at once: an item has many, and they follow from
/// fields and variants.
fn is_listed(rule: &Rule) -> bool {
    let lists = [
        &rules::METHOD_ADDED,
        &rules::METHOD_REMOVED,
        &rules::TRAIT_ADDED,
        &rules::TRAIT_REMOVED,
    ];
    lists.iter().any(|it| it.id == rule.id)
}

fn written(detail: &Detail) -> Option<String> {
    (!detail.text.is_empty()).then(|| detail.text.clone())
}

fn fold_borrowed(all: Vec<Difference<'_>>) -> Vec<Difference<'_>> {
    let (borrowed, mut told): (Vec<_>, Vec<_>) =
        (all.into_iter()).partition(|it| it.path.starts_with(BORROWED));
    let owned = told.iter().enumerate();
    let owned: BTreeMap<_, _> = owned.map(|(index, it)| (key(it), index)).collect();
    for difference in borrowed {
        match owned.get(&key(&difference)) {
            Some(&index) => told[index].in_borrowed = true,
            None => told.push(difference),
        }
    }
    told
}

/// What a difference has in common with the same one of the other form.
fn key<'s>(of: &Difference<'s>) -> (&'static str, &'s str, Vec<String>) {
    let names = of.members.iter().map(|it| it.name());
    let names = names.map(|name| name.replace(BORROWED, "").replace("<'a>", ""));
    (of.rule.id, owned(of.path), names.collect())
}
