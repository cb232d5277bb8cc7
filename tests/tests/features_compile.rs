//! The code that is generated for `features/`: it compiles, and every value comes back.

use tl_tests::check::{check_arbitrary, check_random};
use tl_tests::schema;

/// What the build script has generated: the features' modules, and `features()`.
#[deny(unused, nonstandard_style)]
#[allow(dead_code, unreachable_pub)]
mod generated {
    use tl_tests::case::{Cases, cases};

    include!(concat!(env!("OUT_DIR"), "/features.rs"));
}

#[test]
fn values_of_every_feature_come_back() {
    for (feature, cases) in generated::features() {
        let model = schema::model(&format!("tests/features/{feature}.tl"));
        println!("{feature}");
        let arbitrary = check_arbitrary(&model, &cases, 64);
        let random = check_random(&model, &cases, 64);
        println!("{feature}: {arbitrary:?}, {random:?}");
        assert_eq!(arbitrary.combinators, random.combinators, "{feature}");
    }
}
