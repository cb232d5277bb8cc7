//! A value whose type is known later: takes and gives the bytes of one boxed value.

use alloc::vec::Vec;
use core::fmt;

use crate::{
    Deserializable, DeserializableOwned, Error, Reader, Serializable, UNPACK_LIMIT, unpack, write,
};

/// The bytes of a boxed value, to be decoded once its type is known.
///
/// TL calls this type `Object`. The answer to a request is one: only the request tells its type.
/// The bytes are taken as they are; [`Object::decode`] is where they are checked.
///
/// ```
/// use tl_types::Object;
///
/// let object = Object::encode(&vec![7_i64]);
/// assert_eq!(object.constructor_id(), Some(0x1cb5c415));
/// assert_eq!(object.decode::<Vec<i64>>(), Ok(vec![7]));
/// assert_eq!(format!("{object:?}"), "Object(0x1cb5c415, 16 bytes)");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Object(Vec<u8>);

impl Object {
    /// The boxed value with these bytes.
    ///
    /// Bytes that are not whole words, at least one, are no value: they are written, but not read back.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Encodes a value.
    #[must_use]
    pub fn encode(value: &impl Serializable) -> Self {
        Self(value.to_bytes())
    }

    /// The encoded value.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The encoded value, without a copy.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// The id that the value starts with; `None` if there are fewer than four bytes.
    ///
    /// A value of a built-in type such as `int` has no id: what this gives is its first bytes.
    #[must_use]
    pub fn constructor_id(&self) -> Option<u32> {
        self.0.first_chunk().map(|id| u32::from_le_bytes(*id))
    }

    /// Decodes the value, which may borrow from the object.
    ///
    /// # Errors
    ///
    /// The bytes are not exactly one `T`.
    pub fn decode<'a, T: Deserializable<'a>>(&'a self) -> Result<T, Error> {
        T::from_bytes(&self.0)
    }

    /// Decodes the value after [`unpack`] has taken it out of a `gzip_packed`, if it is in one of up
    /// to [`UNPACK_LIMIT`] bytes: any message's body may be.
    ///
    /// # Errors
    ///
    /// Those of [`unpack`], or the bytes are not exactly one `T`.
    pub fn decode_unpacked<T: DeserializableOwned>(&self) -> Result<T, Error> {
        T::from_bytes(&unpack(&self.0, UNPACK_LIMIT)?)
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.constructor_id().unwrap_or_default();
        write!(f, "Object({id:#010x}, {} bytes)", self.0.len())
    }
}

impl Serializable for Object {
    #[inline]
    fn serialize(&self, buf: &mut Vec<u8>) {
        write::write_object(buf, self);
    }
}

/// Takes all that is left of the input: whole words, at least one.
impl Deserializable<'_> for Object {
    const MIN_SIZE: usize = 4;

    #[inline]
    fn deserialize(reader: &mut Reader<'_>) -> Self {
        reader.object()
    }
}

/// Whole words, at least one.
#[cfg(feature = "arbitrary")]
impl<'a> arbitrary::Arbitrary<'a> for Object {
    fn arbitrary(u: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
        let mut bytes = u.arbitrary::<u32>()?.to_le_bytes().to_vec();
        for word in u.arbitrary_iter::<[u8; 4]>()? {
            bytes.extend_from_slice(&word?);
        }
        Ok(Self(bytes))
    }

    fn size_hint(_depth: usize) -> (usize, Option<usize>) {
        (4, None)
    }
}
