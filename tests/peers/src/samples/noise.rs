//! Takes a number, gives ids and bytes that look like those of a server; the same ones each time.

/// A well-mixed number: the finaliser of the `SplitMix64` generator.
pub(super) fn noise(seed: i32) -> u64 {
    let mut bits = (seed as u64)
        .wrapping_add(1)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// An access hash, or the id of a file: any 64 bits.
pub(super) fn hash(seed: i32) -> i64 {
    noise(seed).cast_signed()
}

/// A number in a range that starts at 0.
pub(super) fn below(limit: i32, seed: i32) -> i32 {
    (noise(seed) % limit as u64) as i32
}

/// Whether something that happens once in `times` happens.
pub(super) fn once_in(times: i32, seed: i32) -> bool {
    below(times, seed) == 0
}

/// Bytes without a pattern.
pub(super) fn bytes(len: usize, seed: i32) -> Vec<u8> {
    (0..len as i32)
        .map(|at| noise(seed ^ (at << 16)) as u8)
        .collect()
}

/// One of several things.
pub(super) fn one_of<'a, T: ?Sized>(things: &[&'a T], seed: i32) -> &'a T {
    things[below(things.len() as i32, seed) as usize]
}
