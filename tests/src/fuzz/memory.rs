//! A value of any type: what decoding it allocates.

use super::known_values::with_id;

/// Bytes allocated for each byte of input, all of them together, those given back included. The most
/// are those of an empty message: twelve bytes, and in memory as large as any other message.
pub const MULTIPLE: u64 = 42;

/// Bytes that may be allocated whatever the input: past an error, values are made of zeros, and
/// some of their fields are boxes.
pub const CONSTANT: u64 = 1024;

/// The most bytes that were allocated for a byte of input, the constant aside. `allocated` runs something and
/// counts.
///
/// # Panics
///
/// If they are more than [`MULTIPLE`].
pub fn check(input: &[u8], allocated: impl Fn(&mut dyn FnMut()) -> u64) -> u64 {
    let most = with_id(input, |input, known| {
        let multiples = known.iter().map(|it| {
            let bytes = allocated(&mut || drop(it.case.read(input)));
            let multiple = bytes.saturating_sub(CONSTANT).div_ceil(input.len() as u64);
            let name = it.case.rust_name();
            assert!(
                multiple <= MULTIPLE,
                "{name}: {bytes} bytes for {input:02x?}"
            );
            multiple
        });
        multiples.max().unwrap_or_default()
    });
    most.unwrap_or_default()
}
