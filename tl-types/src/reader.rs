//! Decoding: takes a slice of bytes, gives values one after the other, and the first error.
//!
//! The parts: the reader's own state is here; [`failure`] keeps the error and finds the type that it
//! belongs to. What the traits and generated code call is hidden from the documentation: [`values`]
//! has numbers and values of any type, [`strings`] what comes with a length in bytes, [`vectors`]
//! what comes with a count.
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
mod values;
mod vectors;

use self::failure::Failure;
use crate::{BareDeserializable, Deserializable, Error, ErrorKind};

/// Decodes values from a slice of bytes that nobody has checked.
///
/// **The first error sticks.** No read that decoders use returns a `Result`: the reader keeps its
/// first error, and from there on reads give zeros, empty strings and empty vectors. That spares
/// decoders a branch per field. Values are to be trusted only if there is no error in the end, which
/// [`Reader::read`] and [`Reader::finish`] see to.
///
/// **No unwinding.** If a decoder written by hand panics within a value that something else holds,
/// the process is aborted: that spares all others the code for it. [`Deserializable`] has the
/// details.
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
/// use tl_types::{Deserializable, ErrorKind, Reader};
///
/// let mut reader = Reader::new(&[1, 0, 0, 0, 2, 0]);
/// assert_eq!(reader.read::<i32>(), Ok(1));
/// assert_eq!(i32::deserialize(&mut reader), 0); // cut short
/// assert_eq!(String::deserialize(&mut reader), "");
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

    /// A reader of the first `end` bytes only, with what all of them allow.
    pub(crate) fn up_to(bytes: &'a [u8], end: usize) -> Self {
        Self {
            empty_elements: bytes.len(),
            ..Self::new(bytes.get(..end).unwrap_or(bytes))
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
    /// gives other bytes. A [`Text`](crate::Text) is checked at once then, and not when somebody
    /// looks. A `&str` cannot be repaired: for it, this is always an error.
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
        self.checked(value)
    }

    /// Reads a value in its bare form: the fields of a constructor, without its id.
    ///
    /// # Errors
    ///
    /// The first fault of the input, be it in this value or in an earlier one.
    pub fn read_bare<T: BareDeserializable<'a>>(&mut self) -> Result<T, Error> {
        let value = self.bare();
        self.checked(value)
    }

    /// Reads a value, unless it begins with a constructor that `T` does not have: then nothing is read,
    /// and another type can be tried.
    ///
    /// An error further inside is one, as for any other read. [`one_of!`](crate::one_of) is made of it.
    pub fn read_known<T: Deserializable<'a>>(&mut self) -> Option<T> {
        let mut ahead = self.clone();
        let value = T::deserialize(&mut ahead);
        // After an earlier failure the offset is the end, where no id is.
        let is_unknown = ahead.error().is_some_and(|error| {
            matches!(error.kind(), ErrorKind::UnknownConstructor { .. })
                && error.offset() == self.offset()
        });
        if is_unknown {
            return None;
        }
        *self = ahead;
        Some(value)
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

    /// What is left of the input, which a value without a type is a part of.
    #[doc(hidden)]
    #[must_use]
    pub const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// How many values may be within each other, if so many may that contain themselves: each of those
    /// is a combinator, perhaps in a vector, perhaps in another combinator.
    pub(crate) const fn levels(depth: u32) -> usize {
        (depth as usize).saturating_mul(3)
    }

    /// How many values may still be within each other.
    pub(crate) const fn levels_left(&self) -> usize {
        Self::levels(
            self.depth_limit
                .saturating_sub(self.depth)
                .saturating_add(1),
        )
    }

    fn checked<T>(&self, value: T) -> Result<T, Error> {
        self.error().map_or(Ok(value), |error| Err(error.clone()))
    }

    /// The number of bytes that are not in `rest`; past an error it means nothing.
    #[inline]
    const fn offset(&self) -> usize {
        self.len - self.rest.len()
    }
}

/// For decoders written by hand, which read what is in their value with
/// [`Deserializable::deserialize`] of its type.
impl Reader<'_> {
    /// Enters a value of a type that contains itself, so that the depth is counted. Past the limit
    /// the reader fails.
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
}
