//! Lists of names: takes names, gives them in a line of text.

/// Names beyond this number are counted only.
const SHOWN: usize = 10;

/// The first ten names, in TL's quotes, and how many more there are: `` `a`, `b` and 3 more ``.
#[must_use]
pub fn list_names(names: &[&str]) -> String {
    let shown = names.iter().take(SHOWN).map(|name| format!("`{name}`"));
    let shown = shown.collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
