//! serde: takes a value's encoding, gives it in the data model of serde, and the other way round.
//!
//! As debugging output, it goes by tables, so that what is generated of a type is one call. A format
//! that people read gets the JSON that the crate's documentation describes; any other gets the bytes
//! of the encoding. Reading makes an encoding, which is decoded: what a value has to be, the decoder
//! says.
//!
//! | file       | has                                                    |
//! |------------|--------------------------------------------------------|
//! | `schema`   | look-ups of combinators by id and by name              |
//! | `types`    | the language of the table of names                     |
//! | `write`    | an encoding to a serializer                            |
//! | `extent`   | whether bytes of an unknown type are one value         |
//! | `tree`     | a deserializer to a tree                               |
//! | `read`     | a tree to an encoding: values by their types           |
//! | `fields`   | a tree to an encoding: the fields of a combinator      |
//! | `leaf`     | what has nothing inside                                |
//! | `fault`    | what can be wrong with a tree                          |
//! | `built_in` | serde's traits for what the runtime itself has         |
//! | `impls`    | macros that implement serde's traits                   |

mod built_in;
mod extent;
mod fault;
mod fields;
mod impls;
mod leaf;
mod read;
mod schema;
mod tree;
mod types;
mod write;

use alloc::vec::Vec;

use serde_core::{Deserialize as _, Deserializer, Serialize as _, Serializer, de::Error};

use self::{read::Encoder, schema::Lookups, tree::Tree, write::Part};
use crate::{DeserializableOwned, Identifiable, Serializable};

pub use self::{
    schema::{JsonSchema, Names},
    types::{Type, Types},
};

/// Serializes a constructor or function.
///
/// # Errors
///
/// Those of the serializer, and that values are nested too deep.
pub fn serialize_combinator<T: Serializable + Identifiable, S: Serializer>(
    value: &T,
    schema: &JsonSchema,
    to: S,
) -> Result<S::Ok, S::Error> {
    serialize(
        &value.to_bytes(),
        Type::Combinator(&T::COMBINATOR),
        schema,
        to,
    )
}

/// Serializes a value of the type of this name.
///
/// # Errors
///
/// Those of the serializer, and that values are nested too deep.
pub fn serialize_type<T: Serializable, S: Serializer>(
    value: &T,
    name: &'static str,
    schema: &JsonSchema,
    to: S,
) -> Result<S::Ok, S::Error> {
    serialize(&value.to_bytes(), Type::Named(name), schema, to)
}

/// Deserializes a constructor or function.
///
/// # Errors
///
/// Those of the deserializer, what is wrong with its values, and those of decoding.
pub fn deserialize_combinator<'de, T: DeserializableOwned + Identifiable, D: Deserializer<'de>>(
    schema: &JsonSchema,
    from: D,
) -> Result<T, D::Error> {
    decode(&encoding(Type::Combinator(&T::COMBINATOR), schema, from)?)
}

/// Deserializes a value of the type of this name.
///
/// # Errors
///
/// Those of the deserializer, what is wrong with its values, and those of decoding.
pub fn deserialize_type<'de, T: DeserializableOwned, D: Deserializer<'de>>(
    name: &'static str,
    schema: &JsonSchema,
    from: D,
) -> Result<T, D::Error> {
    decode(&encoding(Type::Named(name), schema, from)?)
}

fn serialize<S: Serializer>(
    bytes: &[u8],
    ty: Type<'static>,
    schema: &JsonSchema,
    to: S,
) -> Result<S::Ok, S::Error> {
    match to.is_human_readable() {
        true => Part::whole(&Lookups::new(schema), ty, bytes).serialize(to),
        false => to.serialize_bytes(bytes),
    }
}

fn decode<T: DeserializableOwned, E: Error>(bytes: &[u8]) -> Result<T, E> {
    T::from_bytes(bytes).map_err(E::custom)
}

/// The encoding of what is deserialized.
fn encoding<'de, D: Deserializer<'de>>(
    ty: Type<'static>,
    schema: &JsonSchema,
    from: D,
) -> Result<Vec<u8>, D::Error> {
    match Tree::deserialize(from)? {
        Tree::Bytes(bytes) => Ok(bytes.into_owned()),
        tree => Encoder::encode(schema, ty, &tree).map_err(D::Error::custom),
    }
}
