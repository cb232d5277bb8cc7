//! Equality: takes two values, tells whether they are encoded alike; or one, and hashes its encoding.
//!
//! A derived `PartialEq` is code for every field of every type. As no two values have the same
//! encoding, comparing those says the same, but for a `double`: NaN equals itself, and 0.0 and
//! -0.0 differ.

use alloc::vec::Vec;
use core::hash::Hasher;

use crate::{Serializable, traits::REQUEST_BYTES};

/// Whether two values have the same encoding.
pub fn equal<T: Serializable>(one: &T, other: &T) -> bool {
    let mut buf = Vec::with_capacity(2 * REQUEST_BYTES);
    one.serialize(&mut buf);
    let end = buf.len();
    other.serialize(&mut buf);
    buf[..end] == buf[end..]
}

/// Hashes a value's encoding.
pub fn hash<T: Serializable>(value: &T, state: &mut impl Hasher) {
    state.write(&value.to_bytes());
}
