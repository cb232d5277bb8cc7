//! The traits for TL's built-in types: each is one call of the reader and one of the writer.

use alloc::{string::String, vec::Vec};

use crate::{
    Borrowable, Deserializable, DeserializeVec, Reader, Serializable, SerializeVec, Text, write,
};

/// `type = TL name, least size, reader's method, writer's function(* if it takes a copy)`.
macro_rules! built_in {
    ($($ty:ty = $tl:literal, $min_size:literal, $read:ident, $write:ident($($copy:tt)?);)*) => {$(
        #[doc = concat!("TL's `", $tl, "`.")]
        impl<'a> Serializable for $ty {
            #[inline]
            fn serialize(&self, buf: &mut Vec<u8>) {
                write::$write(buf, $($copy)? self);
            }
        }

        #[doc = concat!("TL's `", $tl, "`.")]
        impl<'a> Deserializable<'a> for $ty {
            const MIN_SIZE: usize = $min_size;

            #[inline]
            fn deserialize(reader: &mut Reader<'a>) -> Self {
                reader.$read()
            }
        }
    )*};
}

built_in! {
    i32 = "int", 4, i32, write_i32(*);
    u32 = "#", 4, u32, write_u32(*);
    i64 = "long", 8, i64, write_i64(*);
    f64 = "double", 8, f64, write_f64(*);
    bool = "Bool", 4, bool, write_bool(*);
    String = "string", 4, string, write_string();
    Text<'a> = "string", 4, text, write_text(*);
    &'a str = "string", 4, str, write_string();
    &'a [u8] = "bytes", 4, byte_slice, write_bytes();
}

/// TL's `int128`, `int256` or another number of whole bytes.
impl<const N: usize> Serializable for [u8; N] {
    #[inline]
    fn serialize(&self, buf: &mut Vec<u8>) {
        write::write_array(buf, self);
    }
}

/// TL's `int128`, `int256` or another number of whole bytes.
impl<'a, const N: usize> Deserializable<'a> for [u8; N] {
    const MIN_SIZE: usize = N;

    #[inline]
    fn deserialize(reader: &mut Reader<'a>) -> Self {
        reader.array()
    }
}

impl Borrowable for String {
    type Borrowed<'a> = Text<'a>;

    fn from_borrowed(value: &Text<'_>) -> Self {
        Self::from(*value)
    }
}

/// TL's `Vector`, or `bytes` if the elements are `u8`.
impl<T: SerializeVec> Serializable for Vec<T> {
    #[inline]
    fn serialize(&self, buf: &mut Vec<u8>) {
        T::serialize_vec(self, buf);
    }
}

/// TL's `Vector`, or `bytes` if the elements are `u8`.
impl<'a, T: DeserializeVec<'a>> Deserializable<'a> for Vec<T> {
    const MIN_SIZE: usize = T::MIN_VEC_SIZE;

    #[inline]
    fn deserialize(reader: &mut Reader<'a>) -> Self {
        T::deserialize_vec(reader)
    }
}

impl<T: Serializable> SerializeVec for T {
    #[inline]
    fn serialize_vec(items: &[Self], buf: &mut Vec<u8>) {
        write::write_vec(buf, items);
    }
}

impl<'a, T: Deserializable<'a>> DeserializeVec<'a> for T {
    const MIN_VEC_SIZE: usize = 8;

    #[inline]
    fn deserialize_vec(reader: &mut Reader<'a>) -> Vec<Self> {
        reader.vec()
    }
}

impl SerializeVec for u8 {
    #[inline]
    fn serialize_vec(items: &[Self], buf: &mut Vec<u8>) {
        write::write_bytes(buf, items);
    }
}

impl<'a> DeserializeVec<'a> for u8 {
    const MIN_VEC_SIZE: usize = 4;

    #[inline]
    fn deserialize_vec(reader: &mut Reader<'a>) -> Vec<Self> {
        reader.bytes()
    }
}
