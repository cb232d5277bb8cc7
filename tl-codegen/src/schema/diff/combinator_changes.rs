//! Combinators: takes a pair, gives what is different about it, in the order in which a declaration is
//! read.

use tl_parser::Section;
use tl_parser::model::{GenericOutline, TypeRef};

use super::change::{Change, Edit};
use super::compared::Compared;
use super::field_pairs::FieldPairs;
use super::new_names::{LocalNames, own_outline};
use super::pair::Pair;
use super::subject::kind_name;
use super::{bit_changes, doc_changes, field_changes, id_changes, rules};

/// Everything that is different.
pub(super) fn diff(pair: &Pair<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    diff_name(pair, &mut changes);
    changes.extend(doc_changes::diff(pair));
    let new_names = LocalNames::of(pair.new);
    let new = pair.new_called(&new_names).outline(pair.new);
    let own_names = LocalNames::of(pair.old);
    if pair.old_called(&own_names).outline(pair.old) == new {
        return changes;
    }
    let pairs = FieldPairs::of(pair, &new);
    let old_names = pairs.new_names(pair);
    diff_annotations(pair, &mut changes);
    changes.extend(id_changes::diff(pair));
    diff_generics(pair, &new.generics, &mut changes);
    let both = Compared {
        pair,
        fields: &pairs,
        old_names: &old_names,
        new_names: &new_names,
        original: &own_outline(pair.models.old, pair.old),
        old: &pair.old_called(&old_names).outline(pair.old),
        new: &new,
    };
    field_changes::diff(&both, &mut changes);
    bit_changes::diff(&both, &mut changes);
    diff_result(&both, &mut changes);
    changes
}

fn diff_name(pair: &Pair<'_>, changes: &mut Vec<Change>) {
    let (old, new) = (pair.old, pair.new);
    if old.section != new.section {
        let message = format!(
            "{} became a {}",
            kind_name(old.section),
            kind_name(new.section)
        );
        let edit = Edit::SetSection(new.section);
        changes.push(pair.change(&rules::SECTION_CHANGED, edit, message));
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
        changes.push(pair.change(rule, Edit::Rename(new.name.clone()), message));
    }
}

fn diff_annotations(pair: &Pair<'_>, changes: &mut Vec<Change>) {
    let (old, new) = (&pair.old.annotations, &pair.new.annotations);
    if old != new {
        let edit = Edit::SetAnnotations(new.clone());
        let message = "annotations changed".to_owned();
        changes.push(pair.change(&rules::ANNOTATIONS_CHANGED, edit, message));
    }
}

fn diff_generics(pair: &Pair<'_>, new: &[GenericOutline], changes: &mut Vec<Change>) {
    if !pair.has_same_kinds() {
        let edit = Edit::SetGenerics(new.to_vec());
        let message = "implicit arguments changed".to_owned();
        changes.push(pair.change(&rules::GENERICS_CHANGED, edit, message));
    } else if LocalNames::of(pair.old).generics != LocalNames::of(pair.new).generics {
        let names = new.iter().map(|generic| generic.name.clone());
        let edit = Edit::RenameGenerics(names.collect());
        let message = "implicit arguments have other names".to_owned();
        changes.push(pair.change(&rules::GENERICS_RENAMED, edit, message));
    }
}

fn diff_result(both: &Compared<'_>, changes: &mut Vec<Change>) {
    if both.old.result == both.new.result {
        return;
    }
    let (rule, verb) = match is_moved(both.pair) {
        true => (&rules::CONSTRUCTOR_MOVED, "moved"),
        false => (&rules::RESULT_TYPE_CHANGED, "result changed"),
    };
    let (before, after) = (&both.original.result, &both.new.result);
    let message = format!("{verb} from `{before}` to `{after}`");
    let edit = Edit::SetResult(after.clone());
    changes.push(both.pair.change(rule, edit, message));
}

/// Whether it is a constructor, and of another type than it was.
fn is_moved(pair: &Pair<'_>) -> bool {
    let both = (pair.old.section, pair.new.section);
    let name = match &pair.old.result {
        TypeRef::Boxed { ty, .. } => Some(pair.models.names.ty(pair.models.old, *ty)),
        _ => None,
    };
    let new_name = match &pair.new.result {
        TypeRef::Boxed { ty, .. } => Some(pair.models.new.ty(*ty).name.as_str()),
        _ => None,
    };
    both == (Section::Types, Section::Types) && name != new_name
}
