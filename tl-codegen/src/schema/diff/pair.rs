//! One combinator in both models: takes its two ids, gives both sides under the names that they have
//! in the new model.

use tl_parser::model::{Combinator, CombinatorId, Model};

use super::change::{Change, Edit};
use super::new_names::{Called, LocalNames, Names};
use super::subject::{NEW, place};
use crate::schema::report::{Finding, Rule};

/// A combinator that is in both models.
pub(super) struct Pair<'a> {
    pub(super) models: Models<'a>,
    pub(super) ids: (CombinatorId, CombinatorId),
    pub(super) old: &'a Combinator,
    pub(super) new: &'a Combinator,
}

/// The two models, and what the old one's parts are called in the new one.
#[derive(Clone, Copy)]
pub(super) struct Models<'a> {
    pub(super) old: &'a Model,
    pub(super) new: &'a Model,
    pub(super) names: &'a Names,
    /// No renamings, which is what the new model has.
    pub(super) unchanged: &'a Names,
}

impl<'a> Pair<'a> {
    pub(super) fn new(models: Models<'a>, ids: (CombinatorId, CombinatorId)) -> Self {
        Self {
            models,
            ids,
            old: models.old.combinator(ids.0),
            new: models.new.combinator(ids.1),
        }
    }

    /// The old combinator under these names of its parts.
    pub(super) fn old_called<'r>(&self, local: &'r LocalNames<'r>) -> Called<'r>
    where
        'a: 'r,
    {
        Called {
            model: self.models.old,
            names: self.models.names,
            local,
        }
    }

    /// The new combinator under these names of its parts.
    pub(super) fn new_called<'r>(&self, local: &'r LocalNames<'r>) -> Called<'r>
    where
        'a: 'r,
    {
        Called {
            model: self.models.new,
            names: self.models.unchanged,
            local,
        }
    }

    /// Whether both have implicit arguments of the same kinds.
    pub(super) fn has_same_kinds(&self) -> bool {
        let kinds = |it: &'a Combinator| it.generics.iter().map(|generic| generic.kind);
        kinds(self.old).eq(kinds(self.new))
    }

    /// A change of the whole declaration.
    pub(super) fn change(&self, rule: &'static Rule, edit: Edit, message: String) -> Change {
        let name = self.new.name.as_str();
        let finding = Finding {
            old: Some(self.models.old.declaration(self.old)),
            new: Some(self.models.new.declaration(self.new)),
            ..Finding::new(rule, name, message, place(NEW, self.new.name_span))
        };
        self.change_with(Some(edit), finding)
    }

    /// A change of a part of it.
    pub(super) const fn change_with(&self, edit: Option<Edit>, finding: Finding) -> Change {
        let (old, new) = self.ids;
        Change {
            old: Some(old),
            new: Some(new),
            edit,
            finding,
        }
    }
}
