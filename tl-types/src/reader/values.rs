//! Numbers and values of any type: takes their encoding, gives them.

use alloc::boxed::Box;

use super::Reader;
use crate::{
    BareDeserializable, Deserializable, ErrorKind,
    numbers::Numbers,
    write::{FALSE_ID, TRUE_ID},
};

#[doc(hidden)]
impl<'a> Reader<'a> {
    /// Reads several numbers at once: all of them or none.
    #[inline]
    pub extern "C" fn numbers<T: Numbers>(&mut self) -> T {
        match self.rest.split_at_checked(T::SIZE) {
            Some((bytes, rest)) => {
                self.rest = rest;
                T::get(bytes).0
            }
            None => {
                self.fail_at_end(T::SIZE);
                T::get(&[]).0
            }
        }
    }

    /// Reads a `#`.
    pub extern "C" fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.array())
    }

    /// Reads an `int`.
    pub extern "C" fn i32(&mut self) -> i32 {
        i32::from_le_bytes(self.array())
    }

    /// Reads a `long`.
    pub extern "C" fn i64(&mut self) -> i64 {
        i64::from_le_bytes(self.array())
    }

    /// Reads a `double`.
    pub extern "C" fn f64(&mut self) -> f64 {
        f64::from_le_bytes(self.array())
    }

    /// Reads an `int128`.
    #[inline]
    pub extern "C" fn int128(&mut self) -> [u8; 16] {
        self.array()
    }

    /// Reads an `int256`.
    #[inline]
    pub extern "C" fn int256(&mut self) -> [u8; 32] {
        self.array()
    }

    /// Reads a `Bool`.
    pub extern "C" fn bool(&mut self) -> bool {
        match self.u32() {
            TRUE_ID => true,
            FALSE_ID => false,
            id => {
                self.fail_at_id(ErrorKind::UnknownConstructor { id, expected: None }, "Bool");
                false
            }
        }
    }

    /// Reads a bare value: for fields of type `%T`, and for the stand-in value that a decoder of
    /// several constructors gives after [`Reader::unknown_constructor`].
    #[inline]
    pub extern "C" fn bare<T: BareDeserializable<'a>>(&mut self) -> T {
        if self.failure.is_some() {
            self.begin_after_failure();
        }
        T::deserialize_bare(self)
    }

    /// Reads a value, as [`Deserializable::deserialize`] does. The caller's own values need no
    /// clean-up on its account, since this cannot unwind.
    pub extern "C" fn value<T: Deserializable<'a>>(&mut self) -> T {
        T::deserialize(self)
    }

    /// Reads a value into a [`Box`].
    pub extern "C" fn boxed<T: Deserializable<'a>>(&mut self) -> Box<T> {
        Box::new(T::deserialize(self))
    }

    /// Reads a bare value into a [`Box`].
    pub extern "C" fn boxed_bare<T: BareDeserializable<'a>>(&mut self) -> Box<T> {
        Box::new(self.bare())
    }

    /// Reads the bytes of a number of any size.
    #[inline]
    pub fn array<const N: usize>(&mut self) -> [u8; N] {
        match self.rest.split_first_chunk() {
            Some((array, rest)) => {
                self.rest = rest;
                *array
            }
            None => {
                self.fail_at_end(N);
                [0; N]
            }
        }
    }
}
