//! Changes that need no comparison: a declaration that only one model has, and the layer.

use std::collections::BTreeSet;

use tl_parser::{
    Section,
    model::{Combinator, CombinatorId, Declaration, Model, TypeRef},
};

use super::change::{Change, Edit};
use super::id_changes;
use super::new_names::own_outline;
use super::outline::{Key, declarations as declarations_of};
use super::pair::Models;
use super::rules;
use super::subject::{NEW, OLD, kind_name, place};
use super::type_pairs::TypePairs;
use crate::schema::report::{Finding, Rule};

/// The change of the layer number, if it did.
pub(super) fn layer(old: &Model, new: &Model) -> Option<Change> {
    let text = |layer: Option<u32>| layer.map(|layer| format!("LAYER {layer}"));
    let message = "the layer number changed".to_owned();
    (old.layer != new.layer).then(|| Change {
        old: None,
        new: None,
        edit: Some(Edit::SetLayer(new.layer)),
        finding: Finding {
            old: text(old.layer),
            new: text(new.layer),
            ..Finding::new(&rules::LAYER_CHANGED, "LAYER", message, None)
        },
    })
}

/// The changes of partial applications and finalities.
pub(super) fn declarations(old: &Model, new: &Model) -> Vec<Change> {
    let texts = |model| declarations_of(model).map(|it| it.text.as_str());
    let [in_old, in_new]: [BTreeSet<&str>; 2] = [old, new].map(|it| texts(it).collect());
    let removed = declarations_of(old).filter(|it| !in_new.contains(it.text.as_str()));
    let removed = removed.map(|it| Change {
        old: None,
        new: None,
        edit: Some(Edit::RemoveDeclaration(it.text.clone())),
        finding: Finding {
            old: Some(it.text.clone()),
            ..declaration_finding(&rules::DECLARATION_REMOVED, OLD, it, "is gone")
        },
    });
    let added = declarations_of(new).filter(|it| !in_old.contains(it.text.as_str()));
    let added = added.map(|it| Change {
        old: None,
        new: None,
        edit: Some(Edit::AddDeclaration(it.text.clone())),
        finding: Finding {
            new: Some(it.text.clone()),
            ..declaration_finding(&rules::DECLARATION_ADDED, NEW, it, "is new")
        },
    });
    removed.chain(added).collect()
}

fn declaration_finding(
    rule: &'static Rule,
    file: usize,
    declaration: &Declaration,
    verb: &str,
) -> Finding {
    let text = &declaration.text;
    let message = format!("declaration `{text}` {verb}");
    Finding::new(rule, text, message, place(file, declaration.span))
}

/// The change for a combinator that is gone.
pub(super) fn removed(old: &Model, id: CombinatorId) -> (Key, Vec<Change>) {
    let combinator = old.combinator(id);
    let rule = match combinator.section {
        Section::Types => &rules::CONSTRUCTOR_REMOVED,
        Section::Functions => &rules::FUNCTION_REMOVED,
    };
    let change = Change {
        old: Some(id),
        new: None,
        edit: Some(Edit::Remove),
        finding: Finding {
            old: Some(old.declaration(combinator)),
            ..finding(rule, OLD, combinator, "is gone")
        },
    };
    (Key::of(combinator), vec![change])
}

/// The changes for a combinator that is new, if only by its name.
pub(super) fn added(
    models: Models<'_>,
    id: CombinatorId,
    types: &TypePairs<'_>,
) -> (Key, Vec<Change>) {
    let Models { old, new, .. } = models;
    let combinator = new.combinator(id);
    let key = Key::of(combinator);
    let verb = match id_changes::former_name(old, new, combinator) {
        Some(name) => {
            &format!("is new by name: peers with the old schema know its id and fields as `{name}`")
        }
        None => "is new",
    };
    let change = Change {
        old: None,
        new: Some(id),
        edit: Some(Edit::Add {
            key: key.clone(),
            combinator: own_outline(new, combinator),
        }),
        finding: Finding {
            new: Some(new.declaration(combinator)),
            ..finding(added_rule(new, combinator, types), NEW, combinator, verb)
        },
    };
    let reused = id_changes::reused(old, new, id);
    (key, std::iter::once(change).chain(reused).collect())
}

fn added_rule(new: &Model, combinator: &Combinator, types: &TypePairs<'_>) -> &'static Rule {
    match (combinator.section, &combinator.result) {
        (Section::Functions, _) => &rules::FUNCTION_ADDED,
        (Section::Types, TypeRef::Boxed { ty, .. })
            if !types.was_there(new.ty(*ty).name.as_str()) =>
        {
            &rules::CONSTRUCTOR_ADDED_WITH_TYPE
        }
        (Section::Types, _) => &rules::CONSTRUCTOR_ADDED,
    }
}

fn finding(rule: &'static Rule, file: usize, combinator: &Combinator, verb: &str) -> Finding {
    let name = combinator.name.as_str();
    let message = format!("{} `{name}` {verb}", kind_name(combinator.section));
    Finding::new(rule, name, message, place(file, combinator.name_span))
}
