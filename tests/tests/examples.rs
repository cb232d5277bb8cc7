//! The examples in the documentation of functions: they compile, as the build script has taken them from
//! there, and each makes a request of its function.

use std::collections::BTreeMap;

use tl_tests::schema;

#[allow(clippy::all, unreachable_pub)]
mod shown {
    include!(concat!(env!("OUT_DIR"), "/examples.rs"));
}

#[test]
fn every_function_has_an_example() {
    let schemas = [
        ("schema/api.tl", shown::api::EXAMPLES),
        ("schema/mtproto.tl", shown::mtproto::EXAMPLES),
    ];
    for (path, examples) in schemas {
        let mut ids: BTreeMap<&str, [u8; 4]> = BTreeMap::new();
        for (function, make) in examples {
            let request = make();
            let id = request.first_chunk().expect("a request has an id");
            assert_eq!(ids.insert(function, *id), None, "{function}");
        }
        let model = schema::model(path);
        for (_, function) in model.functions() {
            let (name, id) = (function.name.as_str(), function.id.to_le_bytes());
            assert_eq!(ids.remove(name), Some(id), "{name}");
        }
        assert!(ids.is_empty(), "{ids:?}");
    }
}
