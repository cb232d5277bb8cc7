//! A text that messages can point into: what it is called, and what it says.

/// A text and where it comes from.
#[derive(Clone, Debug)]
pub(crate) struct SourceText {
    /// What messages call it: its path, or `<stdin>`.
    pub(crate) name: String,
    /// The text.
    pub(crate) content: String,
}
