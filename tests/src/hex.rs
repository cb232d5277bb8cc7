//! Bytes as documents print them: takes lines of hexadecimal digits and remarks, gives the bytes,
//! or compares them with what a value is encoded to.

use std::fmt::Debug;

use tl_types::{DeserializableOwned, Serializable};

/// The bytes of a text. The first word of a line is hexadecimal, the rest is a remark.
///
/// # Panics
///
/// If a first word is not hexadecimal.
#[must_use]
pub fn hex(text: &str) -> Vec<u8> {
    let words = text
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let digits: Vec<u32> = words
        .flat_map(str::chars)
        .map(|digit| {
            digit
                .to_digit(16)
                .unwrap_or_else(|| panic!("{digit}: no digit"))
        })
        .collect();
    assert!(digits.len().is_multiple_of(2), "half a byte");
    let byte = |pair: &[u32]| u8::try_from(pair[0] * 16 + pair[1]);
    digits
        .chunks(2)
        .map(|pair| byte(pair).expect("two digits"))
        .collect()
}

/// Checks that a value has this encoding, and the encoding this value.
///
/// # Panics
///
/// If not, or if `text` is no [`hex`].
pub fn check_encoding<T>(value: &T, text: &str)
where
    T: Serializable + DeserializableOwned + PartialEq + Debug,
{
    let bytes = hex(text);
    assert_eq!(value.to_bytes(), bytes);
    assert_eq!(T::from_bytes(&bytes).as_ref(), Ok(value));
}
