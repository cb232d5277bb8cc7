//! Types: takes two matched models, gives what is different about their types. All of it
//! but new names follows from the changes of constructors.

use std::collections::HashMap;

use tl_parser::model::{Model, TypeId};

use super::change::{Change, Edit};
use super::outline::is_declared;
use super::pair::Models;
use super::rules;
use super::subject::{NEW, OLD, place};
use crate::schema::report::{Finding, Place, Rule};

/// The types of two models, side by side.
pub(super) struct TypePairs<'a> {
    models: Models<'a>,
    /// Old types by the name that they have in the new model.
    old: HashMap<&'a str, TypeId>,
    new: HashMap<&'a str, TypeId>,
}

impl<'a> TypePairs<'a> {
    pub(super) fn of(models: Models<'a>) -> Self {
        let old = declared(models.old).map(|id| (models.names.ty(models.old, id), id));
        let new = declared(models.new).map(|id| (models.new.ty(id).name.as_str(), id));
        Self {
            models,
            old: old.collect(),
            new: new.collect(),
        }
    }

    /// Whether the old model has a type that is called like this in the new one.
    pub(super) fn was_there(&self, name: &str) -> bool {
        self.old.contains_key(name)
    }

    /// Changes with the names of the types that they are about.
    pub(super) fn changes(&self) -> Vec<(String, Change)> {
        let old = declared(self.models.old).flat_map(|id| self.diff_old(id));
        let added = declared(self.models.new)
            .filter(|&id| !self.was_there(self.models.new.ty(id).name.as_str()))
            .map(|id| self.added(id));
        old.chain(added)
            .map(|change| (change.finding.subject.clone(), change))
            .collect()
    }

    fn diff_old(&self, id: TypeId) -> Vec<Change> {
        let name = self.models.names.ty(self.models.old, id);
        match self.new.get(name) {
            None => vec![self.removed(id)],
            Some(&new) => self
                .renamed(id, new)
                .into_iter()
                .chain(self.reshaped(id, new))
                .collect(),
        }
    }

    fn added(&self, id: TypeId) -> Change {
        let new = self.models.new;
        Change::of_type(
            None,
            Finding {
                rule: &rules::TYPE_ADDED,
                subject: new.ty(id).name.to_string(),
                message: format!("type `{}` is new", new.ty(id).name),
                old: None,
                new: Some(union(new, id)),
                place: type_place(NEW, new, id),
            },
        )
    }

    fn removed(&self, id: TypeId) -> Change {
        let old = self.models.old;
        Change::of_type(
            None,
            Finding {
                rule: &rules::TYPE_REMOVED,
                subject: old.ty(id).name.to_string(),
                message: format!("type `{}` is gone", old.ty(id).name),
                old: Some(union(old, id)),
                new: None,
                place: type_place(OLD, old, id),
            },
        )
    }

    fn renamed(&self, old: TypeId, new: TypeId) -> Option<Change> {
        let before = &self.models.old.ty(old).name;
        let name = self.models.new.ty(new).name.clone();
        if *before == name {
            return None;
        }
        let message = format!("type `{before}` is called `{name}` now");
        let finding = self.finding(&rules::TYPE_RENAMED, old, new, message);
        let edit = Edit::RenameType { ty: old, name };
        Some(Change::of_type(Some(edit), finding))
    }

    fn reshaped(&self, old: TypeId, new: TypeId) -> Option<Change> {
        let before = self.models.old.ty(old).constructors.len();
        let after = self.models.new.ty(new).constructors.len();
        let rule = match (before, after) {
            (1, 2..) => &rules::TYPE_BECAME_ENUM,
            (2.., 1) => &rules::TYPE_BECAME_STRUCT,
            _ => return None,
        };
        let message = format!("constructors: {before} became {after}");
        let finding = self.finding(rule, old, new, message);
        Some(Change::of_type(None, finding))
    }

    fn finding(&self, rule: &'static Rule, old: TypeId, new: TypeId, message: String) -> Finding {
        Finding {
            rule,
            subject: self.models.new.ty(new).name.to_string(),
            message,
            old: Some(union(self.models.old, old)),
            new: Some(union(self.models.new, new)),
            place: type_place(NEW, self.models.new, new),
        }
    }
}

impl Change {
    fn of_type(edit: Option<Edit>, finding: Finding) -> Self {
        Self {
            old: None,
            new: None,
            edit,
            finding,
        }
    }
}

/// The types with a constructor that the schema declares.
fn declared(model: &Model) -> impl Iterator<Item = TypeId> {
    (0..model.types.len()).map(TypeId).filter(|&id| {
        let mut constructors = model.ty(id).constructors.iter();
        constructors.any(|&id| is_declared(model.combinator(id)))
    })
}

/// `Peer: peerUser | peerChat`
fn union(model: &Model, id: TypeId) -> String {
    let constructors = model.ty(id).constructors.iter();
    let names: Vec<_> = constructors
        .map(|&id| model.combinator(id).name.as_str())
        .collect();
    format!("{}: {}", model.ty(id).name, names.join(" | "))
}

/// A type stands nowhere: its first constructor's place is taken.
fn type_place(file: usize, model: &Model, id: TypeId) -> Option<Place> {
    let first = model.ty(id).constructors.first()?;
    place(file, model.combinator(*first).name_span)
}
