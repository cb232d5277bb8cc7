//! `grammers-tl-types`, in this process: takes values and bytes, gives what its types make of them.

use grammers_tl_types::deserialize::{Cursor, Result as ReadResult};
use grammers_tl_types::{Deserializable, RawVec, Serializable, name_for_id};
use tl_codegen::value::{Codec, Value};

use crate::case::Case;
use crate::peer::{Answer, Peer};

#[expect(
    unused_variables,
    clippy::match_single_binding,
    reason = "what has no fields"
)]
mod generated {
    use super::{
        Build, Codec, Entry, Raw, Value, boxed, function, id, is_there, optional, required,
        without_fields,
    };

    include!(concat!(env!("OUT_DIR"), "/grammers.rs"));
}

/// The crate.
pub(crate) struct Grammers<'m> {
    /// What its values come from.
    pub(crate) codec: &'m Codec<'m>,
}

impl Peer for Grammers<'_> {
    fn name(&self) -> &str {
        "grammers-tl-types"
    }

    fn version(&self) -> &str {
        "0.11.0"
    }

    fn layer(&self) -> i32 {
        grammers_tl_types::LAYER
    }

    fn knows(&self, id: u32) -> bool {
        generated::entry(id).is_some() && name_for_id(id) != "(unknown)"
    }

    /// The code that builds its types names all fields.
    fn has_field(&self, _: u32, _: &str) -> bool {
        true
    }

    fn answer(&mut self, case: &Case) -> anyhow::Result<Answer> {
        let entry = generated::entry(case.id).expect("one of its ids");
        Ok(Answer {
            read: Some((entry.again)(&case.bytes)),
            built: Ok((entry.build)(&case.value, self.codec)),
        })
    }
}

/// What is done with a type of theirs.
struct Entry {
    /// Decodes and encodes.
    again: fn(&[u8]) -> Result<Vec<u8>, String>,
    /// Encodes a value that is built field by field.
    build: fn(&Value, &Codec<'_>) -> Vec<u8>,
}

fn boxed<T: Deserializable + Serializable + Build>() -> Entry {
    Entry {
        again: |bytes| again::<T>(bytes),
        build: |value, codec| T::build(value, codec).to_bytes(),
    }
}

/// A function is written with its id and read without.
fn function<T: Deserializable + Serializable + Build>() -> Entry {
    Entry {
        again: |bytes| again::<T>(&bytes[4..]),
        build: |value, codec| T::build(value, codec).to_bytes(),
    }
}

fn again<T: Deserializable + Serializable>(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let value = T::from_bytes(bytes);
    value
        .map(|value| value.to_bytes())
        .map_err(|error| format!("{error:?}"))
}

/// What a type of theirs is of a value of ours.
trait Build {
    /// Builds it.
    fn build(value: &Value, codec: &Codec<'_>) -> Self;
}

/// The query of a function: bytes.
struct Raw(Vec<u8>);

impl Serializable for Raw {
    fn serialize(&self, buf: &mut impl Extend<u8>) {
        buf.extend(self.0.iter().copied());
    }
}

impl Deserializable for Raw {
    fn deserialize(buf: &mut Cursor<'_>) -> ReadResult<Self> {
        let mut bytes = Vec::new();
        buf.read_to_end(&mut bytes)?;
        Ok(Self(bytes))
    }
}

impl Build for Raw {
    fn build(value: &Value, codec: &Codec<'_>) -> Self {
        Self(codec.encode(value))
    }
}

impl<T: Build> Build for Vec<T> {
    fn build(value: &Value, codec: &Codec<'_>) -> Self {
        let Value::Vector(vector) = value else {
            panic!("no vector: {value:?}");
        };
        vector
            .items
            .iter()
            .map(|item| T::build(item, codec))
            .collect()
    }
}

impl<T: Build> Build for RawVec<T> {
    fn build(value: &Value, codec: &Codec<'_>) -> Self {
        Self(Vec::build(value, codec))
    }
}

/// Builtin types: what they are in a value.
macro_rules! builtin {
    ($($ty:ty: $pattern:pat => $result:expr,)*) => {$(
        impl Build for $ty {
            fn build(value: &Value, _: &Codec<'_>) -> Self {
                match value {
                    $pattern => $result,
                    _ => panic!("another type: {value:?}"),
                }
            }
        }
    )*};
}

builtin! {
    i32: Value::Int(number) => *number,
    i64: Value::Long(number) => *number,
    f64: Value::Double(number) => *number,
    bool: Value::Bool(is) => *is,
    [u8; 16]: Value::Number(bytes) => (**bytes).try_into().expect("16 bytes"),
    [u8; 32]: Value::Number(bytes) => (**bytes).try_into().expect("32 bytes"),
    String: Value::String(text) => String::from_utf8_lossy(&text.bytes).into_owned(),
    Vec<u8>: Value::Bytes(bytes) => bytes.bytes.to_vec(),
}

fn required<T: Build>(value: &Value, field: usize, codec: &Codec<'_>) -> T {
    optional(value, field, codec).expect("a required field")
}

fn optional<T: Build>(value: &Value, field: usize, codec: &Codec<'_>) -> Option<T> {
    let Value::Combined(combined) = value else {
        panic!("no fields: {value:?}");
    };
    combined.fields[field]
        .as_ref()
        .map(|value| T::build(value, codec))
}

fn is_there(value: &Value, field: usize, codec: &Codec<'_>) -> bool {
    optional::<Present>(value, field, codec).is_some()
}

/// A field without bytes.
struct Present;

impl Build for Present {
    fn build(_: &Value, _: &Codec<'_>) -> Self {
        Self
    }
}

fn id(value: &Value, codec: &Codec<'_>) -> u32 {
    let Value::Combined(combined) = value else {
        panic!("no constructor: {value:?}");
    };
    codec.combinator(combined.combinator).id
}

fn without_fields<T: Deserializable>(id: u32) -> T {
    T::from_bytes(&id.to_le_bytes()).expect("a constructor without fields")
}
