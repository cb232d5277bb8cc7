//! Values for drivers: takes a value, gives JSON that says of everything what it is, so that a driver needs no schema.
//! Numbers of 64 bits and more are their bytes, in base64: JSON has no room for them in every language.

use serde_json::{Map, Value as Json, json};
use tl_codegen::value::{Codec, Value};
use tl_parser::model::Role;

use crate::base64::encode;

/// Writes values of a codec.
#[derive(Clone, Copy)]
pub(crate) struct Tagged<'m>(pub(crate) &'m Codec<'m>);

impl Tagged<'_> {
    /// The JSON of a value.
    pub(crate) fn value(self, value: &Value) -> Json {
        match value {
            Value::Nat(number) => json!(number),
            Value::Int(number) => json!(number),
            Value::Long(number) => json!({"long": encode(&number.to_le_bytes())}),
            Value::Double(number) => json!({"double": encode(&number.to_bits().to_le_bytes())}),
            Value::Bool(is) => json!(is),
            Value::Number(bytes) => json!({"number": encode(bytes)}),
            Value::String(text) => json!(String::from_utf8_lossy(&text.bytes)),
            Value::Bytes(bytes) => json!({"bytes": encode(&bytes.bytes)}),
            Value::Vector(vector) => vector.items.iter().map(|item| self.value(item)).collect(),
            Value::Combined(combined) => {
                let combinator = self.0.combinator(combined.combinator);
                let mut fields = Map::new();
                for (field, value) in combinator.fields.iter().zip(&combined.fields) {
                    let json = match (field.role, value) {
                        (Role::Flags, _) | (_, None) => continue,
                        (Role::True, _) => json!(true),
                        (_, Some(value)) => self.value(value),
                    };
                    fields.insert(field.name.clone().unwrap_or_default(), json);
                }
                json!({"id": combinator.id, "fields": fields})
            }
            Value::Repetition(_) | Value::Opaque(_) => panic!("no such value is made"),
        }
    }
}
