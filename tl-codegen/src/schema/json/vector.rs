//! `vector`, whose fields Telegram's files leave out: takes a name and a result type, gives the
//! fields that go without saying.

/// The types of the fields of `vector`, if that is the name and `Vector t` the result.
pub(super) fn implied_fields(name: &str, result: &str) -> Option<[String; 2]> {
    let item = result.strip_prefix("Vector ")?;
    (name == "vector").then(|| ["#".to_owned(), format!("[ {item} ]")])
}
