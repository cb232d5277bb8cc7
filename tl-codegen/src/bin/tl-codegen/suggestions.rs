//! What may be meant by a name that nothing has: takes similar names, gives a question.

use std::collections::BTreeSet;

/// `; did you mean ...?`, for the end of a line; nothing if no name is similar.
pub(crate) fn did_you_mean<'n>(similar: impl Iterator<Item = &'n str>) -> String {
    let similar: BTreeSet<String> = similar.map(|name| format!("`{name}`")).collect();
    let similar: Vec<String> = similar.into_iter().collect();
    match similar.is_empty() {
        true => String::new(),
        false => format!("; did you mean {}?", similar.join(" or ")),
    }
}
