//! What is read: takes a deserializer, gives a tree of what it has.
//!
//! Of an object nothing can be encoded before its name is known, which may come last, and before it
//! is known which of its fields are there. So all of it is read first.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor,
};

use super::schema::LEVELS;

/// What a deserializer has.
pub(super) enum Tree<'de> {
    Null,
    Bool(bool),
    Int(i64),
    Double(f64),
    Text(Cow<'de, str>),
    /// The encoding of a value.
    Bytes(Cow<'de, [u8]>),
    List(Vec<Self>),
    Object(Vec<(Cow<'de, str>, Self)>),
}

impl Tree<'_> {
    /// What it is, for messages that say what it should have been.
    pub(super) fn describe(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Int(_) | Self::Double(_) => "a number",
            Self::Text(_) => "a string",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

impl<'de> Deserialize<'de> for Tree<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let seed = Seed { levels: LEVELS };
        match from.is_human_readable() {
            true => seed.deserialize(from),
            false => from.deserialize_bytes(seed),
        }
    }
}

/// Reads a tree with so many lists and objects in one another.
#[derive(Clone, Copy)]
struct Seed {
    levels: usize,
}

impl Seed {
    fn inside<E: Error>(self) -> Result<Self, E> {
        match self.levels.checked_sub(1) {
            Some(levels) => Ok(Self { levels }),
            None => Err(E::custom(format_args!(
                "lists and objects more than {LEVELS} deep"
            ))),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Tree<'de>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Tree<'de>, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Tree<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of TL, in the form of JSON or encoded")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree<'de>, E> {
        Ok(Tree::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Tree<'de>, E> {
        Ok(Tree::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Tree<'de>, D::Error> {
        from.deserialize_any(self.inside()?)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Tree<'de>, D::Error> {
        from.deserialize_any(self.inside()?)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree<'de>, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Tree<'de>, E> {
        Ok(Tree::Int(number))
    }

    /// One that no integer of TL can have may be a `double`.
    fn visit_u64<E: Error>(self, number: u64) -> Result<Tree<'de>, E> {
        Ok(match i64::try_from(number) {
            Ok(number) => Tree::Int(number),
            Err(_) => Tree::Double(number as f64),
        })
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Tree<'de>, E> {
        Ok(Tree::Double(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree<'de>, E> {
        self.visit_string(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(text.into()))
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Tree<'de>, E> {
        Ok(Tree::Bytes(bytes.into()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Tree<'de>, E> {
        self.visit_byte_buf(bytes.into())
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Tree<'de>, E> {
        Ok(Tree::Bytes(bytes.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree<'de>, A::Error> {
        let (inside, mut items) = (self.inside()?, Vec::new());
        while let Some(item) = list.next_element_seed(inside)? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree<'de>, A::Error> {
        let (inside, mut entries) = (self.inside()?, Vec::new());
        while let Some(key) = map.next_key_seed(inside)? {
            let Tree::Text(key) = key else {
                return Err(A::Error::custom("a key that is no string"));
            };
            entries.push((key, map.next_value_seed(inside)?));
        }
        Ok(Tree::Object(entries))
    }
}
