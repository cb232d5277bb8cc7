//! The code that is generated for `features/`: it compiles, and every value comes back.

use tl_tests::check::{check_arbitrary, check_random};
use tl_tests::mutate::put;
use tl_tests::schema;
use tl_tests::second_opinion::{check_read, check_written};
use tl_types::{CallError, Deserializable, ErrorKind, RpcError, Serializable};

/// What the build script has generated: the features' modules, and `features()`.
#[deny(unused, nonstandard_style)]
#[allow(
    dead_code,
    unreachable_pub,
    clippy::too_many_lines,
    clippy::type_complexity
)]
mod generated {
    use tl_tests::case::{Cases, cases};
    use tl_types::Schema;

    include!(concat!(env!("OUT_DIR"), "/features.rs"));
}

#[test]
fn values_of_every_feature_come_back() {
    let (mut combinators, mut values) = (0, 0);
    for (feature, _, forms) in generated::features() {
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

/// The codec that interprets schemas says the same of every feature.
#[test]
fn values_of_every_feature_have_a_second_opinion() {
    let (mut values, mut inputs) = (0, 0);
    for (feature, schema, [owned, _]) in generated::features() {
        println!("{feature}");
        let model = schema::model(&format!("tests/features/{feature}.tl"));
        let written = check_written(&model, &owned, 32);
        let read = check_read(&model, &owned, schema, 32);
        values += written.values + read.values;
        inputs += read.inputs;
    }
    println!("{values} values, {inputs} other inputs");
    assert!(values > 10_000 && inputs > 50_000, "{values}, {inputs}");
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

/// Code and text come back whatever the code, with `CallError` not imported.
#[test]
fn errors_keep_their_codes() {
    use generated::errors::errors::{GetLessError, GetMoreError, GetNewsError, news::GetAllError};

    let news = |code, text| GetNewsError::from(RpcError::parse(code, text));
    for (code, text, is_documented) in [
        (400, "CHANNEL_PRIVATE", true),
        (406, "CHANNEL_PRIVATE", true),
        (403, "CHANNEL_PRIVATE", false),
        (406, "PART_3_OF_7_MISSING", true),
        (420, "PART_3_OF_7_MISSING", false),
        (420, "SLOWMODE_WAIT_9", true),
        (400, "SLOWMODE_WAIT_9", false),
        (-503, "Timeout", true),
        (503, "Timeout", false),
        (500, "NEWS", false),
    ] {
        let raw = RpcError::parse(code, text);
        let error = GetNewsError::from(raw.clone());
        let is_other = matches!(&error, GetNewsError::Other(kept) if *kept == raw);
        assert_eq!(is_other, !is_documented, "{code} {text}");
        assert_eq!(error.to_rpc_error(), raw);
        assert_eq!(error.retry(), raw.retry(), "{code} {text}");
        assert_eq!(RpcError::from(error), raw);
    }
    let private = news(406, "CHANNEL_PRIVATE");
    assert!(matches!(
        private,
        GetNewsError::ChannelPrivate { code: 406 }
    ));
    assert_eq!(private.to_string(), "Nobody may see this.");
    let part = news(400, "PART_3_OF_7_MISSING");
    let GetNewsError::PartOfMissing {
        code,
        value,
        value_2,
    } = part
    else {
        panic!("{part:?}");
    };
    assert_eq!((code, value, value_2), (400, 3, 7));

    // The same errors with the same codes are one enum, with other codes they are another.
    let more: GetAllError = GetMoreError::ChannelPrivate { code: 406 };
    assert!(matches!(more, GetMoreError::ChannelPrivate { .. }));
    assert_eq!(GetLessError::ChannelPrivate.to_rpc_error().code, 400);
}

/// Errors of several functions become one by `?`.
#[test]
fn errors_of_functions_become_one() {
    use generated::errors::errors::{GetLessError, GetNewsError};

    fn call<E: From<RpcError>>(code: i32, text: &str) -> Result<(), E> {
        Err(RpcError::parse(code, text).into())
    }
    fn both(code: i32) -> Result<(), RpcError> {
        if code == 406 {
            call::<GetNewsError>(code, "CHANNEL_PRIVATE")?;
        }
        call::<GetLessError>(code, "CHANNEL_PRIVATE")?;
        call::<RpcError>(code, "CHANNEL_PRIVATE")?;
        Ok(())
    }
    for code in [400, 403, 406] {
        assert_eq!(both(code), Err(RpcError::parse(code, "CHANNEL_PRIVATE")));
    }
}
