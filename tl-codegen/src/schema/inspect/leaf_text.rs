//! Values without others inside: takes one, gives the text.

use crate::value::{Text, Value};

/// So many bytes are shown.
const SHOWN: usize = 32;

/// The text of a value that has no others inside.
pub(super) fn show(value: &Value) -> String {
    match value {
        Value::Nat(number) => number.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Long(number) => number.to_string(),
        Value::Double(number) => format!("{number:?}"),
        Value::Bool(value) => value.to_string(),
        Value::Number(bytes) => hex(bytes),
        Value::Opaque(bytes) => sized(bytes),
        Value::Bytes(text) => format!("{}{}", sized(&text.bytes), layout(text)),
        Value::String(text) => match str::from_utf8(&text.bytes) {
            Ok(string) => format!("{string:?}{}", layout(text)),
            Err(_) => format!("{} (no UTF-8){}", sized(&text.bytes), layout(text)),
        },
        Value::Vector(_) | Value::Repetition(_) | Value::Combined(_) => String::new(),
    }
}

/// A word of flags: its bits, and which of them no field depends on.
pub(super) fn show_flags(word: u32, asked: u32) -> String {
    let numbers = |bits: u32| {
        let bits = (0..32).filter(|bit| bits >> bit & 1 == 1);
        let bits: Vec<String> = bits.map(|bit| bit.to_string()).collect();
        bits.join(", ")
    };
    match (word, word & !asked) {
        (0, _) => "0".to_owned(),
        (_, 0) => format!("{word:#x} (bits {})", numbers(word)),
        (_, unknown) => format!(
            "{word:#x} (bits {}; unknown: {})",
            numbers(word),
            numbers(unknown)
        ),
    }
}

fn sized(bytes: &[u8]) -> String {
    match bytes.len() {
        0 => "no bytes".to_owned(),
        1 => format!("1 byte {}", hex(bytes)),
        length => format!("{length} bytes {}", hex(bytes)),
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().take(SHOWN).map(|byte| format!("{byte:02x}"));
    let more = if bytes.len() > SHOWN { "…" } else { "" };
    format!("{}{more}", digits.collect::<String>())
}

/// What is unusual about the bytes of a text.
fn layout(text: &Text) -> &'static str {
    match (text.is_canonical(), text.padding) {
        (true, _) => "",
        (false, [0, 0, 0]) => " (length in too many bytes)",
        (false, _) => " (filled up with other bytes than zeros)",
    }
}
