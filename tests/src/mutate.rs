//! Encodings gone wrong: takes valid ones, gives the same with one change.

use fastrand::Rng;

/// Counts and lengths that no input of a few bytes can have, and the forms of long strings.
const HUGE: [u32; 6] = [
    0x7fff_ffff,
    0xffff_ffff,
    0x00ff_ffff,
    1_000_000,
    0xffff_fffe,
    0x0000_00ff,
];

/// An encoding with one random change; `other` is another one to take bytes from.
pub fn mutate(rng: &mut Rng, bytes: &[u8], other: &[u8]) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    let at = rng.usize(..=bytes.len());
    let word = at & !3;
    match rng.u8(..7) {
        0 => changed.truncate(at),
        1 => changed.extend((0..rng.usize(1..16)).map(|_| rng.u8(..))),
        2 => changed
            .splice(at.., other[at.min(other.len())..].iter().copied())
            .for_each(drop),
        3 => changed
            .splice(word..word, bytes[..word].iter().copied())
            .for_each(drop),
        4 => put(&mut changed, word, HUGE[rng.usize(..HUGE.len())]),
        5 => put(&mut changed, word, rng.u32(..)),
        _ => flip(&mut changed, at, rng.u8(..8)),
    }
    changed
}

/// Replaces the word at an offset, if there is one.
pub fn put(bytes: &mut [u8], offset: usize, word: u32) {
    if let Some(place) = bytes.get_mut(offset..offset + 4) {
        place.copy_from_slice(&word.to_le_bytes());
    }
}

fn flip(bytes: &mut [u8], at: usize, bit: u8) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << bit;
    }
}
