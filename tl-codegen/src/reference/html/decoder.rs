//! Decoders: takes the bytes of a file, gives them if they are what the pages of this version run.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// How every file in WebAssembly begins.
const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// The name of the section that a decoder has its version in.
const SECTION: &[u8] = b"tl-decoder";

/// What pages decode bytes with: the crate `tl-decoder`, compiled to WebAssembly.
#[derive(Clone, Debug)]
pub struct Decoder {
    pub(super) base64: String,
}

/// Why a file is no decoder of this version.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecoderError {
    /// It is not WebAssembly.
    NotWasm,
    /// It is WebAssembly, but no decoder.
    NoDecoder,
    /// It is a decoder of another version.
    OtherVersion(
        /// Which one.
        String,
    ),
}

impl Decoder {
    /// The decoder that is in a file.
    ///
    /// # Errors
    ///
    /// Why it is none.
    pub fn read(bytes: &[u8]) -> Result<Self, DecoderError> {
        let sections = bytes.strip_prefix(HEAD).ok_or(DecoderError::NotWasm)?;
        let version = find_version(sections).ok_or(DecoderError::NoDecoder)?;
        match version == env!("CARGO_PKG_VERSION").as_bytes() {
            true => Ok(Self {
                base64: STANDARD.encode(bytes),
            }),
            false => Err(DecoderError::OtherVersion(
                String::from_utf8_lossy(version).into_owned(),
            )),
        }
    }
}

/// What the section has that every decoder has.
fn find_version(mut sections: &[u8]) -> Option<&[u8]> {
    loop {
        let (&kind, rest) = sections.split_first()?;
        let (length, rest) = number(rest)?;
        let (section, rest) = rest.split_at_checked(length)?;
        let named = (kind == 0).then(|| number(section)).flatten();
        let named = named.and_then(|(length, rest)| rest.split_at_checked(length));
        if let Some((SECTION, version)) = named {
            return Some(version);
        }
        sections = rest;
    }
}

/// A length in groups of seven bits, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let end = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (groups, rest) = bytes.split_at(end + 1);
    let number = groups.iter().rev().fold(0, |number: u64, group| {
        number << 7 | u64::from(group & 0x7f)
    });
    Some((usize::try_from(number).ok()?, rest))
}

impl fmt::Display for DecoderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotWasm => f.write_str("this is not WebAssembly"),
            Self::NoDecoder => f.write_str("this is WebAssembly, but no decoder"),
            Self::OtherVersion(version) => write!(
                f,
                "this is a decoder of version {version:?}, and {} is needed",
                env!("CARGO_PKG_VERSION")
            ),
        }
    }
}

impl std::error::Error for DecoderError {}

#[cfg(test)]
mod tests {
    use super::{Decoder, DecoderError};

    #[track_caller]
    fn check(file: &[u8], expected: Option<&DecoderError>) {
        assert_eq!(Decoder::read(file).err().as_ref(), expected, "{file:?}");
    }

    #[test]
    fn files_that_are_no_decoders() {
        for file in [&b""[..], b"\0asm", b"<html>", b"\0asm\x02\0\0\0"] {
            check(file, Some(&DecoderError::NotWasm));
        }
        let sections: [&[u8]; 7] = [
            b"",
            b"\x01",
            b"\x01\x02\0",
            b"\0\x02\x09t",
            b"\0\xff\xff\xff\xff\xff\xff",
            b"\0\x04\x03abc",
            b"\x01\x0f\x0atl-decoder0.1.0",
        ];
        for rest in sections {
            check(
                &[super::HEAD, rest].concat(),
                Some(&DecoderError::NoDecoder),
            );
        }
    }

    #[test]
    fn decoders_of_this_and_other_versions() {
        let file = |version: &str| {
            let section = format!("\x0atl-decoder{version}");
            let length = u8::try_from(section.len()).expect("a short version");
            [super::HEAD, b"\x01\x01\0\0", &[length], section.as_bytes()].concat()
        };
        check(&file(env!("CARGO_PKG_VERSION")), None);
        let other = DecoderError::OtherVersion("0.0.1".to_owned());
        check(&file("0.0.1"), Some(&other));
    }
}
