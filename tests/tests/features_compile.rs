//! The code that is generated for `features/`: it compiles, and every value comes back.

use tl_tests::check::{check_arbitrary, check_random};
use tl_tests::mutate::put;
use tl_tests::schema;
use tl_types::{Deserializable, ErrorKind, Serializable};

/// What the build script has generated: the features' modules, and `features()`.
#[deny(unused, nonstandard_style)]
#[allow(dead_code, unreachable_pub)]
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
