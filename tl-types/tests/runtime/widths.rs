//! Lengths and counts where a `usize` of 32 bits ends: whatever the target, they are as wrong as they are long.

use tl_types::{Deserializable, ErrorKind, Object, Reader};

use crate::sample::{Empty, Salt};

/// Around the greatest numbers of 31 and 32 bits, and what is a multiple of 2^32 in bytes of 4, 8, 16 or 32.
const COUNTS: [u32; 10] = [
    1 << 27,
    1 << 28,
    1 << 29,
    1 << 30,
    (1 << 31) - 1,
    1 << 31,
    (1 << 31) + 1,
    u32::MAX - 3,
    u32::MAX - 1,
    u32::MAX,
];

/// The same as lengths, those that a `usize` of 32 bits does not hold, and the longest.
fn lengths() -> impl Iterator<Item = u64> {
    let more = [
        1 << 32,
        (1 << 32) + 1,
        (1 << 32) + 8,
        1 << 33,
        (1 << 56) - 1,
    ];
    COUNTS.into_iter().map(u64::from).chain(more)
}

/// A text of that length, of which there are eight bytes.
fn text(length: u64) -> Vec<u8> {
    let [a, b, c, d, e, f, g, _] = length.to_le_bytes();
    [&[255, a, b, c, d, e, f, g][..], &[b'x'; 8]].concat()
}

#[test]
fn no_text_is_longer_than_the_input() {
    for length in lengths() {
        let bytes = text(length);
        let mut reader = Reader::new(&bytes);
        assert_eq!(reader.string(), "");
        let error = reader.finish().unwrap_err();
        let ErrorKind::UnexpectedEnd { needed, available } = *error.kind() else {
            panic!("{length}: {error}");
        };
        let known = usize::try_from(length).unwrap_or(usize::MAX);
        assert!(needed >= known.saturating_sub(3), "{length}: {error}");
        assert_eq!((error.offset(), available), (0, 16), "{length}");
        assert!(Vec::<u8>::from_bytes(&bytes).is_err() && <&[u8]>::from_bytes(&bytes).is_err());
    }
}

#[test]
fn a_text_in_its_longest_form_is_read() {
    let mut bytes = text(8);
    assert_eq!(String::from_bytes(&bytes).as_deref(), Ok("xxxxxxxx"));
    bytes[1] = 9;
    assert!(String::from_bytes(&bytes).is_err());
}

#[track_caller]
fn check_count<T>(count: u32, read: impl Fn(&mut Reader<'_>) -> Vec<T>) {
    let bytes = [count.to_le_bytes(), [0; 4], [0; 4], [0; 4], [0; 4]].concat();
    let mut reader = Reader::new(&bytes);
    assert_eq!(read(&mut reader).capacity() * size_of::<T>(), 0, "{count}");
    let error = reader.finish().unwrap_err();
    assert_eq!(error.offset(), 0, "{count}: {error}");
    let kind = error.kind();
    assert!(
        matches!(kind, ErrorKind::VectorTooLong { count: found, .. } if *found == count),
        "{count}: {error}"
    );
}

#[test]
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "a function of C's calling convention is no `Fn`"
)]
fn no_vector_has_more_elements_than_the_input_has_bytes() {
    for count in COUNTS {
        check_count(count, |it| it.bare_vec::<i32>());
        check_count(count, |it| it.bare_vec::<i64>());
        check_count(count, |it| it.bare_vec::<[u8; 16]>());
        check_count(count, |it| it.bare_vec::<[u8; 32]>());
        check_count(count, |it| it.bare_vec_of_bare::<Salt>());
        check_count(count, |it| it.bare_vec_of_bare::<Empty>());
    }
}

#[test]
fn no_object_is_longer_than_the_input() {
    for length in COUNTS {
        let bytes = [length.to_le_bytes(), [0; 4], [0; 4]].concat();
        let mut reader = Reader::new(&bytes);
        assert_eq!(reader.sized_object(), Object::from_bytes(Vec::new()));
        assert!(reader.finish().is_err(), "{length}");
    }
}
