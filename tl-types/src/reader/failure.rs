//! The first error: takes a fault and the decoders that end after it, gives an error that knows
//! its TL type.
//!
//! A decoder says which type it is for at its end ([`Reader::in_type`]), which costs nothing but a
//! branch. So the first decoder to end after a failure is the innermost one that was at work, and
//! its type is the error's; unless it had only begun after the failure, since decoders go on and
//! call further ones. Those announce themselves at their beginning, and their ends are not counted.

use super::Reader;
use crate::{Combinator, Error, ErrorKind};

#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub(super) error: Error,
    /// Decoders begun after the failure and still at work.
    begun_after: u32,
}

/// For decoders written by hand.
impl Reader<'_> {
    /// Reads the id that a boxed value of one of several constructors starts with. If it is none
    /// of them, zero at a failure included, [`Reader::unknown_constructor`] must follow.
    ///
    /// ```
    /// use tl_types::{Deserializable, Reader};
    ///
    /// /// `on#11111111 = Mode; off#22222222 until:int = Mode;`
    /// enum Mode {
    ///     On,
    ///     Off(i32),
    /// }
    ///
    /// impl Deserializable<'_> for Mode {
    ///     const MIN_SIZE: usize = 4;
    ///
    ///     fn deserialize(reader: &mut Reader<'_>) -> Self {
    ///         match reader.id() {
    ///             0x11111111 => Self::On,
    ///             0x22222222 => Self::Off(i32::deserialize(reader)),
    ///             id => {
    ///                 reader.unknown_constructor(id, "Mode");
    ///                 Self::On
    ///             }
    ///         }
    ///     }
    /// }
    ///
    /// assert!(matches!(Mode::from_bytes(&[0x11, 0x11, 0x11, 0x11]), Ok(Mode::On)));
    /// assert!(Mode::from_bytes(&[0x33, 0x33, 0x33, 0x33]).is_err());
    /// ```
    #[inline]
    pub extern "C" fn id(&mut self) -> u32 {
        match self.rest.split_first_chunk() {
            Some((id, rest)) => {
                self.rest = rest;
                u32::from_le_bytes(*id)
            }
            None => self.missing_id(),
        }
    }

    /// Fails: `id`, read just before, is none of those that the type has. The decoder gives any
    /// value then, as nobody will trust it.
    // It may unwind: whoever has just read an id holds no fields, and `extern "C"` takes more code
    // to pass a text.
    #[cold]
    #[inline(never)]
    pub fn unknown_constructor(&mut self, id: u32, type_name: &'static str) {
        self.fail_at_id(
            ErrorKind::UnknownConstructor { id, expected: None },
            type_name,
        );
        self.end_after_failure(type_name);
    }

    /// Says which constructor or function was being read up to here, for the error if there is
    /// one. To be called after the last field.
    #[inline]
    pub extern "C" fn in_type(&mut self, combinator: &'static Combinator) {
        if self.failure.is_some() {
            self.end_in(combinator);
        }
    }

    /// Fails at the current position, unless the reader has failed before.
    #[cold]
    #[inline(never)]
    pub extern "C" fn fail(&mut self, kind: ErrorKind) {
        self.fail_at(self.offset(), kind);
    }
}

#[doc(hidden)]
impl Reader<'_> {
    /// Reads the id of a type with one constructor. [`Reader::in_type`] must follow, after the
    /// fields.
    #[inline]
    pub extern "C" fn expect_id(&mut self, combinator: &'static Combinator) {
        let id = self.id();
        if id != combinator.id {
            self.unexpected_id(id, combinator);
        }
    }

    /// Fails at `offset`, unless the reader has failed before.
    #[cold]
    #[inline(never)]
    pub(super) extern "C" fn fail_at(&mut self, offset: usize, kind: ErrorKind) {
        self.rest = &[];
        if self.failure.is_none() {
            self.failure = Some(Failure {
                error: Error::new(kind, offset),
                begun_after: 0,
            });
        }
    }

    /// Fails for want of bytes.
    #[cold]
    #[inline(never)]
    pub(super) extern "C" fn fail_at_end(&mut self, needed: usize) {
        self.fail(ErrorKind::UnexpectedEnd {
            needed,
            available: self.rest.len(),
        });
    }

    /// Fails for want of depth.
    #[cold]
    #[inline(never)]
    pub(crate) extern "C" fn fail_at_depth(&mut self) {
        self.fail(ErrorKind::TooDeep {
            limit: self.depth_limit,
        });
    }

    /// Fails for the id that was just read.
    #[cold]
    #[inline(never)]
    pub(super) fn fail_at_id(&mut self, kind: ErrorKind, type_name: &'static str) {
        if self.failure.is_none() {
            self.fail_at(self.offset().saturating_sub(4), kind);
            self.end_after_failure(type_name);
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) extern "C" fn begin_after_failure(&mut self) {
        if let Some(failure) = &mut self.failure {
            failure.begun_after = failure.begun_after.saturating_add(1);
        }
    }

    #[cold]
    #[inline(never)]
    extern "C" fn end_in(&mut self, combinator: &'static Combinator) {
        self.end_after_failure(combinator.name);
    }

    /// Says that the failure was in this constructor, unless more is known of it.
    pub(crate) fn fail_in(&mut self, name: &'static str) {
        self.end_after_failure(name);
    }

    fn end_after_failure(&mut self, type_name: &'static str) {
        match &mut self.failure {
            Some(failure) if failure.begun_after == 0 => failure.error.name_type(type_name),
            Some(failure) => failure.begun_after -= 1,
            None => {}
        }
    }

    #[cold]
    #[inline(never)]
    extern "C" fn missing_id(&mut self) -> u32 {
        if self.failure.is_some() {
            self.begin_after_failure();
        } else {
            self.fail_at_end(4);
        }
        0
    }

    #[cold]
    #[inline(never)]
    extern "C" fn unexpected_id(&mut self, id: u32, combinator: &'static Combinator) {
        let expected = Some(combinator.id);
        self.fail_at_id(
            ErrorKind::UnknownConstructor { id, expected },
            combinator.name,
        );
    }
}
