//! Decoding: takes a slice of bytes, gives values one after the other, and the first error.
//!
//! The parts: numbers and the reader's own state here; [`failure`] keeps the error and finds the
//! type that it belongs to; [`strings`] has all that comes with a length in bytes, [`vectors`]
//! all that comes with a count.
//!
//! What codecs call while they hold fields is `extern "C"`: such functions cannot unwind, so that
//! their callers need no code that drops the fields read so far in that case. It was over a fifth of
//! the time that a release build took. Nothing is lost, as there is nothing here that panics.

#![expect(
    improper_ctypes_definitions,
    reason = "only Rust calls these functions"
)]

mod failure;
mod strings;
mod vectors;

use alloc::boxed::Box;

use self::failure::Failure;
use crate::{
    BareDeserializable, Deserializable, Error, ErrorKind,
    numbers::Numbers,
    write::{FALSE_ID, TRUE_ID},
};

/// Decodes values from a slice of bytes that nobody has checked.
///
/// **The first error sticks.** No read returns a `Result`: the reader keeps its first error, and
/// from there on reads give zeros, empty strings and empty vectors. That spares decoders a branch
/// per field. Values are to be trusted only if there is no error in the end, which [`Reader::read`]
/// and [`Reader::finish`] see to.
///
/// **No unwinding.** Methods are `extern "C"`, which spares their callers the code for it: if a
/// decoder written by hand panics within [`Reader::value`], [`Reader::vec`] or [`Reader::boxed`],
/// the process is aborted.
///
/// **Memory.** A vector's count is checked against the bytes that are left, less those that
/// enclosing vectors need for their own further elements, before anything is allocated. So what a
/// decoded value takes is at most a multiple of the input's length, which depends on the types
/// alone.
///
/// **Depth.** Types that contain themselves are decoded up to a nesting of
/// [`Reader::DEFAULT_DEPTH_LIMIT`], or what [`Reader::depth_limit`] says.
///
/// **Leniency.** Padding need not be zero, and a string's length need not be in the shortest form.
/// Bits of a flags field that the schema does not know are ignored: a newer layer may set them.
///
/// ```
/// use tl_types::{ErrorKind, Reader};
///
/// let mut reader = Reader::new(&[1, 0, 0, 0, 2, 0]);
/// assert_eq!(reader.i32(), 1);
/// assert_eq!(reader.i32(), 0); // cut short
/// assert_eq!(reader.string(), "");
///
/// let error = reader.finish().unwrap_err();
/// assert_eq!(error.kind(), &ErrorKind::UnexpectedEnd { needed: 4, available: 2 });
/// assert_eq!(error.offset(), 4);
/// ```
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    /// What is left. A failure empties it: every read that needs a byte then ends up in the code
    /// for the end of input, so that reads need no check of their own for an earlier error.
    rest: &'a [u8],
    len: usize,
    /// Bytes of `rest` that the vectors being read need for the elements still to come.
    reserved: usize,
    /// Elements without any bytes that vectors may still have, all taken together.
    empty_elements: usize,
    depth: u32,
    depth_limit: u32,
    strict_utf8: bool,
    failure: Option<Failure>,
}

impl<'a> Reader<'a> {
    /// How deep values may be nested unless [`Reader::depth_limit`] says otherwise.
    pub const DEFAULT_DEPTH_LIMIT: u32 = 128;

    /// A reader at the start of `bytes`.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            len: bytes.len(),
            reserved: 0,
            empty_elements: bytes.len(),
            depth: 0,
            depth_limit: Self::DEFAULT_DEPTH_LIMIT,
            strict_utf8: false,
            failure: None,
        }
    }

    /// Sets how deep values may be nested. The stack has to suffice for it.
    #[must_use]
    pub const fn depth_limit(mut self, limit: u32) -> Self {
        self.depth_limit = limit;
        self
    }

    /// Makes invalid UTF-8 in a `string` an error. Otherwise each offending sequence is replaced
    /// by U+FFFD, so that one bad name does not lose a message; encoded again, such a value
    /// gives other bytes. A `&str` cannot be repaired: for it, this is always an error.
    #[must_use]
    pub const fn strict_utf8(mut self) -> Self {
        self.strict_utf8 = true;
        self
    }

    /// The number of bytes read so far; past an error, its offset.
    #[must_use]
    pub const fn position(&self) -> usize {
        match &self.failure {
            Some(failure) => failure.error.offset(),
            None => self.offset(),
        }
    }

    /// The number of bytes still to be read; none past an error.
    #[must_use]
    pub const fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// The first error, if there has been one.
    #[must_use]
    pub const fn error(&self) -> Option<&Error> {
        match &self.failure {
            Some(failure) => Some(&failure.error),
            None => None,
        }
    }

    /// Reads a value.
    ///
    /// # Errors
    ///
    /// The first fault of the input, be it in this value or in an earlier one.
    pub fn read<T: Deserializable<'a>>(&mut self) -> Result<T, Error> {
        let value = T::deserialize(self);
        self.error().map_or(Ok(value), |error| Err(error.clone()))
    }

    /// Ends reading.
    ///
    /// # Errors
    ///
    /// The first fault of the input, or [`ErrorKind::TrailingBytes`] if not all of it was read.
    pub fn finish(mut self) -> Result<(), Error> {
        if !self.rest.is_empty() {
            self.fail(ErrorKind::TrailingBytes {
                left: self.rest.len(),
            });
        }
        self.failure.map_or(Ok(()), |failure| Err(failure.error))
    }

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

    /// Enters a value of a type that contains itself.
    #[inline]
    pub extern "C" fn enter(&mut self) {
        if self.depth < self.depth_limit {
            self.depth += 1;
        } else {
            self.fail_at_depth();
        }
    }

    /// Leaves the value that [`Reader::enter`] entered.
    #[inline]
    pub extern "C" fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// The number of bytes that are not in `rest`; past an error it means nothing.
    #[inline]
    const fn offset(&self) -> usize {
        self.len - self.rest.len()
    }

    #[inline]
    fn array<const N: usize>(&mut self) -> [u8; N] {
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
