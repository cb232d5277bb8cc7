//! Memory: what a stranger's bytes make a decoder allocate stays under a multiple of their number.
//!
//! The multiple comes from vectors: the shortest encoding of an element is four bytes (an id, or
//! a word of flags), and in memory it takes its full size. Nothing is counted twice, however
//! vectors are nested, and a count that cannot be right allocates nothing.

use allocation_counter::{AllocationInfo, measure};
use fastrand::Rng;
use tl_parser::model::{Model, Type};
use tl_tests::case::{self, Case, Cases};
use tl_tests::check::seeds;
use tl_tests::fuzz::memory::{CONSTANT, MULTIPLE};
use tl_tests::mutate::{mutate, put};
use tl_tests::schema;
use tl_types::{Deserializable, Error, ErrorKind, enums};

/// How many words of zeros follow a count that is meant to claim as much as it can.
const CLAIMED: usize = 1024;

const VECTOR_ID: [u8; 4] = 0x1cb5_c415_u32.to_le_bytes();

/// The greatest share of what is allowed that has been allocated.
#[derive(Default)]
struct Worst {
    multiple: u64,
    name: &'static str,
}

impl Worst {
    /// Decodes an input and measures it.
    fn check(&mut self, name: &'static str, case: &dyn Case, input: &[u8]) {
        let info = measure(|| drop(case.read(input)));
        self.check_info(name, &info, input.len());
    }

    fn check_info(&mut self, name: &'static str, info: &AllocationInfo, length: usize) {
        let multiple = info
            .bytes_total
            .saturating_sub(CONSTANT)
            .div_ceil(length.max(1) as u64);
        if multiple > self.multiple {
            *self = Self { multiple, name };
        }
        assert!(multiple <= MULTIPLE, "{name}: {info:?} for {length} bytes");
        assert_eq!(info.bytes_current, 0, "{name} leaks");
    }
}

impl Drop for Worst {
    fn drop(&mut self) {
        println!(
            "{} bytes for each byte of input, for {}",
            self.multiple, self.name
        );
    }
}

#[test]
fn valid_and_changed_encodings() {
    let mut rng = Rng::with_seed(1);
    let mut worst = Worst::default();
    for (name, case) in case::all() {
        for bytes in seeds(4).filter_map(|seed| case.make(&seed)) {
            worst.check(name, &*case, &bytes);
            for _ in 0..6 {
                worst.check(name, &*case, &mutate(&mut rng, &bytes, &bytes));
            }
        }
    }
}

/// The offsets of the counts of all boxed vectors in an encoding.
fn counts(bytes: &[u8]) -> Vec<usize> {
    let words = bytes.chunks_exact(4).enumerate();
    let vectors = words.filter(|(_, word)| *word == VECTOR_ID);
    vectors.map(|(index, _)| index * 4 + 4).collect()
}

/// Every vector claims as many elements as the input could hold, each of `size` bytes.
#[test]
fn vectors_that_claim_all_there_is() {
    let mut worst = Worst::default();
    for (name, case) in case::all() {
        for bytes in seeds(3).filter_map(|seed| case.make(&seed)) {
            for offset in counts(&bytes) {
                let mut input = bytes[..(offset + 4).min(bytes.len())].to_vec();
                input.resize(input.len() + CLAIMED * 4, 0);
                for words in 1..16 {
                    let count = u32::try_from(CLAIMED / words).expect("a small count");
                    put(&mut input, offset, count);
                    worst.check(name, &*case, &input);
                }
            }
        }
    }
}

#[test]
fn a_claim_without_anything_after_it_allocates_nothing() {
    let mut tried = 0;
    for (name, case) in case::all() {
        for mut bytes in seeds(3).filter_map(|seed| case.make(&seed)) {
            for offset in counts(&bytes) {
                bytes.truncate(offset + 4);
                put(&mut bytes, offset, 1_000_000);
                let info = measure(|| drop(case.read(&bytes)));
                let bound = CONSTANT + MULTIPLE * bytes.len() as u64;
                assert!(info.bytes_total < bound, "{name}: {info:?}");
                tried += 1;
            }
        }
    }
    println!("{tried} vectors");
    assert!(tried > 500, "{tried}");
}

/// Bytes in memory for each byte of the shortest encoding, for the worst value of a type: an
/// enum takes its own size, and that of a struct which its variant holds in a box.
fn worst_of(model: &Model, cases: &Cases, ty: &Type) -> u64 {
    let enum_size = cases.find(ty.name.as_str()).map_or(0, Case::size);
    let shares = ty.constructors.iter().map(|&id| {
        let fields = cases.find(model.combinator(id).name.as_str());
        let apart = fields.filter(|fields| fields.size() > enum_size);
        let in_memory = enum_size + apart.map_or(0, Case::size);
        in_memory.div_ceil(fields.map_or(4, Case::min_size))
    });
    shares.max().unwrap_or_default() as u64
}

/// The multiple is no luck of the inputs above: no type has a greater one.
#[test]
fn the_multiple_follows_from_the_sizes() {
    let model = schema::model("schema/api.tl");
    let worst = |cases: &Cases| {
        let types = model.types.iter();
        let worst = types.map(|ty| (worst_of(&model, cases, ty), ty.name.as_str()));
        worst.max().expect("a type")
    };
    let (owned, borrowed) = (worst(&case::api()), worst(&case::api_borrowed()));
    println!("{owned:?}, borrowed {borrowed:?}");
    assert_eq!(owned.0, MULTIPLE, "{owned:?}");
    assert!(borrowed.0 <= MULTIPLE, "{borrowed:?}");
}

fn vector(count: u32) -> Vec<u8> {
    [VECTOR_ID, count.to_le_bytes()].concat()
}

/// Vectors in vectors, each claiming the same bytes again: only the outermost gets them.
#[test]
fn nested_vectors_cannot_claim_the_same_bytes() {
    type Nested = Vec<Vec<Vec<Vec<i64>>>>;
    let mut worst = Worst::default();
    for inner in [1, 10, 100, 500] {
        let claims = [vector(500), vector(inner), vector(inner), vector(inner)].concat();
        let input = [claims, vec![0; 4096]].concat();
        let info = measure(|| drop(Nested::from_bytes(&input)));
        worst.check_info("nested vectors", &info, input.len());
    }
    // What it would be without bookkeeping: 500 * 500 elements of 24 bytes.
    assert!(worst.multiple < 8, "{}", worst.multiple);
}

#[test]
fn a_million_elements_in_a_short_input() {
    let input = [vector(1_000_000), vec![0; 64]].concat();
    let mut error = None;
    let info = measure(|| error = Vec::<enums::Update>::from_bytes(&input).err());
    let kind = ErrorKind::VectorTooLong {
        count: 1_000_000,
        limit: 16,
    };
    assert_eq!(error.as_ref().map(Error::kind), Some(&kind));
    assert_eq!(info.bytes_total, 0);
}

/// A string's length is believed no more than a vector's count.
#[test]
fn a_long_string_in_a_short_input() {
    for header in [[0xfe, 0xff, 0xff, 0xff, 0, 0, 0, 0], [0xff; 8]] {
        let info = measure(|| drop(String::from_bytes(&header)));
        assert_eq!(info.bytes_total, 0, "{header:?}");
        let info = measure(|| drop(Vec::<u8>::from_bytes(&header)));
        assert_eq!(info.bytes_total, 0, "{header:?}");
        let info = measure(|| drop(<&str>::from_bytes(&header)));
        assert_eq!(info.bytes_total, 0, "{header:?}");
    }
}

/// Each byte that is no UTF-8 becomes three, in a buffer that grows.
#[test]
fn invalid_utf8() {
    let mut input = vec![0xfe, 0x00, 0x10, 0x00];
    input.resize(4 + 0x1000, 0x80);
    let info = measure(|| drop(String::from_bytes(&input)));
    let mut worst = Worst::default();
    worst.check_info("a string", &info, input.len());
    assert!(worst.multiple <= 12, "{}", worst.multiple);
}
