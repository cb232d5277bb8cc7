//! The name of a type or function on the first line, and a value of it in JSON.

use super::known_values::{Known, with_name};

/// Whether the text is a value.
///
/// # Panics
///
/// If serde and the interpreting codec differ, or if the value does not come back.
pub fn check(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let (name, json) = text.split_once('\n').unwrap_or_default();
    // A byte order mark, which editors leave in files, is none of serde_json's business.
    let json = json.trim_start_matches('\u{feff}');
    let known = with_name(name);
    known
        .iter()
        .fold(false, |is_value, it| is_value | agree(it, json))
}

/// What both say of a text.
fn agree(known: &Known, json: &str) -> bool {
    let Known {
        codec,
        target,
        case,
        ..
    } = known;
    match (codec.from_json(json, target), case.read_json(json)) {
        (Ok(value), Ok(bytes)) => {
            assert_eq!(codec.encode(&value), bytes, "{json:?}");
            let written = case.to_json(&bytes).expect("it was read");
            assert_eq!(case.read_json(&written), Ok(bytes), "{json:?}");
            true
        }
        (Err(error), Err(_)) => {
            let place = error.span.range();
            assert!(json.get(place).is_some(), "{error:?} of {json:?}");
            false
        }
        (one, other) => panic!("{one:?}, but {other:?} of {json:?}"),
    }
}
