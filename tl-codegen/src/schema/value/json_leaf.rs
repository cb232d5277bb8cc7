//! Parts of JSON that have nothing inside: takes one, gives a number, a text or bytes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tl_parser::model::Builtin;

use super::json_error::{JsonError, JsonErrorKind as Kind};
use super::tree::{Text, Value};
use crate::json_text::{JsonProblem, Value as Json};

pub(super) type Read<T> = Result<T, JsonError>;

const INT: &str = "a number from -2147483648 to 2147483647";
const NAT: &str = "a number from 0 to 4294967295";
const LONG: &str = "a number of 64 bits, in quotes";
const DOUBLE: &str = "a number, \"NaN\", \"Infinity\" or \"-Infinity\"";

/// A value of a built-in type.
pub(super) fn builtin(json: &Json<'_>, builtin: Builtin) -> Read<Value> {
    Ok(match builtin {
        Builtin::Int => Value::Int(json.read(INT)?),
        Builtin::Long => Value::Long(long(json)?),
        Builtin::Double => Value::Double(double(json)?),
        Builtin::String => Value::String(string(json)?),
        Builtin::Bytes => Value::Bytes(text(json, bytes(json)?)?),
        Builtin::Int128 => number(json, 16)?,
        _ => number(json, 32)?,
    })
}

/// A `#`.
pub(super) fn nat(json: &Json<'_>) -> Read<u32> {
    Ok(json.read(NAT)?)
}

/// A number of so many bytes.
pub(super) fn number(json: &Json<'_>, size: usize) -> Read<Value> {
    let bytes = bytes(json)?;
    match bytes.len() {
        found if found != size => Err(json.fail(Kind::WrongSize { size, found })),
        _ => Ok(Value::Number(bytes)),
    }
}

/// Bytes in base64.
pub(super) fn bytes(json: &Json<'_>) -> Read<Box<[u8]>> {
    let text: String = json.read("bytes in base64")?;
    let bytes = STANDARD.decode(text);
    bytes.map(Into::into).map_err(|_| json.fail(Kind::Base64))
}

fn long(json: &Json<'_>) -> Read<i64> {
    match json.is_string() {
        true => json
            .read::<String>(LONG)?
            .parse()
            .map_err(|_| wrong(json, LONG)),
        false => Ok(json.read(LONG)?),
    }
}

fn double(json: &Json<'_>) -> Read<f64> {
    if !json.is_string() {
        return Ok(json.read(DOUBLE)?);
    }
    let text: String = json.read(DOUBLE)?;
    match text.as_str() {
        "NaN" => Ok(f64::NAN),
        "Infinity" => Ok(f64::INFINITY),
        "-Infinity" => Ok(f64::NEG_INFINITY),
        text => {
            let bits = text
                .strip_prefix("0x")
                .map(|bits| u64::from_str_radix(bits, 16));
            match bits {
                Some(Ok(bits)) => Ok(f64::from_bits(bits)),
                _ => Err(wrong(json, DOUBLE)),
            }
        }
    }
}

/// A text, or `{"base64": …}` if it is no UTF-8.
fn string(json: &Json<'_>) -> Read<Text> {
    if !json.is_object() {
        let content = json.read::<String>("a string")?.into_bytes();
        return text(json, content.into());
    }
    let object = json.object("a string")?;
    let content = bytes(object.require("base64")?)?;
    match object.entries.len() {
        1 => text(json, content),
        _ => Err(wrong(json, "a string")),
    }
}

fn text(json: &Json<'_>, bytes: Box<[u8]>) -> Read<Text> {
    match bytes.len() as u64 >> 56 {
        0 => Ok(Text::new(bytes)),
        _ => Err(json.fail(Kind::TooLong)),
    }
}

fn wrong(json: &Json<'_>, expected: &'static str) -> JsonError {
    json.fail(JsonProblem::Unexpected {
        expected,
        found: json.describe(),
    })
    .into()
}
