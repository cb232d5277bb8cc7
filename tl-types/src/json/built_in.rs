//! serde's traits for what the runtime itself has: objects, which know no schema, and borrowed text.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{
    leaf::{bytes, words, write_base64, write_text},
    tree::Tree,
};
use crate::{Object, Text};

/// In base64, for a format that people read: without a schema nobody can say what it holds. In a field
/// of a generated type it is opened.
impl Serialize for Object {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match to.is_human_readable() {
            true => write_base64(self.as_bytes(), to),
            false => to.serialize_bytes(self.as_bytes()),
        }
    }
}

/// The reverse of what is serialized.
impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let bytes = match Tree::deserialize(from)? {
            Tree::Bytes(bytes) => Ok(bytes.into_owned()),
            tree => bytes(&tree),
        };
        let bytes = bytes.and_then(words).map_err(D::Error::custom)?;
        Ok(Self::from_bytes(bytes))
    }
}

/// A string; if it is no UTF-8, an object with its bytes.
impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        write_text(*self, to)
    }
}
