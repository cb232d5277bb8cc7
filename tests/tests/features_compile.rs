//! The code that is generated for `features/`: it compiles, and every value comes back.

use tl_tests::check::{check_arbitrary, check_random};
use tl_tests::mutate::put;
use tl_tests::schema;
use tl_types::{Deserializable, ErrorKind, Serializable};

/// What the build script has generated: the features' modules, and `features()`.
#[deny(unused, nonstandard_style)]
#[allow(dead_code, unreachable_pub, clippy::too_many_lines)]
mod generated {
    use tl_tests::case::{Cases, cases};

    include!(concat!(env!("OUT_DIR"), "/features.rs"));
}

#[test]
fn values_of_every_feature_come_back() {
    let (mut combinators, mut values) = (0, 0);
    for (feature, forms) in generated::features() {
        println!("{feature}");
        let model = schema::model(&format!("tests/features/{feature}.tl"));
        for cases in forms {
            let arbitrary = check_arbitrary(&model, &cases, 64);
            let random = check_random(&model, &cases, 64);
            assert_eq!(arbitrary.combinators, random.combinators, "{feature}");
            combinators += random.combinators;
            values += arbitrary.values + random.values;
        }
    }
    println!("{combinators} constructors and functions, {values} values");
    assert!(combinators > 400, "{combinators}");
}

#[test]
fn values_of_every_layer_come_back() {
    let mut counts = Vec::new();
    for (name, number, forms) in generated::layers() {
        let text = schema::read(&format!("tests/features/layered/{name}.tl"));
        let schema = tl_parser::parse(&text).schema;
        let model = tl_parser::resolve(&schema.at_layer(number)).expect("a layer");
        for cases in forms {
            check_arbitrary(&model, &cases, 64);
            counts.push((number, check_random(&model, &cases, 64).combinators));
        }
    }
    counts.dedup();
    println!("{counts:?}");
    assert_eq!(counts.len(), 3, "{counts:?}");
}

/// One name has the id and the fields of its layer.
#[test]
fn a_layer_has_the_newest_of_each_name() {
    use generated::secret::{layer_8, layer_17, layer_45};
    let old = layer_8::types::Message {
        random_id: 1,
        text: "old".into(),
        media: layer_8::enums::Media::Empty,
    };
    let bytes = old.to_bytes();
    assert_eq!(layer_8::types::Message::from_bytes(&bytes), Ok(old));
    assert!(layer_17::types::Message::from_bytes(&bytes).is_err());
    let new = layer_45::types::Message {
        random_id: 1,
        ttl: 2,
        text: "new".into(),
        media: None,
    };
    let bytes = new.to_bytes();
    assert_eq!(bytes[..4], 0x36b0_91de_u32.to_le_bytes());
    assert_eq!(layer_45::types::Message::from_bytes(&bytes), Ok(new));
}

/// What a word of flags says of fields follows from the fields; its other bits are kept.
#[test]
fn other_bits_of_a_word_are_kept() {
    use generated::mode_bits::types::Lookup;
    let lookup = |mode| Lookup {
        mode,
        id: 5,
        lt: Some(7),
        utime: None,
    };
    let word = |value: &Lookup| value.to_bytes()[4];
    assert_eq!([1, 3, 5, 0].map(|mode| word(&lookup(mode))), [3, 3, 3, 2]);
    assert_eq!(lookup(5), lookup(1));
    assert_ne!(lookup(0), lookup(1));
    let decoded = Lookup::from_bytes(&lookup(7).to_bytes());
    assert_eq!(
        decoded.map(|value| (value.mode, value.lt)),
        Ok((1, Some(7)))
    );
    let shown = format!("{:?}", lookup(1));
    assert_eq!(shown, "lookup { mode: 3, id: 5, lt: 7 }");
}

/// A number of any size is shown as its bytes.
#[test]
fn long_numbers_are_shown_as_bytes() {
    use generated::arrays::types::Int512;
    let mut number = Int512 { field_0: [0; 64] };
    number.field_0[0] = b'x';
    let zeros = "\\x00".repeat(63);
    assert_eq!(
        format!("{number:?}"),
        format!("int512 {{ _: b\"x{zeros}\" }}")
    );
}

/// The elements of a vector of `true` take no bytes, so that its count proves nothing: there can
/// be as many as the input has bytes.
#[test]
fn elements_without_bytes_are_limited() {
    use generated::bool_and_true::types::{Ticks, True};
    let ticks = |count: usize| {
        Ticks {
            ticks: vec![True {}; count],
        }
        .to_bytes()
    };
    assert_eq!(ticks(12).len(), 12);
    assert_eq!(
        Ticks::from_bytes(&ticks(12)).map(|value| value.ticks.len()),
        Ok(12)
    );
    for count in [13, 1 << 31, u32::MAX] {
        let mut bytes = ticks(0);
        put(&mut bytes, 8, count);
        let error = Ticks::from_bytes(&bytes).expect_err("too many elements");
        assert_eq!(error.kind(), &ErrorKind::VectorTooLong { count, limit: 12 });
    }
}
