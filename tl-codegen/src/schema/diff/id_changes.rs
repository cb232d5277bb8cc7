//! Ids: takes a combinator of the new model and what it was, tells whether peers with the old schema know
//! its id, and as what.

use tl_parser::is_prefix;
use tl_parser::model::{Combinator, CombinatorId, Model};

use super::change::{Change, Edit};
use super::new_names::own_outline;
use super::outline::is_declared;
use super::pair::Pair;
use super::rules;
use super::subject::{NEW, kind_name, place};
use crate::schema::report::Finding;

/// The change of a pair's id, if it did.
pub(super) fn diff(pair: &Pair<'_>) -> Option<Change> {
    let (old, new) = (pair.old.id, pair.new.id);
    if old == new {
        return None;
    }
    let changed = format!("id changed from {old:08x} to {new:08x}");
    let (rule, message) = match other_owner(pair.models.old, pair.new) {
        Some(owner) => (
            &rules::ID_REUSED,
            format!("{changed}, which was the id of {}", described(owner)),
        ),
        None => (&rules::ID_CHANGED, changed),
    };
    Some(pair.change(rule, Edit::SetId(new), message))
}

/// A finding of its own if a combinator that is new by name is something else to peers with the old schema.
pub(super) fn reused(old: &Model, new: &Model, id: CombinatorId) -> Option<Change> {
    let combinator = new.combinator(id);
    let owner = other_owner(old, combinator).filter(|it| !is_same(old, it, new, combinator))?;
    let message = format!(
        "id {:08x} was the id of {}",
        combinator.id,
        described(owner)
    );
    let name = combinator.name.as_str();
    let place = place(NEW, combinator.name_span);
    Some(Change {
        old: None,
        new: Some(id),
        edit: None,
        finding: Finding {
            old: Some(old.declaration(owner)),
            new: Some(new.declaration(combinator)),
            ..Finding::new(&rules::ID_REUSED, name, message, place)
        },
    })
}

/// What a combinator that is new by name was called before: its id and its bytes are the same.
pub(super) fn former_name<'m>(old: &'m Model, new: &Model, of: &Combinator) -> Option<&'m str> {
    let owner = owner(old, of.id).filter(|it| is_same(old, it, new, of))?;
    Some(owner.name.as_str())
}

/// The combinator of the old schema with the id.
fn owner(old: &Model, id: u32) -> Option<&Combinator> {
    let mut combinators = old.combinators.iter();
    combinators.find(|it| it.id == id && is_declared(it))
}

/// The combinator of the old schema with the id, unless the two are a function and its prefix.
fn other_owner<'m>(old: &'m Model, of: &Combinator) -> Option<&'m Combinator> {
    let of_name = (of.section, of.name.as_str());
    owner(old, of.id).filter(|it| !is_prefix((it.section, it.name.as_str()), of_name))
}

fn described(combinator: &Combinator) -> String {
    format!("{} `{}`", kind_name(combinator.section), combinator.name)
}

/// Whether two combinators with one id are the same but for their names.
fn is_same(old: &Model, before: &Combinator, new: &Model, after: &Combinator) -> bool {
    before.section == after.section && own_outline(old, before) == own_outline(new, after)
}
