//! The codec that interprets schemas against generated ones: takes a model and the codecs generated
//! from it, checks that both say the same of every value and of every input that is none.

use fastrand::Rng;
use tl_codegen::value::{
    Codec, DecodeError, ErrorKind, Form, Json, Path, Place, Step, Target, Value,
};
use tl_parser::model::{CombinatorId, Field, Model, Role};
use tl_parser::{Facts, Section};
use tl_types::{Error, ErrorKind as TypesErrorKind, Schema};

use crate::case::{Case, Cases};
use crate::check::{item_name, seeds};
use crate::mutate::{mutate, put};
use crate::values::Maker;

/// So many words of each value are replaced by zero.
const ZEROED: usize = 12;

/// What has been compared.
#[derive(Clone, Copy, Debug, Default)]
pub struct Compared {
    /// Values that both know.
    pub values: usize,
    /// Other inputs.
    pub inputs: usize,
    /// Those of them that both refuse.
    pub errors: usize,
}

/// Lets the interpreting codec write `count` values of every constructor and function, which have to
/// come back from the generated one, from itself, and from JSON.
///
/// # Panics
///
/// If one does not.
pub fn check_written(model: &Model, cases: &Cases, count: u64) -> Compared {
    let (codec, facts) = (Codec::new([model]), Facts::of(model));
    let mut compared = Compared::default();
    let ids = (0..model.combinators.len()).map(CombinatorId);
    for id in ids.filter(|id| !model.combinator(*id).builtin) {
        let name = item_name(model, id);
        let case = cases.find(name).expect("a Rust type");
        let target = Target::combinator(Place {
            schema: 0,
            combinator: id,
        });
        for seed in 0..count {
            let value = Maker::new(&codec, model, &facts, seed).combined(id, Form::Boxed);
            let bytes = codec.encode(&value);
            assert_eq!(
                case.decode(&bytes).as_ref(),
                Ok(&bytes),
                "{name}, seed {seed}"
            );
            check_own(&codec, &target, &bytes);
            check_serde(&codec, &target, case, &bytes);
            compared.values += 1;
        }
    }
    compared
}

/// Lets generated code write values of every type and function, which have to come back from the
/// interpreting codec; and changes them, of which both have to say the same.
///
/// # Panics
///
/// If one does not come back, or if the codecs differ.
pub fn check_read(model: &Model, cases: &Cases, schema: Schema, count: u64) -> Compared {
    let codec = Codec::new([model]);
    let mut rng = Rng::with_seed(6);
    let mut compared = Compared::default();
    for (name, case) in &cases.0 {
        let target = target(&codec, name, &**case);
        let encodings: Vec<_> = seeds(count).filter_map(|seed| case.make(&seed)).collect();
        for bytes in &encodings {
            check_own(&codec, &target, bytes);
            check_serde(&codec, &target, &**case, bytes);
            compared.values += 1;
            let other = &encodings[rng.usize(..encodings.len())];
            let mut inputs: Vec<_> = (0..8).map(|_| mutate(&mut rng, bytes, other)).collect();
            inputs.push(noise(&mut rng, bytes));
            inputs.extend(without_words(bytes));
            for input in inputs {
                compared.inputs += 1;
                let is_value = agree(&codec, &target, &**case, schema, &input);
                compared.errors += usize::from(!is_value);
            }
        }
    }
    compared
}

/// Whether an input is a value, of which both codecs have to say the same, and the same of what is wrong.
///
/// # Panics
///
/// If they do not.
pub fn agree(
    codec: &Codec<'_>,
    target: &Target,
    case: &dyn Case,
    schema: Schema,
    input: &[u8],
) -> bool {
    let errors = check_input(codec, target, case, input);
    if let Some((one, other)) = &errors {
        check_path(codec, one, other, schema, input);
    }
    errors.is_none()
}

/// Random bytes after the id of a value.
fn noise(rng: &mut Rng, bytes: &[u8]) -> Vec<u8> {
    let rest = (0..rng.usize(..96)).map(|_| rng.u8(..));
    bytes[..4].iter().copied().chain(rest).collect()
}

/// A value with zero in the place of one word: of an id, a count, a length.
fn without_words(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let words = (0..bytes.len()).step_by(4).take(ZEROED);
    words.map(|word| {
        let mut input = bytes.to_vec();
        put(&mut input, word, 0);
        input
    })
}

/// What a generated item is of.
///
/// # Panics
///
/// If nothing in the schema has its name.
pub fn target(codec: &Codec<'_>, name: &str, case: &dyn Case) -> Target {
    let section = match case.rust_name().contains("::functions::") {
        true => Section::Functions,
        false => Section::Types,
    };
    let mut places = codec.with_name(name);
    let found = places.find(|place| codec.combinator(*place).section == section);
    match found {
        Some(place) => Target::combinator(place),
        None => Target::parse(codec, name).expect("a type of the schema"),
    }
}

/// Bytes have to come back, over values and over JSON.
fn check_own(codec: &Codec<'_>, target: &Target, bytes: &[u8]) {
    let value = codec
        .decode(bytes, target)
        .unwrap_or_else(|error| panic!("{error}: {bytes:02x?}"));
    assert_eq!(codec.encode(&value), bytes, "{value:?}");
    assert_eq!(
        codec.encode(&over_json(codec, target, &value)),
        bytes,
        "{value:?}"
    );
}

/// serde writes the same JSON, and reads the same bytes of it: those of an owned value.
fn check_serde(codec: &Codec<'_>, target: &Target, case: &dyn Case, bytes: &[u8]) {
    let value = codec.decode(bytes, target).expect("it was decoded before");
    let json = serde_json::to_string(&Json::new(codec, &value)).expect("JSON");
    let name = case.rust_name();
    assert_eq!(case.to_json(bytes).as_ref(), Ok(&json), "{name}");
    // In an object, the JSON does not say how lengths and padding were written.
    let again = codec.encode(&over_json(codec, target, &value));
    let owned = case.decode_owned(&again).map_err(|error| error.to_string());
    assert_eq!(case.read_json(&json), owned, "{name}: {json}");
}

fn over_json(codec: &Codec<'_>, target: &Target, value: &Value) -> Value {
    let json = serde_json::to_string(&Json::new(codec, value)).expect("JSON");
    let again = codec.from_json(&json, target);
    again.unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// What both say of an input that they refuse. What is accepted has to come back as it was, whatever
/// it is.
fn check_input(
    codec: &Codec<'_>,
    target: &Target,
    case: &dyn Case,
    input: &[u8],
) -> Option<(Box<DecodeError>, Error)> {
    let name = case.rust_name();
    match (codec.decode(input, target), case.read(input)) {
        (Ok(value), Ok(())) => {
            assert_eq!(codec.encode(&value), input, "{name}");
            // What generated code does not keep is not in its JSON either.
            if case.decode(input).as_deref() == Ok(input) {
                check_serde(codec, target, case, input);
            }
            None
        }
        (Err(one), Err(other)) => {
            check_errors(&one, &other, input);
            Some((one, other))
        }
        (one, other) => panic!("{name}: {one:?}, but {other:?} of {input:02x?}"),
    }
}

/// Generated code reads several numbers at once: if the input ends in one of them, it names the first.
fn check_errors(one: &DecodeError, other: &Error, input: &[u8]) {
    let is_end = matches!(one.kind, ErrorKind::UnexpectedEnd { .. });
    let is_other_end = matches!(other.kind(), TypesErrorKind::UnexpectedEnd { .. });
    assert_eq!(is_end, is_other_end, "{one}, but {other} of {input:02x?}");
    match is_end {
        true => assert!(
            other.offset() <= one.offset && one.offset <= input.len(),
            "{one}, but {other} of {input:02x?}"
        ),
        false => assert_eq!(
            one.offset,
            other.offset(),
            "{one}, but {other} of {input:02x?}"
        ),
    }
}

/// The path that is found afterwards is the one that the interpreting codec went.
fn check_path(codec: &Codec<'_>, one: &DecodeError, other: &Error, schema: Schema, input: &[u8]) {
    assert_eq!(
        generated_path(codec, one).to_string(),
        other.path(input, schema),
        "{one}, but {other} of {input:02x?}"
    );
}

/// The path in generated code, where a length is a part of the field that it is the length of.
fn generated_path(codec: &Codec<'_>, error: &DecodeError) -> Path {
    let mut path = error.path.clone();
    if let (Some(place), Some(Step::Field(last))) = (error.combinator, path.0.last_mut()) {
        let mut fields = codec.combinator(place).fields.iter();
        let is_length = |field: &Field| {
            field.role == Role::Length && field.name.as_ref().is_some_and(|name| name == last)
        };
        if fields.any(is_length)
            && let Some(measured) = fields.next()
        {
            last.clone_from(measured.name.as_ref().expect("a name"));
        }
    }
    path
}
