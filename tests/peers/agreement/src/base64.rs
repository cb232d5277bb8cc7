//! Bytes in JSON.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The text of bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of a text, if that is what it is.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
