//! The layers that are in the library: takes nothing, gives what the schemas of this repository say.

use std::sync::LazyLock;

use super::known::Layers;

/// What `tl-codegen generate` writes here.
static BLOB: &[u8] = include_bytes!("known.blob");

static EMBEDDED: LazyLock<Layers> =
    LazyLock::new(|| Layers::from_blob(BLOB).expect("a test reads the blob"));

impl Layers {
    /// All layers of Telegram's API that are known (`api`), and `MTProto` (`mtproto`).
    ///
    /// ```
    /// use tl_codegen::layers::Layers;
    ///
    /// let found = Layers::embedded().by_id(0x2357bf25);
    /// assert_eq!(
    ///     found[0].to_string(),
    ///     "constructor `message` of `api` in layer 179 (changed after 166; changed in 186)"
    /// );
    /// assert!(found[0].version.to_string().starts_with("message#2357bf25 flags:# out:flags.1?true "));
    /// ```
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }
}
