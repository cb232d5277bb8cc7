//! What a stranger may claim: counts, bytes claimed twice, depth.

use tl_types::rt::{Definitions, read_other};
use tl_types::{Deserializable, ErrorKind, Reader, Serializable};

use crate::sample::{Empty, Note, Salt, Tree, note};

const VECTOR: u32 = 0x1cb5_c415;

/// The words, in little-endian order.
fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[test]
fn a_count_must_fit_the_rest() {
    let bytes = words(&[VECTOR, 3, 1, 2, 3]);
    assert_eq!(Vec::<i32>::from_bytes(&bytes), Ok(vec![1, 2, 3]));
    for count in [4, 1 << 30, i32::MAX as u32, u32::MAX] {
        let bytes = words(&[VECTOR, count, 1, 2, 3]);
        let mut reader = Reader::new(&bytes);
        assert_eq!(reader.vec::<i32>().capacity(), 0);
        let error = reader.finish().unwrap_err();
        assert_eq!(error.kind(), &ErrorKind::VectorTooLong { count, limit: 3 });
        assert_eq!(error.offset(), 4);
    }
}

#[test]
fn a_wrong_vector_id_is_an_error() {
    let error = Vec::<i32>::from_bytes(&words(&[7, 0])).unwrap_err();
    let kind = ErrorKind::UnknownConstructor {
        id: 7,
        expected: Some(VECTOR),
    };
    assert_eq!((error.kind(), error.type_name()), (&kind, Some("Vector")));
}

#[test]
fn nested_vectors_cannot_claim_bytes_twice() {
    // Two inner vectors of eight bytes at least: the first may not have the second's.
    let inner = [VECTOR, 2, 10, 11, VECTOR, 0];
    let bytes = words(&[&[VECTOR, 2][..], &inner].concat());
    assert_eq!(
        Vec::<Vec<i32>>::from_bytes(&bytes),
        Ok(vec![vec![10, 11], vec![]])
    );

    let greedy = words(&[&[VECTOR, 2, VECTOR, 3][..], &inner[2..]].concat());
    let error = Vec::<Vec<i32>>::from_bytes(&greedy).unwrap_err();
    assert_eq!(
        error.kind(),
        &ErrorKind::VectorTooLong { count: 3, limit: 2 }
    );
    assert_eq!(error.offset(), 12);
}

#[test]
fn reservations_end_with_their_vector() {
    let rows: Vec<Vec<Vec<i32>>> = (0..6)
        .map(|i| (0..i).map(|j| (0..j).collect()).collect())
        .collect();
    assert_eq!(Vec::from_bytes(&rows.to_bytes()).as_ref(), Ok(&rows));

    let mut bytes = rows.to_bytes();
    bytes.extend(rows.to_bytes());
    let mut reader = Reader::new(&bytes);
    assert_eq!(reader.read().as_ref(), Ok(&rows));
    assert_eq!(reader.read().as_ref(), Ok(&rows));
    assert_eq!(reader.finish(), Ok(()));
}

#[test]
fn strings_that_eat_reserved_bytes_leave_none_to_claim() {
    // The first string takes what the second pair needs.
    struct Pair;

    impl Deserializable<'_> for Pair {
        const MIN_SIZE: usize = 8;

        fn deserialize(r: &mut Reader<'_>) -> Self {
            r.string();
            r.bare_vec::<i32>();
            Self
        }
    }

    let bytes = words(&[2, 7, 0, 1, 0]);
    let mut reader = Reader::new(&bytes);
    reader.bare_vec::<Pair>();
    let error = reader.finish().unwrap_err();
    assert_eq!(
        error.kind(),
        &ErrorKind::VectorTooLong { count: 1, limit: 0 }
    );
}

#[test]
fn a_vector_stops_at_the_first_error() {
    let bytes = words(&[VECTOR, 4, 0x3333_3333, 0, 0x3333_3333, 0x3333_3333]);
    let mut reader = Reader::new(&bytes);
    assert_eq!(reader.vec::<Tree>().len(), 2);
    assert_eq!(reader.finish().unwrap_err().offset(), 12);
}

#[test]
fn elements_without_bytes_are_limited_by_the_input() {
    let bytes = words(&[3, 4, 0, 5, 6]);
    let mut reader = Reader::new(&bytes);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 3);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 4);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 0);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 5);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 6);
    assert_eq!(reader.finish(), Ok(()));

    let greedy = words(&[15, 6, 0, 0]);
    let mut reader = Reader::new(&greedy);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 15);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 0);
    let error = reader.finish().unwrap_err();
    assert_eq!(
        error.kind(),
        &ErrorKind::VectorTooLong { count: 6, limit: 1 }
    );
}

#[test]
fn elements_without_bytes_reserve_none() {
    let bytes = words(&[2, VECTOR, 1, 9]);
    let mut reader = Reader::new(&bytes);
    assert_eq!(reader.bare_vec_of_bare::<Empty>().len(), 2);
    assert_eq!(reader.vec::<i32>(), [9]);
    assert_eq!(reader.finish(), Ok(()));
}

/// A leaf under `depth` - 1 nodes.
fn chain(depth: u32) -> Tree {
    (1..depth).fold(Tree::Leaf, |tree, _| Tree::Node(vec![tree]))
}

#[test]
fn depth_is_limited() {
    let limit = Reader::DEFAULT_DEPTH_LIMIT;
    let tree = chain(limit);
    assert_eq!(Tree::from_bytes(&tree.to_bytes()), Ok(tree));
    let error = Tree::from_bytes(&chain(limit + 1).to_bytes()).unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::TooDeep { limit });

    let bytes = chain(limit + 1).to_bytes();
    let mut reader = Reader::new(&bytes).depth_limit(limit + 1);
    assert_eq!(reader.read(), Ok(chain(limit + 1)));
}

#[test]
fn depth_counts_nesting_not_values() {
    let wide = Tree::Node(vec![chain(3); 1000]);
    assert_eq!(Tree::from_bytes(&wide.to_bytes()), Ok(wide));
}

#[test]
fn deep_input_of_a_type_with_one_constructor_ends() {
    let mut deep = note();
    for _ in 0..1000 {
        deep = Note {
            reply: Some(Box::new(deep)),
            ..note()
        };
    }
    let error = Note::from_bytes(&deep.to_bytes()).unwrap_err();
    let limit = Reader::DEFAULT_DEPTH_LIMIT;
    assert_eq!(
        (error.kind(), error.type_name()),
        (&ErrorKind::TooDeep { limit }, Some("note"))
    );
}

#[test]
fn least_sizes_hold() {
    assert_eq!(Salt::MIN_SIZE, 16);
    assert_eq!(<Vec<Salt>>::MIN_SIZE, 8);
    assert_eq!(<Vec<u8>>::MIN_SIZE, 4);
    let reply = note().reply.unwrap();
    assert_eq!(Note::MIN_SIZE, reply.to_bytes().len());
}

/// Three times a limit may be more than an `usize` has, on 32 bits.
#[test]
fn what_is_kept_has_levels_under_any_limit() {
    const NODES: Definitions = &[(1, "node next:!"), (2, "leaf")];
    let bytes = [1, 1, 1, 2_u32].map(u32::to_le_bytes).concat();
    for limit in [4, 0x5555_5555, u32::MAX] {
        let mut reader = Reader::new(&bytes).depth_limit(limit);
        assert_eq!(reader.id(), 1);
        let kept = read_other(&mut reader, &bytes, NODES);
        assert_eq!(reader.finish(), Ok(()), "{limit}");
        assert_eq!(kept.as_bytes(), bytes, "{limit}");
    }
}
