//! A second opinion on generated code: the codec that interprets the schema at run time says the
//! same of every value, of changed ones and of noise. `features_compile.rs` asks it of every feature.

use tl_tests::second_opinion::{check_read, check_written};
use tl_tests::{case, schema};

/// Values per constructor and function.
const VALUES: u64 = 4;

#[test]
fn what_is_interpreted_is_what_is_generated() {
    let schemas = [
        ("schema/api.tl", case::api(), tl_types::SCHEMA),
        (
            "schema/mtproto.tl",
            case::mtproto(),
            tl_types::mtproto::SCHEMA,
        ),
    ];
    for (path, cases, schema) in schemas {
        let model = schema::model(path);
        let written = check_written(&model, &cases, VALUES);
        let read = check_read(&model, &cases, schema, VALUES);
        println!("{path}: {written:?}, {read:?}");
        assert!(
            written.values > 200 && read.inputs > 2_000,
            "{written:?}, {read:?}"
        );
        assert!(read.errors > read.inputs / 10, "{read:?}");
    }
}
