//! Compressed objects: takes the bytes of a boxed value, gives them unpacked if they are a
//! `gzip_packed`.

use alloc::borrow::Cow;

use crate::{Combinator, Error, Reader};

/// How many bytes [`RemoteCall::answer`](crate::RemoteCall::answer) unpacks: 16 MiB, many times
/// what servers send at once.
pub const UNPACK_LIMIT: usize = 16 << 20;

/// `gzip_packed#3072cfa1 packed_data:bytes = Object;`
static GZIP_PACKED: Combinator = Combinator {
    name: "gzip_packed",
    id: 0x3072_cfa1,
    min_size: 4,
};

/// Takes a value out of its `gzip_packed`, if it is in one; any other is given back as it is. Servers
/// pack long answers and messages.
///
/// What is packed in what was packed stays so: no server does that. **Memory**: all that is
/// allocated are the bytes of the value, once their number is known to be within `limit`.
///
#[cfg_attr(feature = "gzip", doc = "```")]
#[cfg_attr(not(feature = "gzip"), doc = "```ignore")]
/// use tl_types::{Deserializable, ErrorKind, Serializable, unpack};
///
/// // A vector of a thousand zeros.
/// let packed = [
///     161, 207, 114, 48, 50, 31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 237, 193, 49, 13, 0, 48,
///     8, 0, 176, 37, 104, 216, 135, 127, 7, 56, 64, 12, 50, 176, 193, 209, 246, 119,
///     229, 196, 3, 0, 0, 0, 14, 88, 149, 85, 236, 222, 168, 15, 0, 0, 0,
/// ];
/// let zeros = unpack(&packed, 4_008)?;
/// assert_eq!(Vec::<i32>::from_bytes(&zeros)?, [0; 1000]);
///
/// let error = unpack(&packed, 4_007).unwrap_err();
/// assert_eq!(error.kind(), &ErrorKind::UnpackedTooLong { limit: 4_007 });
///
/// let other = 7_i64.to_bytes();
/// assert_eq!(unpack(&other, 0)?, other);
/// # Ok::<(), tl_types::Error>(())
/// ```
///
/// # Errors
///
/// The data is broken, or is more than `limit` bytes; or it is packed, and this crate's feature `gzip`
/// is not there to unpack it.
pub fn unpack(bytes: &[u8], limit: usize) -> Result<Cow<'_, [u8]>, Error> {
    let mut reader = Reader::new(bytes);
    if reader.id() != GZIP_PACKED.id {
        return Ok(Cow::Borrowed(bytes));
    }
    let start = reader.position();
    let data = reader.byte_slice();
    reader.in_type(&GZIP_PACKED);
    reader.finish()?;
    gunzip(data, limit).map(Cow::Owned).map_err(|kind| {
        let mut error = Error::new(kind, start);
        error.name_type(GZIP_PACKED.name);
        error
    })
}

#[cfg(feature = "gzip")]
use crate::gzip::gunzip;

#[cfg(not(feature = "gzip"))]
fn gunzip(_data: &[u8], _limit: usize) -> Result<alloc::vec::Vec<u8>, crate::ErrorKind> {
    Err(crate::ErrorKind::NoGzip)
}
