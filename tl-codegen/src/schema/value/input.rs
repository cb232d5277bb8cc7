//! The input: takes bytes, gives numbers, texts and counts one after the other, and keeps the first
//! thing that is wrong.

use super::decode_error::ErrorKind;
use super::tree::{LengthForm, Text};

/// How deep values may be nested.
pub(super) const DEPTH_LIMIT: u32 = 128;

/// What the length of an object is a multiple of, as that of every value.
const WORD: usize = 4;

/// What is left of an input.
#[derive(Clone)]
pub(super) struct Input<'b> {
    rest: &'b [u8],
    /// Where the input ends, counted from the start of the outermost one.
    end: usize,
    /// Bytes of `rest` that vectors need for elements still to come.
    reserved: usize,
    /// Elements without any bytes that vectors may still have.
    empty_elements: usize,
    depth: u32,
    failure: Option<(ErrorKind, usize)>,
}

impl<'b> Input<'b> {
    /// All of some bytes.
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self {
            rest: bytes,
            end: bytes.len(),
            reserved: 0,
            empty_elements: bytes.len(),
            depth: 0,
            failure: None,
        }
    }

    /// The input of a value that stands for itself and was taken just now; nothing if it is too deep.
    pub(super) const fn inside(&self, bytes: &'b [u8]) -> Option<Self> {
        if self.depth >= DEPTH_LIMIT {
            return None;
        }
        let mut inside = Self::new(bytes);
        inside.end = self.offset();
        inside.depth = self.depth + 1;
        Some(inside)
    }

    /// The word that comes next.
    pub(super) fn peek(&self) -> Option<u32> {
        self.rest
            .first_chunk()
            .map(|word| u32::from_le_bytes(*word))
    }

    /// What is wrong, and where.
    pub(super) fn failure(self) -> Option<(ErrorKind, usize)> {
        self.failure
    }

    pub(super) const fn has_failed(&self) -> bool {
        self.failure.is_some()
    }

    pub(super) const fn offset(&self) -> usize {
        self.end - self.rest.len()
    }

    pub(super) fn fail<T>(&mut self, kind: ErrorKind) -> Option<T> {
        self.fail_at(self.offset(), kind)
    }

    /// Fails for a word that was just read.
    pub(super) fn fail_at_word<T>(&mut self, kind: ErrorKind) -> Option<T> {
        self.fail_at(self.offset() - WORD, kind)
    }

    #[cold]
    fn fail_at<T>(&mut self, offset: usize, kind: ErrorKind) -> Option<T> {
        self.failure.get_or_insert((kind, offset));
        None
    }

    pub(super) fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let Some((bytes, rest)) = self.rest.split_at_checked(length) else {
            return self.fail(ErrorKind::UnexpectedEnd {
                needed: length,
                available: self.rest.len(),
            });
        };
        self.rest = rest;
        Some(bytes)
    }

    /// Everything that is left: whole words, at least one.
    pub(super) fn take_rest(&mut self) -> Option<&'b [u8]> {
        let length = self.rest.len().max(WORD);
        if length.is_multiple_of(WORD) {
            return self.take(length);
        }
        let length = i32::try_from(length).unwrap_or(i32::MAX);
        self.fail(ErrorKind::BadLength { length })
    }

    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(super) fn word(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// The length of an object: whole words, at least one.
    pub(super) fn length(&mut self) -> Option<i32> {
        let length = i32::from_le_bytes(self.array()?);
        match usize::try_from(length) {
            Ok(WORD..) if length % 4 == 0 => Some(length),
            _ => self.fail_at_word(ErrorKind::BadLength { length }),
        }
    }

    pub(super) fn text(&mut self) -> Option<Text> {
        let (form, length) = self.text_length();
        let used = form.size().saturating_add(length);
        let whole = self.take(used.checked_next_multiple_of(WORD).unwrap_or(usize::MAX))?;
        let (bytes, rest) = whole.get(form.size()..)?.split_at_checked(length)?;
        let mut padding = [0; 3];
        padding[..rest.len()].copy_from_slice(rest);
        Some(Text {
            bytes: bytes.into(),
            length: form,
            padding,
        })
    }

    /// Of a length that is cut off only the form is known.
    fn text_length(&self) -> (LengthForm, usize) {
        match *self.rest {
            [255, ref long @ ..] => {
                let mut length = [0; 8];
                let known = long.get(..7).unwrap_or_default();
                length[..known.len()].copy_from_slice(known);
                let length = usize::try_from(u64::from_le_bytes(length));
                (LengthForm::Long, length.unwrap_or(usize::MAX))
            }
            [254, a, b, c, ..] => (
                LengthForm::Medium,
                usize::from(a) | usize::from(b) << 8 | usize::from(c) << 16,
            ),
            [254, ..] => (LengthForm::Medium, 0),
            [length, ..] => (LengthForm::Short, usize::from(length)),
            [] => (LengthForm::Short, 0),
        }
    }

    /// A count of elements that take at least so many bytes each. These bytes are reserved: a vector
    /// in an element cannot claim them again.
    pub(super) fn count(&mut self, least_size: usize) -> Option<usize> {
        let count = self.word()?;
        match self.claim(count, least_size) {
            Ok(claimed) => Some(claimed),
            Err(limit) => self.fail_at_word(ErrorKind::TooMany { count, limit }),
        }
    }

    /// The same of a count that was read before.
    pub(super) fn known_count(&mut self, count: u32, least_size: usize) -> Option<usize> {
        match self.claim(count, least_size) {
            Ok(claimed) => Some(claimed),
            Err(limit) => self.fail(ErrorKind::TooMany { count, limit }),
        }
    }

    fn claim(&mut self, count: u32, least_size: usize) -> Result<usize, usize> {
        let free = self.rest.len().saturating_sub(self.reserved);
        let limit = free.checked_div(least_size).unwrap_or(self.empty_elements);
        let claimed = usize::try_from(count).map_err(|_| limit)?;
        if claimed > limit {
            return Err(limit);
        }
        self.reserved += claimed * least_size;
        if least_size == 0 {
            self.empty_elements -= claimed;
        }
        Ok(claimed)
    }

    /// Gives back what one element has reserved: it is read now.
    pub(super) const fn release(&mut self, least_size: usize) {
        self.reserved = self.reserved.saturating_sub(least_size);
    }

    /// Goes into a value that may hold others of its type.
    pub(super) fn enter(&mut self) -> Option<()> {
        if self.depth >= DEPTH_LIMIT {
            return self.fail(ErrorKind::TooDeep { limit: DEPTH_LIMIT });
        }
        self.depth += 1;
        Some(())
    }

    /// Goes out of a value that was entered.
    pub(super) const fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Fails unless all was read.
    pub(super) fn finish(&mut self) {
        if !self.has_failed() && !self.rest.is_empty() {
            let left = self.rest.len();
            let _: Option<()> = self.fail(ErrorKind::TrailingBytes { left });
        }
    }
}
