//! The traits of encodable values: implemented by generated code, used by everyone.

use alloc::vec::Vec;
use core::fmt;

use crate::{Error, Reader, error::Id};

/// Room for most requests, so that their buffer never grows.
pub(crate) const REQUEST_BYTES: usize = 1024;

/// What the schema says of a constructor or function.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Combinator {
    /// The name, with its namespace: `auth.sentCode`.
    pub name: &'static str,
    /// The number that stands before the fields in the boxed form: a CRC-32 of the definition,
    /// unless the schema states another.
    pub id: u32,
    /// The least number of bytes that the fields take; see [`Deserializable::MIN_SIZE`].
    pub min_size: usize,
}

/// As it would be derived, but for the id.
impl fmt::Debug for Combinator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut output = f.debug_struct("Combinator");
        output.field("name", &self.name).field("id", &Id(self.id));
        output.field("min_size", &self.min_size).finish()
    }
}

/// A constructor or function of the schema.
///
/// ```
/// # use tl_types::{Combinator, Identifiable};
/// /// `pong#347773c5 msg_id:long ping_id:long = Pong;`
/// struct Pong {
///     msg_id: i64,
///     ping_id: i64,
/// }
///
/// impl Identifiable for Pong {
///     const COMBINATOR: Combinator = Combinator { name: "pong", id: 0x347773c5, min_size: 16 };
/// }
///
/// assert_eq!(Pong::CONSTRUCTOR_ID, 0x347773c5);
/// assert_eq!(Pong::NAME, "pong");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no constructor id of its own",
    note = "constructors and functions have one; of an enum, it is that of the variant's struct"
)]
pub trait Identifiable {
    /// The name, the id and the least size, as one constant.
    const COMBINATOR: Combinator;

    /// [`Combinator::id`].
    const CONSTRUCTOR_ID: u32 = Self::COMBINATOR.id;

    /// [`Combinator::name`].
    const NAME: &'static str = Self::COMBINATOR.name;
}

/// A value that can be encoded in its boxed form: the constructor's id, then its fields.
///
/// Built-in types such as `int` have no id; their only form is used.
///
/// Encoding never fails. A vector of more than `u32::MAX` elements is cut to that count, and an
/// [`Object`](crate::Object) with a length before it to 2 GiB: TL's length fields can say no more,
/// and what follows stays readable. No server takes a message of that size.
///
/// **Nesting takes stack.** To encode a value that contains others takes stack for every level, and
/// so do its `==`, `{:?}`, `clone()` and drop. What was decoded is never nested deeper than the
/// [`Reader`] allows. Whoever builds values of what others nest, such as formatted text or JSON, has
/// to stop at a depth too; [`Reader::DEFAULT_DEPTH_LIMIT`] is all that can be read back anyway.
///
/// ```
/// use tl_types::Serializable;
///
/// assert_eq!(true.to_bytes(), [0xb5, 0x75, 0x72, 0x99]);
/// assert_eq!(String::from("TL").to_bytes(), [2, b'T', b'L', 0]);
/// assert_eq!(vec![1_u8, 2, 3].to_bytes(), [3, 1, 2, 3]); // `bytes`, not a vector
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be encoded",
    note = "constructors, their enums, functions and TL's built-in types can; `bytes` is a `Vec<u8>`"
)]
pub trait Serializable {
    /// Appends the encoded value.
    fn serialize(&self, buf: &mut Vec<u8>);

    /// The encoded value.
    fn to_bytes(&self) -> Vec<u8> {
        let mut buf = Vec::with_capacity(REQUEST_BYTES);
        self.serialize(&mut buf);
        buf
    }
}

/// A value that can be decoded from its boxed form, as [`Serializable`] writes it.
///
/// ```
/// use tl_types::{Deserializable, Reader};
///
/// // One value that is the whole input:
/// assert_eq!(i32::from_bytes(&[42, 0, 0, 0]), Ok(42));
/// assert!(i32::from_bytes(&[42, 0, 0, 0, 0]).is_err());
///
/// // Several values in a row:
/// let mut reader = Reader::new(&[42, 0, 0, 0, 2, b'T', b'L', 0]);
/// assert_eq!(reader.read::<i32>()?, 42);
/// assert_eq!(reader.read::<String>()?, "TL");
/// reader.finish()?;
/// # Ok::<(), tl_types::Error>(())
/// ```
///
/// **A decoder does not panic.** What is wrong with an input is told to the reader
/// ([`Reader::fail`]). A decoder written by hand that panics aborts the process if its value is an
/// element of a vector, in a `Box`, or within a value of generated code: what calls it there is an
/// `extern "C"` function, which does not unwind.
///
/// A value may borrow from the input, for the lifetime `'a`: `&str` does, `String` does not and
/// can be decoded from an input of any lifetime. [`DeserializableOwned`] is the bound for that.
///
/// ```
/// use tl_types::Deserializable;
///
/// let name = <&str>::from_bytes(&[2, b'T', b'L', 0])?; // not copied
/// assert_eq!(name, "TL");
/// # Ok::<(), tl_types::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded",
    note = "functions can be decoded with the feature `deserializable-functions` of `tl-types`"
)]
pub trait Deserializable<'a>: Sized {
    /// The least number of bytes that any value takes. The reader relies on it to reject vector
    /// counts that cannot be right: too low a number weakens that check, too high a number makes
    /// valid input fail.
    const MIN_SIZE: usize;

    /// Reads a value.
    ///
    /// The reader keeps its first error; from there on the values that it gives mean nothing.
    /// Ask [`Reader::error`] before trusting a value, or use [`Reader::read`].
    fn deserialize(reader: &mut Reader<'a>) -> Self;

    /// Decodes a value that takes up the whole of `bytes`.
    ///
    /// # Errors
    ///
    /// The first fault of the input, bytes after the value included.
    fn from_bytes(bytes: &'a [u8]) -> Result<Self, Error> {
        let mut reader = Reader::new(bytes);
        let value = Self::deserialize(&mut reader);
        reader.finish().map(|()| value)
    }
}

/// A value that can be decoded from an input of any lifetime, as it keeps nothing of it.
///
/// It is what [`Deserializable`] says of a type for every lifetime: a bound for code that decodes
/// bytes which do not outlive the value. There is nothing to implement here.
///
/// ```
/// use tl_types::{DeserializableOwned, Error};
///
/// fn decode<T: DeserializableOwned>(mut bytes: Vec<u8>) -> Result<T, Error> {
///     bytes.truncate(4);
///     T::from_bytes(&bytes)
/// }
///
/// assert_eq!(decode(vec![42, 0, 0, 0, 0]), Ok(42_i32));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded",
    note = "functions can be decoded with the feature `deserializable-functions` of `tl-types`"
)]
pub trait DeserializableOwned: for<'a> Deserializable<'a> {}

#[diagnostic::do_not_recommend]
impl<T: for<'a> Deserializable<'a>> DeserializableOwned for T {}

/// A constructor that can be encoded in its bare form: its fields without its id (`%T`, or a
/// lower-case type).
///
/// Nobody implements it: it follows from [`Serializable`], which puts the id first.
///
/// ```
/// use tl_types::{BareDeserializable, BareSerializable, Combinator, Reader};
/// use tl_types::{Deserializable, Identifiable, Serializable};
///
/// /// `pong#347773c5 msg_id:long ping_id:long = Pong;`
/// #[derive(Debug, PartialEq)]
/// struct Pong {
///     msg_id: i64,
///     ping_id: i64,
/// }
///
/// impl Identifiable for Pong {
///     const COMBINATOR: Combinator = Combinator { name: "pong", id: 0x347773c5, min_size: 16 };
/// }
///
/// impl Serializable for Pong {
///     fn serialize(&self, buf: &mut Vec<u8>) {
///         Self::CONSTRUCTOR_ID.serialize(buf);
///         self.msg_id.serialize(buf);
///         self.ping_id.serialize(buf);
///     }
/// }
///
/// impl BareDeserializable<'_> for Pong {
///     fn deserialize_bare(reader: &mut Reader<'_>) -> Self {
///         let msg_id = i64::deserialize(reader);
///         let pong = Self { msg_id, ping_id: i64::deserialize(reader) };
///         reader.in_type(&Self::COMBINATOR);
///         pong
///     }
/// }
///
/// let pong = Pong { msg_id: 1, ping_id: 2 };
/// let mut bare = Vec::new();
/// pong.serialize_bare(&mut bare);
/// assert_eq!(bare, pong.to_bytes()[4..]);
/// assert_eq!(Pong::from_bytes(&pong.to_bytes()), Ok(pong));
/// ```
pub trait BareSerializable: Serializable + Identifiable {
    /// Appends the encoded fields.
    fn serialize_bare(&self, buf: &mut Vec<u8>) {
        let start = buf.len();
        self.serialize(buf);
        // What is bare is rare, and small: to take the id out again costs less than a second
        // encoder for every type.
        buf.drain(start..start + 4);
    }
}

impl<T: Serializable + Identifiable> BareSerializable for T {}

/// A constructor that can be decoded from its bare form, as [`BareSerializable`] writes it.
///
/// [`Deserializable`] follows from it, with the id first.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded",
    note = "functions can be decoded with the feature `deserializable-functions` of `tl-types`",
    note = "an enum has no bare form, but the boxed one: `Deserializable` decodes it"
)]
pub trait BareDeserializable<'a>: Identifiable + Sized {
    /// Reads the fields. Past the reader's first error the value means nothing.
    fn deserialize_bare(reader: &mut Reader<'a>) -> Self;
}

#[diagnostic::do_not_recommend]
impl<'a, T: BareDeserializable<'a>> Deserializable<'a> for T {
    const MIN_SIZE: usize = 4 + T::COMBINATOR.min_size;

    #[inline]
    fn deserialize(reader: &mut Reader<'a>) -> Self {
        reader.expect_id(&T::COMBINATOR);
        T::deserialize_bare(reader)
    }
}

/// A type that [`Vec`] makes an encodable type of: every [`Serializable`] one, which gives a TL
/// vector, and `u8`, which gives `bytes`.
///
/// `u8` itself is no TL type. There is nothing to implement here: it is all done.
pub trait SerializeVec: Sized {
    /// Appends the encoded vector.
    fn serialize_vec(items: &[Self], buf: &mut Vec<u8>);
}

/// The counterpart of [`SerializeVec`] for decoding.
pub trait DeserializeVec<'a>: Sized {
    /// The least number of bytes that any vector takes.
    const MIN_VEC_SIZE: usize;

    /// Reads a vector.
    fn deserialize_vec(reader: &mut Reader<'a>) -> Vec<Self>;
}
