//! Flag bits: takes a pair, finds bits that mean something else than they did.

use std::collections::BTreeSet;

use tl_parser::model::{Combinator, Condition, FieldId, NatVariable, Role};

use super::change::Change;
use super::compared::Compared;
use super::rules;
use super::subject::{NEW, field_finding, field_name};
use crate::schema::report::Finding;

/// Adds fields that came onto a bit which the old schema had in use. It follows from the
/// fields that were added or moved.
pub(super) fn diff(both: &Compared<'_>, changes: &mut Vec<Change>) {
    let fields = 0..both.pair.new.fields.len();
    changes.extend(fields.filter_map(|new| reused(both, new)));
}

fn reused(both: &Compared<'_>, new: usize) -> Option<Change> {
    let pair = both.pair;
    let field = &pair.new.fields[new];
    let now = field.condition?;
    let before = was(both, now)?;
    let users = on_bit(pair.old, before);
    let was_there = both.fields.old_of(new);
    if users.is_empty() || was_there.is_some_and(|old| users.contains(&old)) {
        return None;
    }
    let stays = |old: usize| {
        let new = both.fields.new_of(old);
        new.is_some_and(|new| pair.new.fields[new].condition == Some(now))
    };
    let (kept, gone): (Vec<usize>, Vec<usize>) = users.iter().partition(|&&old| stays(old));
    // A `true` beside a field that stays takes nothing away from it and adds no bytes.
    if !kept.is_empty() && field.role == Role::True {
        return None;
    }
    let names = |fields: &[usize]| {
        let names = fields
            .iter()
            .map(|&old| format!("`{}`", field_name(&pair.old.fields, old)));
        names.collect::<Vec<_>>().join(", ")
    };
    let condition = both.new.fields[new].condition.clone().unwrap_or_default();
    let name = field_name(&pair.new.fields, new);
    let message = match kept.is_empty() {
        true => format!(
            "`{condition}` meant {} and means `{name}` now",
            names(&gone)
        ),
        false => format!(
            "`{condition}` means `{name}` now, too, beside {}",
            names(&kept)
        ),
    };
    let old = users
        .iter()
        .map(|&old| both.original.fields[old].to_string());
    let finding = Finding {
        old: Some(old.collect::<Vec<_>>().join(" ")),
        new: Some(both.new.fields[new].to_string()),
        ..field_finding(&rules::FLAG_BIT_REUSED, NEW, pair.new, new, message)
    };
    Some(pair.change_with(None, finding))
}

/// The same bit of the old combinator, if its number was there.
fn was(both: &Compared<'_>, now: Condition) -> Option<Condition> {
    let number = match now.number {
        NatVariable::Field(field) => NatVariable::Field(FieldId(both.fields.old_of(field.0)?)),
        other => both.pair.has_same_kinds().then_some(other)?,
    };
    Some(Condition { number, ..now })
}

/// The fields that depend on the condition, in wire order.
fn on_bit(combinator: &Combinator, condition: Condition) -> BTreeSet<usize> {
    let bit = combinator.bit(condition).into_iter();
    let fields = bit.flat_map(|bit| bit.trues.iter().chain(&bit.optionals));
    fields.map(|field| field.0).collect()
}
