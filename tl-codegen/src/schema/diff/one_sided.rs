//! Changes that need no comparison: a combinator that only one model has, and the layer.

use tl_parser::{
    Section,
    model::{Combinator, CombinatorId, Model, TypeRef},
};

use super::change::{Change, Edit};
use super::new_names::own_outline;
use super::outline::Key;
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

/// The change for a combinator that is new.
pub(super) fn added(new: &Model, id: CombinatorId, types: &TypePairs<'_>) -> (Key, Vec<Change>) {
    let combinator = new.combinator(id);
    let key = Key::of(combinator);
    let change = Change {
        old: None,
        new: Some(id),
        edit: Some(Edit::Add {
            key: key.clone(),
            combinator: own_outline(new, combinator),
        }),
        finding: Finding {
            new: Some(new.declaration(combinator)),
            ..finding(
                added_rule(new, combinator, types),
                NEW,
                combinator,
                "is new",
            )
        },
    };
    (key, vec![change])
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
