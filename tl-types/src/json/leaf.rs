//! What has nothing inside: takes numbers, texts and bytes, gives them to a serializer; takes parts of
//! a tree, gives numbers, texts and bytes.

use alloc::{borrow::Cow, format, string::String, vec::Vec};

use base64::{Engine as _, display::Base64Display, engine::general_purpose::STANDARD};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::{
    fault::{Fault, Read},
    tree::Tree,
};
use crate::Text;

const INT: &str = "a number from -2147483648 to 2147483647";
const NAT: &str = "a number from 0 to 4294967295";
const LONG: &str = "a number of 64 bits, in quotes";
const DOUBLE: &str = "a number, \"NaN\", \"Infinity\" or \"-Infinity\"";
const BYTES: &str = "bytes in base64";

pub(super) fn write_base64<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(&Base64Display::new(bytes, &STANDARD))
}

/// What is no UTF-8 is an object with its bytes.
pub(super) fn write_text<S: Serializer>(text: Text<'_>, to: S) -> Result<S::Ok, S::Error> {
    match text.to_str() {
        Ok(text) => to.serialize_str(text),
        Err(_) => {
            let mut map = to.serialize_map(Some(1))?;
            map.serialize_entry("base64", &Base64(text.as_bytes()))?;
            map.end()
        }
    }
}

struct Base64<'b>(&'b [u8]);

impl Serialize for Base64<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        write_base64(self.0, to)
    }
}

/// What is no number is a text, since JSON has none of these, and TL has many.
pub(super) fn write_double<S: Serializer>(number: f64, to: S) -> Result<S::Ok, S::Error> {
    let text: String = match number {
        _ if number.is_finite() => return to.serialize_f64(number),
        f64::INFINITY => "Infinity".into(),
        f64::NEG_INFINITY => "-Infinity".into(),
        _ if number.to_bits() == f64::NAN.to_bits() => "NaN".into(),
        _ => format!("{:#018x}", number.to_bits()),
    };
    to.serialize_str(&text)
}

/// An `int`.
pub(super) fn int(tree: &Tree<'_>) -> Read<i32> {
    let number = match tree {
        Tree::Int(number) => i32::try_from(*number).ok(),
        _ => None,
    };
    number.ok_or_else(|| Fault::unexpected(INT, tree))
}

/// A `#`.
pub(super) fn nat(tree: &Tree<'_>) -> Read<u32> {
    let number = match tree {
        Tree::Int(number) => u32::try_from(*number).ok(),
        _ => None,
    };
    number.ok_or_else(|| Fault::unexpected(NAT, tree))
}

/// A `long`.
pub(super) fn long(tree: &Tree<'_>) -> Read<i64> {
    let number = match tree {
        Tree::Int(number) => Some(*number),
        Tree::Text(text) => text.parse().ok(),
        _ => None,
    };
    number.ok_or_else(|| Fault::unexpected(LONG, tree))
}

/// A `double`.
pub(super) fn double(tree: &Tree<'_>) -> Read<f64> {
    let number = match tree {
        Tree::Int(number) => Some(*number as f64),
        Tree::Double(number) => Some(*number),
        Tree::Text(text) => match &**text {
            "NaN" => Some(f64::NAN),
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            text => {
                let bits = text.strip_prefix("0x");
                let bits = bits.and_then(|bits| u64::from_str_radix(bits, 16).ok());
                bits.map(f64::from_bits)
            }
        },
        _ => None,
    };
    number.ok_or_else(|| Fault::unexpected(DOUBLE, tree))
}

/// A `Bool`.
pub(super) fn bool(tree: &Tree<'_>) -> Read<bool> {
    match tree {
        Tree::Bool(value) => Ok(*value),
        _ => Err(Fault::unexpected("true or false", tree)),
    }
}

/// A `string`.
pub(super) fn string<'t>(tree: &'t Tree<'_>) -> Read<Cow<'t, [u8]>> {
    match tree {
        Tree::Text(text) => Ok(text.as_bytes().into()),
        Tree::Object(entries) => match &entries[..] {
            [(key, bytes)] if key == "base64" => self::bytes(bytes).map(Cow::Owned),
            _ => Err(Fault::unexpected("a string", tree)),
        },
        _ => Err(Fault::unexpected("a string", tree)),
    }
}

/// Bytes in base64.
pub(super) fn bytes(tree: &Tree<'_>) -> Read<Vec<u8>> {
    let Tree::Text(text) = tree else {
        return Err(Fault::unexpected(BYTES, tree));
    };
    let bytes = STANDARD.decode(text.as_bytes());
    bytes.map_err(|_| Fault::new("these are no bytes in base64".into()))
}

/// Bytes that can be a value's.
pub(super) fn words(bytes: Vec<u8>) -> Read<Vec<u8>> {
    match bytes.is_empty() || !bytes.len().is_multiple_of(4) {
        true => Err(Fault::new(
            "the bytes of a value are whole words of four, at least one".into(),
        )),
        false => Ok(bytes),
    }
}

/// A number of so many bytes.
pub(super) fn array(tree: &Tree<'_>, len: usize) -> Read<Vec<u8>> {
    let bytes = bytes(tree)?;
    match bytes.len() {
        found if found != len => Err(Fault::new(format!("{found} bytes, where {len} have to be"))),
        _ => Ok(bytes),
    }
}
