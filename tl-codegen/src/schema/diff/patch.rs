//! Patching: takes an old model and what changed, gives the normal form of the new model.

use std::collections::HashMap;

use tl_parser::model::{Combinator, CombinatorId, CombinatorOutline, FieldOutline, Model};

use super::change::{Diff, Edit};
use super::new_names::{Called, LocalNames, Names};
use super::outline::{Key, Outline, declarations, is_declared};

/// Applies changes: `patch(old, &diff(old, new))` is `Outline::of(new)`. Changes that come of
/// another model than `old` give a result without meaning.
#[must_use]
pub fn patch(old: &Model, diff: &Diff) -> Outline {
    let names = new_names(diff);
    let edits = edits_by_combinator(diff);
    let kept = old
        .combinators
        .iter()
        .enumerate()
        .filter_map(|(index, it)| {
            let edits = edits
                .get(&CombinatorId(index))
                .map_or(&[][..], Vec::as_slice);
            let is_kept = is_declared(it) && !edits.contains(&&Edit::Remove);
            is_kept.then(|| patch_combinator(old, &names, it, edits))
        });
    let mut outline = Outline {
        layer: old.layer,
        combinators: kept.collect(),
        declarations: declarations(old).map(|it| it.text.clone()).collect(),
    };
    for edit in diff.changes.iter().filter_map(|it| it.edit.as_ref()) {
        match edit {
            Edit::SetLayer(layer) => outline.layer = *layer,
            Edit::Add { key, combinator } => {
                outline.combinators.insert(key.clone(), combinator.clone());
            }
            Edit::AddDeclaration(text) => {
                outline.declarations.insert(text.clone());
            }
            Edit::RemoveDeclaration(text) => {
                outline.declarations.remove(text);
            }
            _ => {}
        }
    }
    outline
}

fn new_names(diff: &Diff) -> Names {
    let mut names = Names::default();
    for change in &diff.changes {
        match (&change.edit, change.old) {
            (Some(Edit::RenameType { ty, name }), _) => {
                names.types.insert(*ty, name.clone());
            }
            (Some(Edit::Rename(name)), Some(old)) => {
                names.combinators.insert(old, name.clone());
            }
            _ => {}
        }
    }
    names
}

fn edits_by_combinator(diff: &Diff) -> HashMap<CombinatorId, Vec<&Edit>> {
    let mut edits: HashMap<_, Vec<_>> = HashMap::new();
    for change in &diff.changes {
        if let (Some(old), Some(edit)) = (change.old, &change.edit) {
            edits.entry(old).or_default().push(edit);
        }
    }
    edits
}

fn patch_combinator(
    old: &Model,
    names: &Names,
    combinator: &Combinator,
    edits: &[&Edit],
) -> (Key, CombinatorOutline) {
    let called = Called {
        model: old,
        names,
        local: &new_local_names(combinator, edits),
    };
    let mut key = Key::of(combinator);
    let mut outline = called.outline(combinator);
    for edit in edits {
        match edit {
            Edit::Rename(name) => key.name = name.as_str().to_owned(),
            Edit::SetSection(section) => key.section = *section,
            Edit::SetAnnotations(names) => outline.annotations.clone_from(names),
            Edit::SetId(id) => outline.id = *id,
            Edit::SetGenerics(generics) => outline.generics.clone_from(generics),
            Edit::SetResult(result) => outline.result.clone_from(result),
            _ => {}
        }
    }
    outline.fields = patch_fields(outline.fields, edits);
    (key, outline)
}

/// Names as they are after all renamings, so that conditions and types follow them.
fn new_local_names<'a>(combinator: &'a Combinator, edits: &[&'a Edit]) -> LocalNames<'a> {
    let mut local = LocalNames::of(combinator);
    for edit in edits {
        match edit {
            Edit::RenameField { field, name } => {
                if let Some(own) = local.fields.get_mut(field.0) {
                    *own = name.as_deref();
                }
            }
            Edit::RenameGenerics(names) => {
                local.generics = names.iter().map(String::as_str).collect();
            }
            _ => {}
        }
    }
    local
}

fn patch_fields(mut fields: Vec<FieldOutline>, edits: &[&Edit]) -> Vec<FieldOutline> {
    let mut order: Vec<usize> = (0..fields.len()).collect();
    for edit in edits {
        match edit {
            Edit::SetFieldType { field, ty } => {
                if let Some(field) = fields.get_mut(field.0) {
                    field.ty.clone_from(ty);
                }
            }
            Edit::SetFieldCondition { field, condition } => {
                if let Some(field) = fields.get_mut(field.0) {
                    field.condition.clone_from(condition);
                }
            }
            Edit::RemoveField(removed) => order.retain(|&field| field != removed.0),
            Edit::OrderFields(fields) => order = fields.iter().map(|field| field.0).collect(),
            _ => {}
        }
    }
    let kept = order.into_iter().filter_map(|index| fields.get(index));
    insert_added(kept.cloned().collect(), edits)
}

/// Ascending by place, so that each finds what stands before it already there.
fn insert_added(mut fields: Vec<FieldOutline>, edits: &[&Edit]) -> Vec<FieldOutline> {
    for edit in edits {
        if let Edit::AddField { at, field } = edit {
            let at = at.0.min(fields.len());
            fields.insert(at, field.clone());
        }
    }
    fields
}
