//! One combinator in both models: takes its two ids, gives what is different about it.

use tl_parser::{
    Section,
    model::{Combinator, CombinatorId, GenericKind, Model, TypeRef},
};

use super::change::{Change, Edit};
use super::field_pairs::FieldPairs;
use super::names::{LocalNames, Names};
use super::outline::{CombinatorOutline, GenericOutline};
use super::render::{Renderer, Style};
use super::rules;
use super::subject::{NEW, kind_name, place};
use super::{bits, fields};
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

    /// What is different, in the order in which a declaration is read.
    pub(super) fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        self.diff_name(&mut changes);
        if self.is_unchanged() {
            return changes;
        }
        let new_names = LocalNames::of(self.new);
        let new = self.new_renderer(&new_names).combinator(self.new);
        let own_names = LocalNames::of(self.old);
        if self.old_renderer(&own_names).combinator(self.old) == new {
            return changes;
        }
        let models = &self.models;
        let original = Renderer::new(models.old, models.unchanged, &own_names).combinator(self.old);
        let pairs = FieldPairs::of(self, &new);
        let old_names = self.translated(&pairs);
        let old = self.old_renderer(&old_names).combinator(self.old);
        self.diff_id(&mut changes);
        self.diff_generics(&new.generics, &mut changes);
        let both = Both {
            pair: self,
            fields: &pairs,
            old_names: &old_names,
            new_names: &new_names,
            original: &original,
            old: &old,
            new: &new,
        };
        fields::diff(&both, &mut changes);
        bits::diff(&both, &mut changes);
        both.diff_result(&mut changes);
        changes
    }

    /// Whether it can be seen without rendering that nothing changed. A name that is in both
    /// texts is in both models, so that equal texts mean the same; only for `%T` does the text
    /// not say which constructor it is.
    fn is_unchanged(&self) -> bool {
        let (old, new) = (self.old, self.new);
        old.id == new.id && old.text == new.text && !old.text.contains('%')
    }

    pub(super) fn old_renderer<'r>(&'r self, local: &'r LocalNames<'r>) -> Renderer<'r> {
        Renderer::new(self.models.old, self.models.names, local)
    }

    pub(super) fn new_renderer<'r>(&'r self, local: &'r LocalNames<'r>) -> Renderer<'r> {
        Renderer::new(self.models.new, self.models.unchanged, local)
    }

    /// What the old combinator's parts are called in the new one.
    pub(super) fn translated(&self, pairs: &FieldPairs) -> LocalNames<'a> {
        let mut names = LocalNames::of(self.old);
        for (old, new) in pairs.kept() {
            names.fields[old] = self.new.fields[new].name.as_deref();
        }
        if kinds(self.old).eq(kinds(self.new)) {
            names.generics = LocalNames::of(self.new).generics;
        }
        names
    }

    /// A change of the whole declaration.
    fn change(&self, rule: &'static Rule, edit: Edit, message: String) -> Change {
        Change {
            old: Some(self.ids.0),
            new: Some(self.ids.1),
            edit: Some(edit),
            finding: Finding {
                rule,
                subject: self.new.name.to_string(),
                message,
                old: Some(self.old.text.clone()),
                new: Some(self.new.text.clone()),
                place: place(NEW, self.new.name_span),
            },
        }
    }

    fn diff_name(&self, changes: &mut Vec<Change>) {
        let (old, new) = (self.old, self.new);
        if old.section != new.section {
            let message = format!(
                "{} became a {}",
                kind_name(old.section),
                kind_name(new.section)
            );
            let edit = Edit::SetSection(new.section);
            changes.push(self.change(&rules::SECTION_CHANGED, edit, message));
        }
        if old.name != new.name {
            let rule = match new.section {
                Section::Types => &rules::CONSTRUCTOR_RENAMED,
                Section::Functions => &rules::FUNCTION_RENAMED,
            };
            let message = format!(
                "{} `{}` is called `{}` now",
                kind_name(old.section),
                old.name,
                new.name
            );
            changes.push(self.change(rule, Edit::Rename(new.name.clone()), message));
        }
    }

    fn diff_id(&self, changes: &mut Vec<Change>) {
        let (old, new) = (self.old.id, self.new.id);
        if old != new {
            let message = format!("id changed from {old:08x} to {new:08x}");
            changes.push(self.change(&rules::ID_CHANGED, Edit::SetId(new), message));
        }
    }

    fn diff_generics(&self, new: &[GenericOutline], changes: &mut Vec<Change>) {
        if !kinds(self.old).eq(kinds(self.new)) {
            let edit = Edit::SetGenerics(new.to_vec());
            let message = "implicit arguments changed".to_owned();
            changes.push(self.change(&rules::GENERICS_CHANGED, edit, message));
        } else if LocalNames::of(self.old).generics != LocalNames::of(self.new).generics {
            let names = new.iter().map(|generic| generic.name.clone());
            let edit = Edit::RenameGenerics(names.collect());
            let message = "implicit arguments have other names".to_owned();
            changes.push(self.change(&rules::GENERICS_RENAMED, edit, message));
        }
    }

    /// Whether it is a constructor, and of another type than it was.
    fn is_moved(&self) -> bool {
        let both = (self.old.section, self.new.section);
        let name = match &self.old.result {
            TypeRef::Boxed { ty, .. } => Some(self.models.names.ty(self.models.old, *ty)),
            _ => None,
        };
        let new_name = match &self.new.result {
            TypeRef::Boxed { ty, .. } => Some(self.models.new.ty(*ty).name.as_str()),
            _ => None,
        };
        both == (Section::Types, Section::Types) && name != new_name
    }
}

fn kinds(combinator: &Combinator) -> impl Iterator<Item = GenericKind> {
    combinator.generics.iter().map(|generic| generic.kind)
}

/// A pair that differs, with all that is known of its fields.
pub(super) struct Both<'a> {
    pub(super) pair: &'a Pair<'a>,
    pub(super) fields: &'a FieldPairs,
    pub(super) old_names: &'a LocalNames<'a>,
    pub(super) new_names: &'a LocalNames<'a>,
    /// The old combinator as it was.
    pub(super) original: &'a CombinatorOutline,
    /// The old combinator, with the new names of what is renamed.
    pub(super) old: &'a CombinatorOutline,
    pub(super) new: &'a CombinatorOutline,
}

impl Both<'_> {
    fn diff_result(&self, changes: &mut Vec<Change>) {
        if self.old.result == self.new.result {
            return;
        }
        let (rule, verb) = match self.pair.is_moved() {
            true => (&rules::CONSTRUCTOR_MOVED, "moved"),
            false => (&rules::RESULT_TYPE_CHANGED, "result changed"),
        };
        let (before, after) = (&self.original.result, &self.new.result);
        let message = format!("{verb} from `{before}` to `{after}`");
        let edit = Edit::SetResult(after.clone());
        changes.push(self.pair.change(rule, edit, message));
    }

    /// Whether the types of an old and a new field are equal but for what a style leaves out.
    pub(super) fn types_are_alike(&self, old: usize, new: usize, style: Style) -> bool {
        let pair = self.pair;
        let before = pair.old_renderer(self.old_names).with_style(style);
        let after = pair.new_renderer(self.new_names).with_style(style);
        before.field(&pair.old.fields, old).ty == after.field(&pair.new.fields, new).ty
    }
}
