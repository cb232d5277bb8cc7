//! Borrowed text: takes the contents of a `string` in the input, gives it as a `&str` once somebody
//! looks.
//!
//! Most text of an answer is never looked at, and checking it was a fifth to a third of decoding.

use alloc::{borrow::Cow, string::String};
use core::{fmt, str::Utf8Error};

/// A `string` in the input: what is in `&'a [u8]`, with the promise of the schema that it is UTF-8.
///
/// Nobody has checked the promise before [`Text::to_str`] does. So a name that is no UTF-8 costs who
/// looks at it, and not the whole message; encoded again, it is the same bytes. It shows itself as
/// an owned form has it, with U+FFFD in place of what is wrong. [`Reader::strict_utf8`] checks all
/// text at once.
///
/// Texts are compared, ordered and hashed as bytes, which says the same as characters do.
///
/// ```
/// use tl_types::{Deserializable, Text};
///
/// let name = Text::from_bytes(&[2, b'T', b'L', 0])?; // decoded, not copied
/// assert_eq!(name, "TL");
/// assert_eq!(name.to_str(), Ok("TL"));
///
/// let broken = Text::new(b"caf\xe9");
/// assert!(broken.to_str().is_err());
/// assert_eq!(broken.to_string(), "caf\u{fffd}");
/// # Ok::<(), tl_types::Error>(())
/// ```
///
/// [`Reader::strict_utf8`]: crate::Reader::strict_utf8
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<'a>(&'a [u8]);

impl<'a> Text<'a> {
    /// The text with these bytes, whatever they are.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The bytes, which may be no UTF-8.
    #[must_use]
    pub const fn as_bytes(self) -> &'a [u8] {
        self.0
    }

    /// The text, if it is UTF-8.
    ///
    /// # Errors
    ///
    /// Where it is none.
    pub const fn to_str(self) -> Result<&'a str, Utf8Error> {
        str::from_utf8(self.0)
    }

    /// The text, with U+FFFD in place of what is no UTF-8. It is copied only then.
    #[must_use]
    pub fn to_string_lossy(self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.0)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_string_lossy())
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.to_string_lossy(), f)
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.as_bytes())
    }
}

/// With U+FFFD in place of what is no UTF-8, as the owned form is decoded.
impl From<Text<'_>> for String {
    fn from(text: Text<'_>) -> Self {
        text.to_string_lossy().into_owned()
    }
}

macro_rules! equal {
    ($($other:ty),*) => {$(
        impl PartialEq<$other> for Text<'_> {
            fn eq(&self, other: &$other) -> bool {
                self.0 == other.as_bytes()
            }
        }

        impl PartialEq<Text<'_>> for $other {
            fn eq(&self, other: &Text<'_>) -> bool {
                other == self
            }
        }
    )*};
}

equal!(str, &str, String);
