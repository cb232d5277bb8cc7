//! What comes with its length in bytes: takes encoded strings and objects, gives owned ones, or
//! strings that borrow from the input.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::Reader;
use crate::{
    ErrorKind, Object, Text,
    write::{LONG_STRING, MEDIUM_STRING},
};

/// The most bytes that are repaired if they are no UTF-8. Each can become three, in a buffer that
/// doubles; on a 32-bit target more would be a panic.
const REPAIRED: usize = isize::MAX as usize / 4;

/// What the length of an object is a multiple of, as that of every value.
const WORD: usize = 4;

#[doc(hidden)]
impl<'a> Reader<'a> {
    /// Reads a `string`.
    pub extern "C" fn string(&mut self) -> String {
        let start = self.offset();
        let bytes = self.length_prefixed();
        match core::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => self.repair_utf8(start, bytes),
        }
    }

    /// Reads a `string` without a copy. Whoever looks at the text checks it, unless
    /// [`Reader::strict_utf8`] does.
    pub extern "C" fn text(&mut self) -> Text<'a> {
        let start = self.offset();
        let bytes = self.length_prefixed();
        match self.strict_utf8 {
            true => self.checked_text(start, bytes),
            false => Text::new(bytes),
        }
    }

    /// Reads a `string` without a copy. Invalid UTF-8 is an error, whatever
    /// [`Reader::strict_utf8`] says: what is borrowed cannot be repaired.
    pub extern "C" fn str(&mut self) -> &'a str {
        let start = self.offset();
        let bytes = self.length_prefixed();
        core::str::from_utf8(bytes).unwrap_or_else(|_| {
            self.fail_at(start, ErrorKind::InvalidUtf8);
            ""
        })
    }

    /// Reads a `bytes` without a copy.
    pub extern "C" fn byte_slice(&mut self) -> &'a [u8] {
        self.length_prefixed()
    }

    /// Reads a `bytes`.
    pub extern "C" fn bytes(&mut self) -> Vec<u8> {
        self.length_prefixed().to_vec()
    }

    /// Reads an object that takes up all that is left, in whole words.
    pub extern "C" fn object(&mut self) -> Object {
        Object::from_bytes(self.object_bytes().to_vec())
    }

    /// Reads an object that has its length in bytes before it, as in a message of a container.
    pub extern "C" fn sized_object(&mut self) -> Object {
        Object::from_bytes(self.sized_object_bytes().to_vec())
    }

    /// Reads an object that takes up all that is left, without a copy: whole words, at least one.
    #[inline]
    pub(crate) fn object_bytes(&mut self) -> &'a [u8] {
        let len = self.rest.len().max(WORD);
        if len.is_multiple_of(WORD) {
            return self.take(len);
        }
        let length = i32::try_from(len).unwrap_or(i32::MAX);
        self.fail(ErrorKind::BadLength { length });
        &[]
    }

    /// Reads an object that has its length before it, without a copy.
    #[inline]
    pub(crate) fn sized_object_bytes(&mut self) -> &'a [u8] {
        let start = self.offset();
        let length = self.i32();
        match usize::try_from(length) {
            Ok(len @ WORD..) if len.is_multiple_of(WORD) => self.take(len),
            _ => {
                self.fail_at(start, ErrorKind::BadLength { length });
                &[]
            }
        }
    }

    #[inline(never)]
    extern "C" fn checked_text(&mut self, start: usize, bytes: &'a [u8]) -> Text<'a> {
        if bytes.is_ascii() || core::str::from_utf8(bytes).is_ok() {
            return Text::new(bytes);
        }
        self.fail_at(start, ErrorKind::InvalidUtf8);
        Text::default()
    }

    #[cold]
    #[inline(never)]
    fn repair_utf8(&mut self, start: usize, bytes: &[u8]) -> String {
        if self.strict_utf8 || bytes.len() > REPAIRED {
            self.fail_at(start, ErrorKind::InvalidUtf8);
            return String::new();
        }
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// The contents of a `string` or `bytes`; the padding is skipped too.
    #[inline]
    fn length_prefixed(&mut self) -> &'a [u8] {
        match *self.rest {
            [len @ 0..MEDIUM_STRING, ..] => self.contents(1, len.into()),
            _ => self.long_contents(),
        }
    }

    #[inline(never)]
    extern "C" fn long_contents(&mut self) -> &'a [u8] {
        let (header, len) = self.long_length();
        self.contents(header, len)
    }

    /// The contents after a header of that size.
    #[inline]
    fn contents(&mut self, header: usize, len: usize) -> &'a [u8] {
        let end = len.saturating_add(header);
        let padded = end.saturating_add(3) & !3;
        self.take(padded).get(header..end).unwrap_or_default()
    }

    /// The sizes of header and contents of a `string` that does not start with a one-byte length.
    fn long_length(&self) -> (usize, usize) {
        match *self.rest {
            [MEDIUM_STRING, a, b, c, ..] => (4, u32::from_le_bytes([a, b, c, 0]) as usize),
            [LONG_STRING, a, b, c, d, e, f, g, ..] => {
                let len = u64::from_le_bytes([a, b, c, d, e, f, g, 0]);
                (8, usize::try_from(len).unwrap_or(usize::MAX))
            }
            [LONG_STRING, ..] => (8, 0),
            _ => (4, 0),
        }
    }

    #[inline]
    pub(crate) fn take(&mut self, len: usize) -> &'a [u8] {
        match self.rest.split_at_checked(len) {
            Some((bytes, rest)) => {
                self.rest = rest;
                bytes
            }
            None => {
                self.fail_at_end(len);
                &[]
            }
        }
    }
}
