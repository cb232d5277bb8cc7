//! Members: takes one that differs, tells which rule it comes under.

use super::items::{Detail, Item, Member};
use super::rules;
use crate::schema::report::Rule;

/// A member that is not the same in both surfaces.
pub(super) struct Sides<'s> {
    pub(super) path: &'s str,
    pub(super) items: (&'s Item, &'s Item),
    pub(super) member: &'s Member,
    pub(super) details: (Option<&'s Detail>, Option<&'s Detail>),
}

/// What happened to a member, or to an item.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fate {
    Added,
    Removed,
    /// Boxes or names of arguments are all that is different.
    Alike,
    Changed,
}

impl Fate {
    pub(super) fn of(details: (Option<&Detail>, Option<&Detail>)) -> Self {
        match details {
            (None, _) => Self::Added,
            (_, None) => Self::Removed,
            (Some(old), Some(new)) if old.essence == new.essence => Self::Alike,
            _ => Self::Changed,
        }
    }
}

/// The rule.
pub(super) fn rule(sides: &Sides<'_>) -> &'static Rule {
    match (sides.member, Fate::of(sides.details)) {
        (Member::Field(_), Fate::Added) if sides.is_left_out() => &rules::OPTION_ADDED,
        (Member::Field(_), Fate::Added) => &rules::FIELD_ADDED,
        (Member::Field(_), Fate::Removed) => &rules::FIELD_REMOVED,
        (Member::Field(_), Fate::Alike) => &rules::FIELD_BOX_CHANGED,
        (Member::Field(_), Fate::Changed) => &rules::FIELD_RETYPED,
        (Member::Variant(_), Fate::Added) if sides.items.0.is_open => &rules::OPEN_VARIANT_ADDED,
        (Member::Variant(_), Fate::Added) => &rules::VARIANT_ADDED,
        (Member::Variant(_), Fate::Removed) => &rules::VARIANT_REMOVED,
        (Member::Variant(_), Fate::Alike) => &rules::VARIANT_BOX_CHANGED,
        (Member::Variant(_), Fate::Changed) => &rules::VARIANT_RETYPED,
        (Member::Associated(name), _) if name == "Error" => &rules::ERROR_TYPE_CHANGED,
        (Member::Associated(_), _) => &rules::RETURN_TYPE_CHANGED,
        (Member::Method(_), Fate::Added) => &rules::METHOD_ADDED,
        (Member::Method(_), Fate::Removed) => &rules::METHOD_REMOVED,
        (Member::Method(_), Fate::Alike) => &rules::ARGUMENT_RENAMED,
        (Member::Method(name), Fate::Changed) if name == NEW => &rules::NEW_CHANGED,
        (Member::Method(_), Fate::Changed) => &rules::METHOD_CHANGED,
        (Member::Trait(_), Fate::Added) => &rules::TRAIT_ADDED,
        (Member::Trait(_), _) => &rules::TRAIT_REMOVED,
    }
}

/// The method that makes a value of what is required.
const NEW: &str = "new";

impl Sides<'_> {
    /// Whether a new field is one of a function that is made as before by what leaves it out. Nobody
    /// writes `..` after nothing, as in a function without arguments.
    fn is_left_out(&self) -> bool {
        let (old, new) = self.items;
        let had_fields = old.members.keys().any(|it| matches!(it, Member::Field(_)));
        let way = way_to_make(old);
        self.path.starts_with("functions::")
            && had_fields
            && way.is_some()
            && way == way_to_make(new)
    }
}

/// `Default`, or the signature of `new`.
fn way_to_make(item: &Item) -> Option<&str> {
    let default = Member::Trait("Default".to_owned());
    let new = Member::Method(NEW.to_owned());
    match item.members.contains_key(&default) {
        true => Some("Default"),
        false => item.members.get(&new).map(|it| it.text.as_str()),
    }
}
