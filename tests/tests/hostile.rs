//! Bytes from strangers: whatever they are, decoding ends, and ends well. What is decoded can be
//! encoded and decoded again, and an error names the first fault.

use std::collections::BTreeSet;
use std::ops::Range;

use fastrand::Rng;
use tl_parser::model::{Builtin, Combinator, CombinatorId, Field, FieldId, Model, TypeRef};
use tl_tests::case::{self, Case, Cases};
use tl_tests::check::{item_name, seeds};
use tl_tests::fuzz::encode::survive;
use tl_tests::mutate::{mutate, put};
use tl_tests::random::{Writer, asked_bits};
use tl_tests::schema;
use tl_types::{Error, ErrorKind, mtproto, names};

/// An id that neither schema has.
const UNKNOWN: u32 = 0xdead_beef;

/// A few arbitrary values of a case, encoded.
fn encodings(case: &dyn Case) -> Vec<Vec<u8>> {
    seeds(3).filter_map(|seed| case.make(&seed)).collect()
}

#[test]
fn random_bytes() {
    let mut rng = Rng::with_seed(1);
    let (mut inputs, mut values) = (0, 0);
    for (_, case) in case::all() {
        let Some(start) = encodings(&*case).pop() else {
            continue;
        };
        for _ in 0..20 {
            let mut input: Vec<u8> = (0..rng.usize(..96)).map(|_| rng.u8(..)).collect();
            // Otherwise few would come further than the id.
            if let Some(id) = input.first_chunk_mut::<4>() {
                id.copy_from_slice(&start[..4]);
            }
            inputs += 1;
            values += usize::from(survive(&*case, &input).is_some());
        }
    }
    println!("{inputs} inputs, {values} of them are values");
}

#[test]
fn encodings_with_a_change() {
    let mut rng = Rng::with_seed(2);
    let (mut inputs, mut values) = (0, 0);
    for (_, case) in case::all() {
        let encodings = encodings(&*case);
        for bytes in &encodings {
            let other = &encodings[rng.usize(..encodings.len())];
            for _ in 0..10 {
                let input = mutate(&mut rng, bytes, other);
                inputs += 1;
                values += usize::from(survive(&*case, &input).is_some());
            }
        }
    }
    println!("{inputs} inputs, {values} of them are values");
    assert!(inputs > 50_000, "{inputs}");
    assert!(values > inputs / 20 && values < inputs, "{values}");
}

fn error(case: &dyn Case, input: &[u8]) -> Option<Error> {
    case.read(input).err()
}

#[test]
fn an_unknown_constructor_keeps_its_id_and_names_the_type() {
    for (name, case) in case::all() {
        for mut bytes in encodings(&*case) {
            put(&mut bytes, 0, UNKNOWN);
            let error = error(&*case, &bytes).unwrap_or_else(|| panic!("{name} of {bytes:02x?}"));
            assert!(
                matches!(
                    error.kind(),
                    ErrorKind::UnknownConstructor { id: UNKNOWN, .. }
                ),
                "{name}: {error}"
            );
            assert_eq!(error.offset(), 0, "{name}: {error}");
            assert_eq!(error.type_name(), Some(name), "{error}");
        }
    }
}

/// How many bytes a text takes, its length included. Long ones are not made here.
fn text_length(text: &[u8]) -> usize {
    match text {
        [254, a, b, c, ..] => 4 + u32::from_le_bytes([*a, *b, *c, 0]) as usize,
        [length, ..] => 1 + usize::from(*length),
        [] => 0,
    }
}

/// The bytes that an error is about.
fn fault(error: &Error, input: &[u8]) -> Range<usize> {
    let length = match error.kind() {
        ErrorKind::UnexpectedEnd { .. } | ErrorKind::TrailingBytes { .. } => input.len(),
        ErrorKind::InvalidUtf8 => error.offset() + text_length(&input[error.offset()..]),
        // The id, count or length that is wrong.
        _ => error.offset() + 4,
    };
    error.offset()..length
}

/// Bytes before the change are fine, so the first fault cannot end before it; and nothing that
/// comes after the first fault can make a difference.
#[test]
fn an_error_names_the_first_fault() {
    let mut rng = Rng::with_seed(3);
    let mut errors = 0;
    for (name, case) in case::all() {
        for bytes in encodings(&*case) {
            let at = rng.usize(..bytes.len());
            let mut input = bytes.clone();
            input[at] ^= 1 << rng.u8(..8);
            let Some(first) = error(&*case, &input) else {
                continue;
            };
            let fault = fault(&first, &input);
            assert!(fault.end > at, "{name}: {first}, but byte {at} was changed");
            input[fault.end..].fill_with(|| rng.u8(..));
            assert_eq!(error(&*case, &input), Some(first), "{name}: {input:02x?}");
            errors += 1;
        }
    }
    println!("{errors} errors");
    assert!(errors > 1_000, "{errors}");
}

/// Whatever is cut off, the error is where the input ends or in a count before that, and it is in
/// a type of the schema.
#[test]
fn an_error_knows_offset_and_type() {
    let mut rng = Rng::with_seed(4);
    let cases = case::all();
    let known: BTreeSet<&str> = cases.iter().map(|(name, _)| *name).collect();
    for (name, case) in cases {
        for bytes in encodings(&*case) {
            let input = &bytes[..rng.usize(..bytes.len())];
            let Some(error) = error(&*case, input) else {
                continue;
            };
            assert!(error.offset() <= input.len(), "{name}: {error}");
            let type_name = error.type_name().unwrap_or_default();
            let is_known = known.contains(type_name) || ["Bool", "Vector"].contains(&type_name);
            assert!(is_known, "{name}: {error}");
        }
    }
}

/// Offset of a combinator's flags words in its boxed form, as far as everything before them has
/// the same size in all values.
fn flags_words(combinator: &Combinator) -> Vec<(usize, u32)> {
    let mut offset = 4;
    let mut words = Vec::new();
    let required = |field: &&Field| field.condition.is_none();
    for (index, field) in (combinator.fields.iter().take_while(required)).enumerate() {
        if let Some(bits) = asked_bits(&combinator.fields, FieldId(index)) {
            words.push((offset, bits));
        }
        offset += match &field.ty {
            TypeRef::Nat => 4,
            TypeRef::Builtin { builtin, .. } => match builtin {
                Builtin::Int => 4,
                Builtin::Long | Builtin::Double => 8,
                _ => break,
            },
            _ => break,
        };
    }
    words
}

fn check_unknown_flags(model: &Model, cases: &Cases) -> usize {
    let mut words = 0;
    for (index, combinator) in model.combinators.iter().enumerate() {
        for (offset, known) in flags_words(combinator) {
            let id = CombinatorId(index);
            let name = item_name(model, id);
            let case = cases.find(name).expect("a Rust type");
            let mut writer = Writer::new(model, 5);
            writer.boxed(id);
            let mut bytes = writer.bytes.clone();
            let word = bytes[offset..]
                .first_chunk()
                .map(|word| u32::from_le_bytes(*word));
            put(&mut bytes, offset, word.expect("a word of flags") | !known);
            assert_eq!(case.decode(&bytes), Ok(writer.bytes), "{name}");
            words += 1;
        }
    }
    words
}

#[test]
fn unknown_flags_are_ignored() {
    let words = check_unknown_flags(&schema::model("schema/api.tl"), &case::api());
    println!("{words} words of flags with all unknown bits set");
    assert!(words > 500, "{words}");
}

#[test]
fn the_unknown_id_is_unknown() {
    assert_eq!(names::name_of(UNKNOWN), None);
    assert_eq!(mtproto::names::name_of(UNKNOWN), None);
}
