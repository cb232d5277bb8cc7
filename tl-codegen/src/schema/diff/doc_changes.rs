//! Documentation: takes a combinator or a type that is in both models, gives what its comments say
//! otherwise.

use tl_parser::model::Docs;

use super::change::Change;
use super::pair::Pair;
use super::rules::DOCS_CHANGED;
use super::subject::{NEW, place};
use crate::schema::report::Finding;

/// One change for all that is said of the combinator and its fields.
pub(super) fn diff(pair: &Pair<'_>) -> Option<Change> {
    let message = message(&pair.old.docs, &pair.new.docs)?;
    let place = place(NEW, pair.new.name_span);
    let finding = Finding::new(&DOCS_CHANGED, pair.new.name.as_str(), message, place);
    Some(pair.change_with(None, finding))
}

/// What is different, if anything is.
pub(super) fn message(old: &Docs, new: &Docs) -> Option<String> {
    if said(old) == said(new) {
        return None;
    }
    Some(match (&old.description, &new.description) {
        (Some(old), Some(new)) if old != new => format!("it was \"{old}\" and is \"{new}\" now"),
        (None, Some(new)) => format!("it is described now: \"{new}\""),
        (Some(old), None) => format!("it is not described any more; it was \"{old}\""),
        _ => "its fields are described otherwise".to_owned(),
    })
}

/// What is said, field by field in the order of their names.
fn said(docs: &Docs) -> (Option<&str>, Vec<(&str, &str)>) {
    let fields = docs.fields.iter();
    let mut fields: Vec<_> = fields
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    fields.sort_unstable();
    (docs.description.as_deref(), fields)
}
