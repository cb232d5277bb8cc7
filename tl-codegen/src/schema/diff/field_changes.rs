//! Fields: takes a pair with its fields side by side, gives what is different about them.

use tl_parser::model::{FieldId, FieldOutline, Role, Style, TypeRef};

use super::change::{Change, Edit};
use super::compared::Compared;
use super::pair::Pair;
use super::rules;
use super::subject::{NEW, OLD, field_finding, field_name};
use crate::schema::report::{Finding, Rule};

/// Adds what is different about the fields.
pub(super) fn diff(both: &Compared<'_>, changes: &mut Vec<Change>) {
    changes.extend(both.fields.removed().map(|old| removed(both, old)));
    for (old, new) in both.fields.kept() {
        let kept = Kept { both, old, new };
        changes.extend(kept.renamed());
        changes.extend(kept.recondition());
        changes.extend(kept.retyped());
    }
    changes.extend(reordered(both));
    changes.extend(both.fields.added().map(|new| added(both, new)));
}

fn removed(both: &Compared<'_>, old: usize) -> Change {
    let pair = both.pair;
    let field = &pair.old.fields[old];
    let rule = match field.condition {
        None => &rules::REQUIRED_FIELD_REMOVED,
        Some(_) if field.role == Role::True => &rules::FLAG_REMOVED,
        Some(_) => &rules::OPTIONAL_FIELD_REMOVED,
    };
    let message = format!("field `{}` is gone", field_name(&pair.old.fields, old));
    let finding = Finding {
        old: Some(both.original.fields[old].to_string()),
        ..field_finding(rule, OLD, pair.old, old, message)
    };
    pair.change_with(Some(Edit::RemoveField(FieldId(old))), finding)
}

fn added(both: &Compared<'_>, new: usize) -> Change {
    let pair = both.pair;
    let field = &pair.new.fields[new];
    let rule = match field.condition {
        None => &rules::REQUIRED_FIELD_ADDED,
        Some(_) => &rules::OPTIONAL_FIELD_ADDED,
    };
    let message = format!("field `{}` is new", field_name(&pair.new.fields, new));
    let outline = &both.new.fields[new];
    let finding = Finding {
        new: Some(outline.to_string()),
        ..field_finding(rule, NEW, pair.new, new, message)
    };
    let edit = Edit::AddField {
        at: FieldId(new),
        field: outline.clone(),
    };
    pair.change_with(Some(edit), finding)
}

/// A field that is in both combinators.
struct Kept<'a> {
    both: &'a Compared<'a>,
    old: usize,
    new: usize,
}

impl Kept<'_> {
    fn original(&self) -> &FieldOutline {
        &self.both.original.fields[self.old]
    }

    /// The old field with new names, and the new one.
    fn outlines(&self) -> (&FieldOutline, &FieldOutline) {
        let both = self.both;
        (&both.old.fields[self.old], &both.new.fields[self.new])
    }

    fn name(&self) -> String {
        field_name(&self.both.pair.new.fields, self.new)
    }

    fn change(&self, rule: &'static Rule, edit: Edit, message: String) -> Change {
        let pair = self.both.pair;
        let (_, new) = self.outlines();
        let finding = Finding {
            old: Some(self.original().to_string()),
            new: Some(new.to_string()),
            ..field_finding(rule, NEW, pair.new, self.new, message)
        };
        pair.change_with(Some(edit), finding)
    }

    fn renamed(&self) -> Option<Change> {
        let pair = self.both.pair;
        let name = &pair.new.fields[self.new].name;
        if pair.old.fields[self.old].name == *name {
            return None;
        }
        let before = field_name(&pair.old.fields, self.old);
        let message = format!("field `{before}` is called `{}` now", self.name());
        let rule = match pair.new.fields[self.new].role {
            Role::Required => &rules::REQUIRED_FIELD_RENAMED,
            _ => &rules::FIELD_RENAMED,
        };
        let field = FieldId(self.old);
        let name = name.clone();
        Some(self.change(rule, Edit::RenameField { field, name }, message))
    }

    fn recondition(&self) -> Option<Change> {
        let (old, new) = self.outlines();
        let name = self.name();
        let (rule, message) = match (&old.condition, &new.condition) {
            (old, new) if old == new => return None,
            (None, _) => (
                &rules::REQUIRED_BECAME_OPTIONAL,
                format!("field `{name}` can be left out now"),
            ),
            (_, None) => (
                &rules::OPTIONAL_BECAME_REQUIRED,
                format!("field `{name}` is always there now"),
            ),
            (Some(_), Some(new)) => {
                let old = self.original().condition.as_deref().unwrap_or_default();
                let message = format!("field `{name}` moved from `{old}` to `{new}`");
                (&rules::FLAG_BIT_MOVED, message)
            }
        };
        let edit = Edit::SetFieldCondition {
            field: FieldId(self.old),
            condition: new.condition.clone(),
        };
        Some(self.change(rule, edit, message))
    }

    fn retyped(&self) -> Option<Change> {
        let (old, new) = self.outlines();
        if old.ty == new.ty {
            return None;
        }
        let alike = |style| self.both.types_are_alike(self.old, self.new, style);
        let rule = match () {
            () if alike(Style::Boxed) => &rules::BOXING_CHANGED,
            () if alike(Style::Encoding) => &rules::FIELD_RETYPED_ALIKE,
            () => &rules::FIELD_RETYPED,
        };
        let message = format!(
            "field `{}` was `{}` and is `{}`",
            self.name(),
            self.original().ty,
            new.ty
        );
        let edit = Edit::SetFieldType {
            field: FieldId(self.old),
            ty: new.ty.clone(),
        };
        Some(self.change(rule, edit, message))
    }
}

fn reordered(both: &Compared<'_>) -> Option<Change> {
    let order: Vec<_> = both.fields.order().collect();
    if order.is_sorted() {
        return None;
    }
    let with_bytes = order.iter().filter(|&&old| has_bytes(both.pair, old));
    let rule = match with_bytes.is_sorted() {
        true => &rules::FLAGS_REORDERED,
        false => &rules::FIELDS_REORDERED,
    };
    let edit = Edit::OrderFields(order.into_iter().map(FieldId).collect());
    let message = "fields stand in another order".to_owned();
    Some(both.pair.change(rule, edit, message))
}

/// Whether an old field is on the wire when it is there: nothing is of a bare constructor without
/// fields, whether it depends on a condition, as [`Role::True`] does, or not.
fn has_bytes(pair: &Pair<'_>, old: usize) -> bool {
    match pair.old.fields[old].ty {
        TypeRef::Bare { constructor, .. } => {
            let fields = &pair.models.old.combinator(constructor).fields;
            !fields.is_empty()
        }
        _ => true,
    }
}
