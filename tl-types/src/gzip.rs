//! Files of gzip (RFC 1952), that is a header, deflated data, a checksum and a length: takes one,
//! gives what is in it.

use alloc::{boxed::Box, vec, vec::Vec};

use miniz_oxide::inflate::TINFLStatus::Done;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use crate::ErrorKind;

/// No byte of deflated data stands for more bytes than this.
const MOST: usize = 1032;

// Bits of a header's flags.
const HEADER_CRC: u8 = 2;
const EXTRA: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;

/// The data, if it is at most `limit` bytes.
pub(crate) fn gunzip(data: &[u8], limit: usize) -> Result<Vec<u8>, ErrorKind> {
    let (deflated, checksum, length) = parts(data).ok_or(ErrorKind::BadGzip)?;
    if length > limit {
        return Err(ErrorKind::UnpackedTooLong { limit });
    }
    // A length that cannot be right costs no memory.
    let bytes = match length.div_ceil(MOST) <= deflated.len() {
        true => inflate(deflated, length),
        false => None,
    };
    bytes
        .filter(|bytes| crc32fast::hash(bytes) == checksum)
        .ok_or(ErrorKind::BadGzip)
}

/// The data, if it is as long as it says and nothing follows it.
fn inflate(deflated: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    let mut state = Box::<DecompressorOxide>::default();
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let end = decompress(&mut state, deflated, &mut bytes, 0, flags);
    (end == (Done, deflated.len(), length)).then_some(bytes)
}

/// The deflated data, with the checksum and the length of what it stands for.
fn parts(data: &[u8]) -> Option<(&[u8], u32, usize)> {
    let (data, length) = data.split_last_chunk()?;
    let (data, checksum) = data.split_last_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    Some((after_header(data)?, u32::from_le_bytes(*checksum), length))
}

fn after_header(data: &[u8]) -> Option<&[u8]> {
    let (&[0x1f, 0x8b, 8, flags, ..], mut rest) = data.split_first_chunk::<10>()? else {
        return None;
    };
    if flags & EXTRA != 0 {
        let (length, extra) = rest.split_first_chunk()?;
        rest = extra.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = &rest[end + 1..];
        }
    }
    match flags & HEADER_CRC {
        0 => Some(rest),
        _ => rest.get(2..),
    }
}
