//! What another implementation is asked.

use serde::Deserialize;

use crate::case::Case;

/// Bytes, or the words of the error.
pub(crate) type Outcome = Result<Vec<u8>, String>;

/// What an implementation is asked to do.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Way {
    /// To decode our bytes, and to encode what it has then.
    Read,
    /// To build a value of our fields, and to encode it.
    Built,
}

/// What an implementation makes of a case.
pub(crate) struct Answer {
    /// Its encoding of what it decoded our bytes to; nothing if it has no decoder for this one.
    pub(crate) read: Option<Outcome>,
    /// Its encoding of a value that it built of our fields.
    pub(crate) built: Outcome,
}

/// Another implementation.
pub(crate) trait Peer {
    /// What it is called.
    fn name(&self) -> &str;

    /// Its version.
    fn version(&self) -> &str;

    /// The layer of its schema.
    fn layer(&self) -> i32;

    /// Whether it encodes what has this id.
    fn knows(&self, id: u32) -> bool;

    /// Whether what has this id has a field of this name there.
    fn has_field(&self, id: u32, name: &str) -> bool;

    /// What it makes of a case.
    ///
    /// # Errors
    ///
    /// It cannot be asked any more.
    fn answer(&mut self, case: &Case) -> anyhow::Result<Answer>;
}
