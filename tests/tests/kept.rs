//! Constructors that are kept as bytes (`Others::Kept`): they end where the codec that interprets the whole schema
//! says that they do, come back as they were, and are debugged and written as JSON as if they had types.

use fastrand::Rng;
use tl_codegen::value::{Codec, Form, Json, Target};
use tl_parser::Facts;
use tl_parser::model::Model;
use tl_tests::case::{Case, Cases, cases};
use tl_tests::check::seeds;
use tl_tests::mutate::mutate;
use tl_tests::schema;
use tl_tests::values::Maker;
use tl_types::{Deserializable, ErrorKind, Object, Reader, Serializable};

/// What the build script has generated.
#[deny(unused, nonstandard_style)]
#[allow(dead_code, unreachable_pub)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/kept.rs"));
    include!(concat!(env!("OUT_DIR"), "/kept_api.rs"));
}

use generated::kept::{self, SCHEMA, borrowed, enums, types};
use generated::kept_api;

fn model() -> Model {
    schema::model("tests/features/narrowed/kept.tl")
}

/// Random values of every constructor of a type, by the codec that knows the whole schema.
fn for_each_value(model: &Model, ty: &str, count: u64, mut check: impl FnMut(&str, Vec<u8>)) {
    let (codec, facts) = (Codec::new([model]), Facts::of(model));
    let ty = model.types.iter().find(|it| it.name.as_str() == ty);
    for &id in &ty.expect("a type").constructors {
        for seed in 0..count {
            let value = Maker::new(&codec, model, &facts, seed).combined(id, Form::Boxed);
            check(model.combinator(id).name.as_str(), codec.encode(&value));
        }
    }
}

/// In both forms.
fn forms() -> [Cases; 2] {
    use generated::kept::arbitrary::{visit_borrowable, visit_enums, visit_functions, visit_types};
    [
        cases(&[visit_types, visit_enums, visit_functions]),
        cases(&[visit_types, visit_enums, visit_functions, visit_borrowable]),
    ]
}

#[test]
fn what_is_generated() {
    insta::assert_snapshot!(include_str!(concat!(env!("OUT_DIR"), "/kept/enums.rs")));
}

#[test]
fn every_value_comes_back_in_bytes_and_in_json() {
    let model = model();
    let codec = Codec::new([&model]);
    let target = Target::parse(&codec, "Event").expect("a type");
    for cases in forms() {
        let case = cases.find("Event").expect("a type");
        for_each_value(&model, "Event", 200, |name, bytes| {
            assert_eq!(case.decode(&bytes).as_ref(), Ok(&bytes), "{name}");
            let value = codec.decode(&bytes, &target).expect("a value");
            let json = serde_json::to_string(&Json::new(&codec, &value)).expect("JSON");
            assert_eq!(case.to_json(&bytes).as_ref(), Ok(&json), "{name}");
            assert_eq!(case.read_json(&json).as_ref(), Ok(&bytes), "{name}: {json}");
        });
    }
}

#[test]
fn a_value_that_is_cut_off_is_none() {
    for cases in forms() {
        let case = cases.find("Event").expect("a type");
        for_each_value(&model(), "Event", 20, |name, bytes| {
            for len in 0..bytes.len() {
                let error = case.decode(&bytes[..len]).expect_err("too few bytes");
                let is_end = matches!(error.kind(), ErrorKind::UnexpectedEnd { .. });
                let is_count = matches!(error.kind(), ErrorKind::VectorTooLong { .. });
                assert!(is_end || is_count, "{name}: {error}");
            }
        });
    }
}

/// What follows is read from the right place: values of all constructors stand next to each other.
#[test]
fn values_end_where_they_should() {
    let mut all = Vec::new();
    for_each_value(&model(), "Event", 10, |_, bytes| all.push(bytes));
    let mut rng = Rng::with_seed(1);
    rng.shuffle(&mut all);
    let events = all
        .iter()
        .map(|it| enums::Event::from_bytes(it).expect("an event"));
    let events: Vec<_> = events.collect();
    let last = events[0].clone();
    let list = types::List {
        events,
        last,
        trailer: 7,
    };
    let bytes = list.to_bytes();
    let head = 4 + 8;
    assert_eq!(
        bytes[head..bytes.len() - 4],
        [all.concat(), all[0].clone()].concat()
    );
    assert_eq!(types::List::from_bytes(&bytes).as_ref(), Ok(&list));
    let list_in_place = borrowed::types::List::from_bytes(&bytes).expect("a list");
    assert_eq!(list_in_place.to_bytes(), bytes);
    assert_eq!(list_in_place.to_owned(), list);
}

/// Whatever is a value of the whole schema is one here. The reverse does not hold: of boxed values in what is
/// kept the type is not asked.
#[test]
fn changed_values_are_no_worse() {
    let model = model();
    let codec = Codec::new([&model]);
    let target = Target::parse(&codec, "Event").expect("a type");
    let cases = forms();
    let mut rng = Rng::with_seed(2);
    let (mut values, mut errors) = (0, 0);
    let mut other = Vec::new();
    for_each_value(&model, "Event", 300, |name, bytes| {
        let input = mutate(&mut rng, &bytes, &other);
        other = bytes;
        let is_value = codec.decode(&input, &target).is_ok();
        for cases in &cases {
            let case = cases.find("Event").expect("a type");
            match case.decode(&input) {
                Ok(_) => values += 1,
                Err(error) => {
                    errors += 1;
                    assert!(!is_value, "{name}: {error} of {input:02x?}");
                    assert!(error.offset() <= input.len(), "{name}: {error}");
                }
            }
        }
    });
    assert!(values > 1_000 && errors > 1_000, "{values}, {errors}");
}

#[test]
fn arbitrary_values_have_types() {
    for cases in forms() {
        for (name, case) in &cases.0 {
            for seed in seeds(40) {
                let Some(bytes) = case.make(&seed) else {
                    continue;
                };
                assert!(case.is_made_of(&seed, &bytes), "{name}");
            }
        }
    }
}

/// `numbers` is long, and `seen` the shortest.
#[test]
fn least_sizes_are_those_of_all_constructors() {
    let [owned, borrowed] = forms();
    for cases in [owned, borrowed] {
        assert_eq!(cases.find("Event").map(Case::min_size), Some(4));
        assert_eq!(cases.find("list").map(Case::min_size), Some(4 + 8 + 4 + 4));
    }
}

fn encoded(name: &str) -> Vec<u8> {
    let mut found = Vec::new();
    for_each_value(&model(), "Event", 1, |it, bytes| {
        if it == name {
            found = bytes;
        }
    });
    found
}

#[test]
fn what_is_kept_is_an_object() {
    let noise = encoded("noise");
    let event = enums::Event::from_bytes(&noise).expect("an event");
    let object = event.as_other().expect("it has no type").clone();
    assert_eq!(object, Object::from_bytes(noise.clone()));
    assert_eq!(format!("{event:?}"), "noise");
    assert_eq!(event, enums::Event::Other(object.clone()));
    assert_ne!(event, enums::Event::Seen);
    assert_eq!(event.into_other(), Some(object));
    assert_eq!(enums::Event::Seen.as_other(), None);

    let event = borrowed::enums::Event::from_bytes(&noise).expect("an event");
    assert_eq!(event.as_other(), Some(&noise[..]));
    assert_eq!(event.into_other().map(<[u8]>::as_ptr), Some(noise.as_ptr()));

    let other = types::EventOther { at: 7 };
    let event = enums::Event::EventOther(other.clone());
    assert_eq!(event.as_event_other(), Some(&other));
}

/// The table has them, and so the names of their fields; what is secret stays so.
#[test]
fn debugging_output_has_the_fields() {
    let secret = [&kept_id("password").to_le_bytes()[..], b"\x03abc"].concat();
    let wraps = [&kept_id("wraps").to_le_bytes()[..], &secret].concat();
    let event = enums::Event::from_bytes(&wraps).expect("an event");
    assert_eq!(
        format!("{event:?}"),
        "wraps { event: password { secret: … } }"
    );
    let name = kept::names::name_of(kept_id("wraps"));
    assert_eq!(name, Some("wraps"));
}

#[test]
fn errors_have_paths_into_what_is_kept() {
    let wraps = encoded("wraps")[..4].to_vec();
    let one = types::One {
        event: enums::Event::Seen,
        next: None,
    };
    let mut bytes = one.to_bytes()[..4].to_vec();
    bytes.extend(wraps.repeat(2));
    let error = types::One::from_bytes(&bytes).expect_err("too few bytes");
    assert_eq!(error.path(&bytes, SCHEMA), "event.event.event");
    assert_eq!(error.type_name(), Some("wraps"));
    let numbers = encoded("numbers");
    let error = enums::Event::from_bytes(&numbers[..8]).expect_err("too few bytes");
    assert_eq!(error.type_name(), Some("numbers"));
    bytes.extend(1_u32.to_le_bytes());
    let error = types::One::from_bytes(&bytes).expect_err("an unknown constructor");
    assert_eq!(
        error.to_string(),
        "unknown constructor 0x00000001 of `wraps` at byte 12"
    );
}

#[test]
fn only_the_types_own_constructors_are_kept() {
    let leaf = kept_id("leaf").to_le_bytes();
    let error = enums::Event::from_bytes(&leaf).expect_err("a tree");
    let is_unknown = matches!(error.kind(), ErrorKind::UnknownConstructor { .. });
    assert!(is_unknown && error.type_name() == Some("Event"), "{error}");
}

fn kept_id(name: &str) -> u32 {
    let model = model();
    let mut combinators = model.combinators.iter();
    combinators
        .find(|it| it.name.as_str() == name)
        .expect("a name")
        .id
}

/// `wraps` so many times within each other.
fn nested(levels: usize) -> Vec<u8> {
    let mut bytes = kept_id("wraps").to_le_bytes().repeat(levels);
    bytes.extend(kept_id("seen").to_le_bytes());
    bytes
}

#[test]
fn nesting_has_a_limit() {
    assert!(enums::Event::from_bytes(&nested(128)).is_ok());
    for levels in [1_000, 1_000_000] {
        let error = enums::Event::from_bytes(&nested(levels)).expect_err("too deep");
        assert_eq!(error.kind(), &ErrorKind::TooDeep { limit: 128 });
    }
    let bytes = nested(1_000);
    let deep = Reader::new(&bytes)
        .depth_limit(1_000)
        .read::<enums::Event>();
    assert_eq!(deep.map(|it| it.to_bytes()), Ok(bytes));
}

/// Elements without bytes are counted over the whole input, or so few bytes would be much work.
#[test]
fn a_count_alone_is_no_work() {
    let claim = |count: u32| {
        let mut bytes = kept_id("empties").to_le_bytes().to_vec();
        bytes.extend(count.to_le_bytes());
        bytes.extend([0x1cb5_c415_u32.to_le_bytes(), [0; 4]].concat().repeat(2));
        bytes
    };
    assert!(enums::Event::from_bytes(&claim(24)).is_ok());
    for count in [25, u32::MAX] {
        let error = enums::Event::from_bytes(&claim(count)).expect_err("too many");
        let kind = ErrorKind::VectorTooLong { count, limit: 25 };
        assert_eq!(error.kind(), &kind);
    }
    let events = 10_000;
    let mut bytes = kept_id("list").to_le_bytes().to_vec();
    bytes.extend(0x1cb5_c415_u32.to_le_bytes());
    bytes.extend((events as u32).to_le_bytes());
    bytes.extend(claim(24 * events as u32).repeat(events));
    let error = types::List::from_bytes(&bytes).expect_err("too many");
    assert!(
        matches!(error.kind(), ErrorKind::VectorTooLong { .. }),
        "{error}"
    );
}

/// Every update of the API, of which ten have types.
#[test]
fn updates_of_the_api_end_where_they_should() {
    let model = schema::model("schema/api.tl");
    let id = |name: &str| {
        let mut combinators = model.combinators.iter();
        combinators
            .find(|it| it.name.as_str() == name)
            .expect("a name")
            .id
    };
    let (short, mut kinds) = (id("updateShort"), [0, 0]);
    for_each_value(&model, "Update", 30, |name, bytes| {
        let update = kept_api::enums::Update::from_bytes(&bytes);
        let update = update.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(update.to_bytes(), bytes, "{name}");
        let is_kept = matches!(update, kept_api::enums::Update::Other(_));
        kinds[usize::from(is_kept)] += 1;
        let short = [&short.to_le_bytes()[..], &bytes, &[9, 0, 0, 0]].concat();
        let in_short = kept_api::borrowed::types::UpdateShort::from_bytes(&short);
        assert_eq!(in_short.map(|it| it.date), Ok(9), "{name}");
        let cut = kept_api::enums::Update::from_bytes(&bytes[..bytes.len() - 4]);
        assert!(cut.is_err(), "{name}");
    });
    assert_eq!(kinds[0], 300);
    assert!(kinds[1] > 4_000, "{kinds:?}");
}
