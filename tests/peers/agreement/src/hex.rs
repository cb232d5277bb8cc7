//! The first bytes of an encoding, for people.

use std::fmt::Write;

/// So many bytes are shown.
const SHOWN: usize = 200;

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in bytes.iter().take(SHOWN) {
        write!(digits, "{byte:02x}").expect("a string takes everything");
    }
    if bytes.len() > SHOWN {
        digits.push('…');
    }
    digits
}
