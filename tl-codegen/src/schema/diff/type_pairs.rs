//! Types: takes two matched models, gives what is different about their types. All of it
//! but new names follows from the changes of constructors.

use std::collections::{BTreeSet, HashMap};

use tl_parser::model::{Model, TypeId};

use super::change::{Change, Edit};
use super::outline::is_declared;
use super::pair::Models;
use super::subject::{NEW, OLD, place};
use super::{doc_changes, rules};
use crate::plain::{obstacle, plain_types};
use crate::schema::report::{Finding, Place, Rule};

/// The types of two models, side by side.
pub(super) struct TypePairs<'a> {
    models: Models<'a>,
    /// Old types by the name that they have in the new model.
    old: HashMap<&'a str, TypeId>,
    new: HashMap<&'a str, TypeId>,
    /// The types that hold numbers and nothing else.
    old_plain: BTreeSet<TypeId>,
    new_plain: BTreeSet<TypeId>,
}

impl<'a> TypePairs<'a> {
    pub(super) fn of(models: Models<'a>) -> Self {
        let old = declared(models.old).map(|id| (models.names.ty(models.old, id), id));
        let new = declared(models.new).map(|id| (models.new.ty(id).name.as_str(), id));
        Self {
            models,
            old: old.collect(),
            new: new.collect(),
            old_plain: plain_types(models.old),
            new_plain: plain_types(models.new),
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
                .chain(self.lost_copy(id, new))
                .chain(self.documented(id, new))
                .collect(),
        }
    }

    fn added(&self, id: TypeId) -> Change {
        let message = format!("type `{}` is new", self.models.new.ty(id).name);
        self.change(&rules::TYPE_ADDED, (None, Some(id)), message)
    }

    fn removed(&self, id: TypeId) -> Change {
        let message = format!("type `{}` is gone", self.models.old.ty(id).name);
        self.change(&rules::TYPE_REMOVED, (Some(id), None), message)
    }

    fn renamed(&self, old: TypeId, new: TypeId) -> Option<Change> {
        let before = &self.models.old.ty(old).name;
        let name = self.models.new.ty(new).name.clone();
        if *before == name {
            return None;
        }
        let message = format!("type `{before}` is called `{name}` now");
        Some(Change {
            edit: Some(Edit::RenameType { ty: old, name }),
            ..self.change(&rules::TYPE_RENAMED, (Some(old), Some(new)), message)
        })
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
        Some(self.change(rule, (Some(old), Some(new)), message))
    }

    fn lost_copy(&self, old: TypeId, new: TypeId) -> Option<Change> {
        if !self.old_plain.contains(&old) {
            return None;
        }
        let (constructor, field) = obstacle(self.models.new, new, &self.new_plain)?;
        let field = field.name.as_deref().unwrap_or("_");
        let message = format!("`{field}` of `{}` is more than numbers", constructor.name);
        Some(self.change(&rules::TYPE_LOST_COPY, (Some(old), Some(new)), message))
    }

    fn documented(&self, old: TypeId, new: TypeId) -> Option<Change> {
        let [before, after] = [self.models.old.ty(old), self.models.new.ty(new)];
        let message = doc_changes::message(&before.docs, &after.docs)?;
        let change = self.change(&rules::DOCS_CHANGED, (Some(old), Some(new)), message);
        // Its constructors are not what is different.
        let finding = Finding {
            old: None,
            new: None,
            ..change.finding
        };
        Some(Change { finding, ..change })
    }

    /// A change without an edit of the type that has these ids in the old and the new model.
    fn change(
        &self,
        rule: &'static Rule,
        ids: (Option<TypeId>, Option<TypeId>),
        message: String,
    ) -> Change {
        let old = ids.0.map(|id| (OLD, self.models.old, id));
        let new = ids.1.map(|id| (NEW, self.models.new, id));
        let name = new.or(old).map(|(_, model, id)| model.ty(id).name.as_str());
        Change {
            old: None,
            new: None,
            edit: None,
            finding: Finding {
                rule,
                subject: name.unwrap_or_default().to_owned(),
                message,
                old: old.map(|(_, model, id)| union(model, id)),
                new: new.map(|(_, model, id)| union(model, id)),
                place: new.or(old).and_then(type_place),
            },
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
fn type_place((file, model, id): (usize, &Model, TypeId)) -> Option<Place> {
    let first = model.ty(id).constructors.first()?;
    place(file, model.combinator(*first).name_span)
}
