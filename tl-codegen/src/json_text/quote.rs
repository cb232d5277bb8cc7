//! Quoting: takes any text, gives the JSON string that means it.

/// The text in quotes, with escapes where JSON wants them.
pub(crate) fn quote(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
