//! Every constructor and function of the API and of `MTProto`, there and back, in both forms: arbitrary values
//! are encoded, decoded and compared; every shorter input is an error; and what an independent
//! writer makes of the schema decodes and encodes to the same bytes.

use tl_tests::case;
use tl_tests::check::{check_arbitrary, check_random};
use tl_tests::schema;

/// Arbitrary values of each struct, and of each variant of each enum.
const VALUES: u64 = 6;

/// Random encodings of each constructor and function.
const ENCODINGS: u64 = 12;

#[test]
fn arbitrary_values_of_the_api_come_back_and_no_prefix_does() {
    let checked = check_arbitrary(&schema::model("schema/api.tl"), &case::api(), VALUES);
    println!("api.tl: {checked:?}");
    assert!(checked.combinators > 2_500, "{checked:?}");
}

#[test]
fn arbitrary_values_of_mtproto_come_back_and_no_prefix_does() {
    let checked = check_arbitrary(
        &schema::model("schema/mtproto.tl"),
        &case::mtproto(),
        VALUES,
    );
    println!("mtproto.tl: {checked:?}");
    assert!(checked.combinators > 60, "{checked:?}");
}

/// Each value is made by the owned form; the borrowed one has to encode to the same bytes and to
/// become the same value.
#[test]
fn borrowed_forms_come_back_and_no_prefix_does() {
    let api = check_arbitrary(
        &schema::model("schema/api.tl"),
        &case::api_borrowed(),
        VALUES,
    );
    let mtproto = check_arbitrary(
        &schema::model("schema/mtproto.tl"),
        &case::mtproto_borrowed(),
        VALUES,
    );
    println!("api.tl: {api:?}, mtproto.tl: {mtproto:?}");
    assert!(api.combinators > 2_500 && mtproto.combinators > 60);
}

#[test]
fn what_an_independent_writer_makes_of_the_schema_is_read_and_written_alike() {
    let (api_model, mtproto_model) = (
        schema::model("schema/api.tl"),
        schema::model("schema/mtproto.tl"),
    );
    let forms = [
        (case::api(), case::mtproto()),
        (case::api_borrowed(), case::mtproto_borrowed()),
    ];
    for (api, mtproto) in forms {
        let api = check_random(&api_model, &api, ENCODINGS);
        let mtproto = check_random(&mtproto_model, &mtproto, ENCODINGS);
        println!("api.tl: {api:?}, mtproto.tl: {mtproto:?}");
        assert!(api.combinators > 2_500 && mtproto.combinators > 60);
    }
}
