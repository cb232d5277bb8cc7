//! What is wrong with an input: takes what the reader found, gives the public error.

use alloc::string::String;
use core::fmt;

use crate::{Schema, error_path::find_path};

/// The first fault of an input that could not be decoded.
///
/// Displayed, it reads like "unknown constructor 0x12345678 of `InputPeer` at byte 24".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    offset: usize,
    type_name: Option<&'static str>,
}

impl Error {
    pub(crate) const fn new(kind: ErrorKind, offset: usize) -> Self {
        Self {
            kind,
            offset,
            type_name: None,
        }
    }

    /// Keeps the name that is there: the first one is the innermost type.
    pub(crate) fn name_type(&mut self, name: &'static str) {
        self.type_name.get_or_insert(name);
    }

    /// The path to where the fault is in the value, such as `updates[3].message.media`; empty for the
    /// value itself. `bytes` are those that gave this error, one boxed value or vector of them, and
    /// `schema` is what they are of.
    ///
    /// Decoders keep no path: it is found now, by reading the bytes again with the schema's table of
    /// definitions. That takes time and memory in proportion to the bytes, whatever they are, and
    /// no stack. A vector does not tell what is in it, so that one of built-in types that was answered
    /// with (`Vector<string>`) has no path into it.
    ///
    #[cfg_attr(feature = "api", doc = "```")]
    #[cfg_attr(not(feature = "api"), doc = "```ignore")]
    /// use tl_types::{Deserializable, SCHEMA, Serializable, types};
    ///
    /// let peer = types::PeerUser { user_id: 7 };
    /// let mut bytes = types::DialogPeer { peer: peer.into() }.to_bytes();
    /// bytes.truncate(12);
    /// let error = types::DialogPeer::from_bytes(&bytes).unwrap_err();
    /// assert_eq!(error.path(&bytes, SCHEMA), "peer.user_id");
    /// ```
    #[must_use]
    pub fn path(&self, bytes: &[u8], schema: Schema) -> String {
        find_path(self, bytes, schema)
    }

    /// What was wrong with the input.
    #[must_use]
    pub const fn kind(&self) -> &ErrorKind {
        &self.kind
    }

    /// Where the value starts that could not be read, in bytes from the start of the input.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// TL name of the innermost type or constructor that was being read; `None` if the fault is in
    /// none, as in a lone `int` or in what follows the last value.
    #[must_use]
    pub const fn type_name(&self) -> Option<&'static str> {
        self.type_name
    }
}

impl core::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        if let Some(name) = self.type_name {
            let link = if self.kind.is_about_type() {
                "of"
            } else {
                "in"
            };
            write!(f, " {link} `{name}`")?;
        }
        write!(f, " at byte {}", self.offset)
    }
}

/// The ways in which an input can be wrong.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input ends within a value.
    UnexpectedEnd {
        /// Bytes that the value takes.
        needed: usize,
        /// Bytes that are left for it.
        available: usize,
    },
    /// The id is none that the type has: the input is of another type or of another layer.
    UnknownConstructor {
        /// The id that was read.
        id: u32,
        /// The only id that would have been right, if there is just one.
        expected: Option<u32>,
    },
    /// The rest of the input cannot hold that many elements, however short each of them is; or no
    /// vector can, which on 32-bit targets has at most 2 GiB.
    VectorTooLong {
        /// The count that was read.
        count: u32,
        /// The greatest count that could be right.
        limit: usize,
    },
    /// The length of an object is negative, zero, or no multiple of four, as that of any value is.
    BadLength {
        /// The length in bytes: what was read, or what is left for an object at the end.
        length: i32,
    },
    /// A `string` is not UTF-8, and [`Reader::strict_utf8`](crate::Reader::strict_utf8) is on.
    InvalidUtf8,
    /// Values are nested too deep; see [`Reader::depth_limit`](crate::Reader::depth_limit).
    TooDeep {
        /// The depth that is allowed.
        limit: u32,
    },
    /// The data of a `gzip_packed` is no gzip file, or its length or checksum is wrong.
    BadGzip,
    /// The data of a `gzip_packed` is longer than it may be; see [`unpack`](crate::unpack).
    UnpackedTooLong {
        /// The number of bytes that is allowed.
        limit: usize,
    },
    /// A `gzip_packed` cannot be unpacked, as the feature `gzip` is not there.
    NoGzip,
    /// The value is complete, but bytes follow it.
    TrailingBytes {
        /// The number of bytes after the value.
        left: usize,
    },
}

impl ErrorKind {
    const fn is_about_type(&self) -> bool {
        matches!(self, Self::UnknownConstructor { .. })
    }
}

/// As it would be derived, but for ids.
impl fmt::Debug for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, fields): (_, &[(_, &dyn fmt::Debug)]) = match self {
            Self::UnexpectedEnd { needed, available } => (
                "UnexpectedEnd",
                &[("needed", needed), ("available", available)],
            ),
            Self::UnknownConstructor { id, expected } => (
                "UnknownConstructor",
                &[("id", &Id(*id)), ("expected", &expected.map(Id))],
            ),
            Self::VectorTooLong { count, limit } => {
                ("VectorTooLong", &[("count", count), ("limit", limit)])
            }
            Self::BadLength { length } => ("BadLength", &[("length", length)]),
            Self::InvalidUtf8 => ("InvalidUtf8", &[]),
            Self::TooDeep { limit } => ("TooDeep", &[("limit", limit)]),
            Self::BadGzip => ("BadGzip", &[]),
            Self::UnpackedTooLong { limit } => ("UnpackedTooLong", &[("limit", limit)]),
            Self::NoGzip => ("NoGzip", &[]),
            Self::TrailingBytes { left } => ("TrailingBytes", &[("left", left)]),
        };
        let mut output = f.debug_struct(name);
        for (name, value) in fields {
            output.field(name, value);
        }
        output.finish()
    }
}

/// An id as schemas have it, whatever the formatter is asked for.
pub(crate) struct Id(pub(crate) u32);

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#010x}", self.0)
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnexpectedEnd { needed, available } => {
                write!(
                    f,
                    "unexpected end: {needed} bytes needed, {available} left,"
                )
            }
            Self::UnknownConstructor { id, expected: None } => {
                write!(f, "unknown constructor {id:#010x}")
            }
            Self::UnknownConstructor {
                id,
                expected: Some(expected),
            } => {
                write!(
                    f,
                    "unknown constructor {id:#010x} (expected {expected:#010x})"
                )
            }
            Self::VectorTooLong { count, limit } => {
                write!(f, "vector count {count}, with room for {limit} at most,")
            }
            Self::BadLength { length } => write!(f, "bad object length {length}"),
            Self::InvalidUtf8 => f.write_str("string that is not UTF-8"),
            Self::TooDeep { limit } => write!(f, "values nested more than {limit} deep"),
            Self::BadGzip => f.write_str("broken gzip data"),
            Self::UnpackedTooLong { limit } => {
                write!(f, "more than {limit} bytes when unpacked,")
            }
            Self::NoGzip => f.write_str("gzip data, which takes the feature `gzip`,"),
            Self::TrailingBytes { left } => write!(f, "{left} bytes too many"),
        }
    }
}
