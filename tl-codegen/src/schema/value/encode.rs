//! Encoding: takes a value, gives its bytes.

use super::codec::{Codec, FALSE_ID, TRUE_ID, VECTOR_ID};
use super::tree::{Combined, Fields, Form, LengthForm, Text, Value, Vector};

impl Codec<'_> {
    /// The bytes of a value. Whether it is one of its type was seen to by whoever made it: what it
    /// says is written.
    ///
    /// # Panics
    ///
    /// If the value comes from another codec.
    #[must_use]
    pub fn encode(&self, value: &Value) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(&mut bytes, value);
        bytes
    }

    fn write(&self, bytes: &mut Vec<u8>, value: &Value) {
        match value {
            Value::Combined(combined) => self.write_combined(bytes, combined),
            Value::Vector(vector) => self.write_vector(bytes, vector),
            Value::Repetition(elements) => {
                for fields in elements {
                    self.write_fields(bytes, fields);
                }
            }
            leaf => write_leaf(bytes, leaf),
        }
    }

    fn write_combined(&self, bytes: &mut Vec<u8>, combined: &Combined) {
        if combined.form == Form::Boxed {
            write_word(bytes, self.combinator(combined.combinator).id);
        }
        self.write_fields(bytes, &combined.fields);
    }

    fn write_fields(&self, bytes: &mut Vec<u8>, fields: &Fields) {
        for value in fields.iter().flatten() {
            self.write(bytes, value);
        }
    }

    fn write_vector(&self, bytes: &mut Vec<u8>, vector: &Vector) {
        write_vector_head(bytes, vector);
        for item in &vector.items {
            self.write(bytes, item);
        }
    }
}

/// Writes what stands before the elements of a vector.
pub(super) fn write_vector_head(bytes: &mut Vec<u8>, vector: &Vector) {
    if vector.form == Form::Boxed {
        write_word(bytes, VECTOR_ID);
    }
    let count = u32::try_from(vector.items.len()).unwrap_or(u32::MAX);
    write_word(bytes, count);
}

fn write_word(bytes: &mut Vec<u8>, word: u32) {
    bytes.extend_from_slice(&word.to_le_bytes());
}

/// Writes a value without others inside.
pub(super) fn write_leaf(bytes: &mut Vec<u8>, leaf: &Value) {
    match leaf {
        Value::Nat(number) => write_word(bytes, *number),
        Value::Int(number) => bytes.extend_from_slice(&number.to_le_bytes()),
        Value::Long(number) => bytes.extend_from_slice(&number.to_le_bytes()),
        Value::Double(number) => bytes.extend_from_slice(&number.to_le_bytes()),
        Value::Bool(true) => write_word(bytes, TRUE_ID),
        Value::Bool(false) => write_word(bytes, FALSE_ID),
        Value::Number(number) | Value::Opaque(number) => bytes.extend_from_slice(number),
        Value::String(text) | Value::Bytes(text) => write_text(bytes, text),
        Value::Vector(_) | Value::Repetition(_) | Value::Combined(_) => {}
    }
}

fn write_text(bytes: &mut Vec<u8>, text: &Text) {
    let length = (text.bytes.len() as u64).to_le_bytes();
    match text.length {
        LengthForm::Short => bytes.push(length[0]),
        LengthForm::Medium => bytes.extend_from_slice(&[254, length[0], length[1], length[2]]),
        LengthForm::Long => {
            bytes.push(255);
            bytes.extend_from_slice(&length[..7]);
        }
    }
    bytes.extend_from_slice(&text.bytes);
    let used = text.length.size() + text.bytes.len();
    let padding = used.next_multiple_of(4) - used;
    bytes.extend_from_slice(&text.padding[..padding]);
}
