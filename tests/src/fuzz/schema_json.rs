//! A schema as JSON and back. A text that begins with a brace is the JSON.

use tl_codegen::diff::Outline;
use tl_codegen::fmt::format;
use tl_codegen::json::{from_json, to_json};

use crate::schema::resolve;

/// Whether the text is a schema, in either form.
///
/// # Panics
///
/// If a schema does not come back, or if a mistake is outside of the text.
pub fn check(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    match text.starts_with('{') {
        true => check_json(&text),
        false => check_schema(&text),
    }
}

/// JSON that is a schema is one in canonical layout, which stays what it is.
fn check_json(json: &str) -> bool {
    match from_json(json) {
        Ok(back) => {
            check_back(&back);
            true
        }
        Err(error) => {
            let place = error.span.range();
            assert!(json.get(place).is_some(), "{error:?} of {json:?}");
            false
        }
    }
}

fn check_schema(text: &str) -> bool {
    let Ok(model) = resolve(text) else {
        return false;
    };
    let back = from_json(&json(text)).unwrap_or_else(|error| panic!("{error}: {text:?}"));
    check_back(&back);
    let again = resolve(&back).unwrap_or_else(|error| panic!("{error}: {back}"));
    assert_eq!(Outline::of(&again), Outline::of(&model), "{text:?}");
    true
}

fn check_back(back: &str) {
    assert_eq!(format(back).as_deref(), Ok(back), "not in canonical layout");
    assert_eq!(from_json(&json(back)).as_deref(), Ok(back), "not stable");
}

fn json(text: &str) -> String {
    let schema = tl_parser::parse(text).into_result();
    to_json(&schema.unwrap_or_else(|errors| panic!("{}: {text:?}", errors[0])))
}
