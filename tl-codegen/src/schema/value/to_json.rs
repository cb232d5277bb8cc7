//! Values to JSON: takes a value, gives what `serde` can write in the form that the module describes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::ser::{Serialize, SerializeMap, Serializer};
use tl_parser::model::{Combinator, Field, FieldId, Role, TypeRef};

use super::codec::Codec;
use super::decode_error::key;
use super::tree::{Combined, Fields, Place, Text, Value};

/// A value that is written as JSON: by `serde_json::to_string`, for instance.
#[derive(Clone, Copy)]
pub struct Json<'a> {
    codec: &'a Codec<'a>,
    value: &'a Value,
    /// The type of the place where it stands, if there is one.
    ty: Option<&'a TypeRef>,
    open: &'a dyn Fn(&Value) -> Option<Value>,
}

impl<'a> Json<'a> {
    /// A value of this codec.
    #[must_use]
    pub fn new(codec: &'a Codec<'a>, value: &'a Value) -> Self {
        Self {
            codec,
            value,
            ty: None,
            open: &|_| None,
        }
    }

    /// The same with what `open` finds inside of constructors, such as compressed values. It is
    /// written as a further entry, `_opened`, which reading ignores.
    #[must_use]
    pub fn opening(self, open: &'a dyn Fn(&Value) -> Option<Value>) -> Self {
        Self { open, ..self }
    }

    /// An element of a vector.
    fn of_item(self, value: &'a Value) -> Self {
        let ty = match self.ty {
            Some(TypeRef::Vector { item, .. }) => Some(&**item),
            _ => None,
        };
        Self { value, ty, ..self }
    }

    /// The value of a field.
    fn of_field(self, field: &'a Field, value: &'a Value) -> Self {
        Self {
            value,
            ty: Some(&field.ty),
            ..self
        }
    }

    /// The name of a constructor or function, with its id if anything may stand here and something else
    /// is found first by this name.
    fn tag(self, place: Place) -> String {
        let combinator = self.codec.combinator(place);
        let name = combinator.name.as_str();
        let is_known = matches!(self.ty, Some(TypeRef::Boxed { .. } | TypeRef::Bare { .. }));
        match is_known || self.codec.with_name(name).next() == Some(place) {
            true => name.to_owned(),
            false => format!("{name}#{:08x}", combinator.id),
        }
    }

    fn combined<S: Serializer>(self, combined: &'a Combined, json: S) -> Result<S::Ok, S::Error> {
        let combinator = self.codec.combinator(combined.combinator);
        let mut map = json.serialize_map(None)?;
        map.serialize_entry("_", &self.tag(combined.combinator))?;
        for (index, field) in combinator.fields.iter().enumerate() {
            let value = combined.fields[index].as_ref();
            if let Some(value) = value.filter(|it| is_shown(combinator, FieldId(index), it)) {
                self.entry(&mut map, field, index, value)?;
            }
        }
        if let Some(opened) = (self.open)(self.value) {
            map.serialize_entry("_opened", &Json::new(self.codec, &opened))?;
        }
        map.end()
    }

    fn entry<M: SerializeMap>(
        self,
        map: &mut M,
        field: &'a Field,
        index: usize,
        value: &'a Value,
    ) -> Result<(), M::Error> {
        match field.role {
            Role::True => map.serialize_entry(&key(field, index), &true),
            _ => map.serialize_entry(&key(field, index), &self.of_field(field, value)),
        }
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, json: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Nat(number) => json.serialize_u32(*number),
            Value::Int(number) => json.serialize_i32(*number),
            Value::Long(number) => json.collect_str(number),
            Value::Double(number) => write_double(*number, json),
            Value::Bool(value) => json.serialize_bool(*value),
            Value::Number(bytes) | Value::Opaque(bytes) => write_base64(bytes, json),
            Value::Bytes(text) => write_base64(&text.bytes, json),
            Value::String(text) => write_string(text, json),
            Value::Vector(vector) => {
                json.collect_seq(vector.items.iter().map(|item| self.of_item(item)))
            }
            Value::Repetition(elements) => {
                let element = |fields| Element {
                    json: *self,
                    fields,
                };
                json.collect_seq(elements.iter().map(element))
            }
            Value::Combined(combined) => self.combined(combined, json),
        }
    }
}

/// An element of a repetition: its only field, if that has no name, or an object.
struct Element<'a> {
    json: Json<'a>,
    fields: &'a Fields,
}

impl Serialize for Element<'_> {
    fn serialize<S: Serializer>(&self, json: S) -> Result<S::Ok, S::Error> {
        let list = match self.json.ty {
            Some(TypeRef::Repeat { fields, .. }) => fields.as_slice(),
            _ => &[],
        };
        if let ([field], [Some(value)]) = (list, &self.fields[..])
            && field.name.is_none()
        {
            return self.json.of_field(field, value).serialize(json);
        }
        let mut map = json.serialize_map(None)?;
        let fields = list.iter().zip(&self.fields[..]);
        for (index, (field, value)) in fields.enumerate() {
            if let Some(value) = value.as_ref().filter(|_| field.role != Role::Length) {
                self.json.entry(&mut map, field, index, value)?;
            }
        }
        map.end()
    }
}

/// What follows from other fields is left out: the length of an object, and a word of flags unless
/// it has bits that mean nothing here.
fn is_shown(combinator: &Combinator, id: FieldId, value: &Value) -> bool {
    let field = &combinator.fields[id.0];
    match (field.role, value) {
        (Role::Length, _) => false,
        // That it is there has to be said, too.
        (Role::Flags, _) if field.condition.is_some() => true,
        (Role::Flags, Value::Nat(word)) => word & !asked_bits(combinator, id) != 0,
        _ => true,
    }
}

/// The bits of a word that fields depend on.
fn asked_bits(combinator: &Combinator, id: FieldId) -> u32 {
    let bits = combinator.bits.iter().map(|bit| bit.condition);
    let bits = bits.filter(|condition| condition.field() == Some(id));
    let bits = bits.filter_map(|condition| condition.bit);
    bits.fold(0, |mask, bit| mask | 1 << bit)
}

fn write_base64<S: Serializer>(bytes: &[u8], json: S) -> Result<S::Ok, S::Error> {
    json.serialize_str(&STANDARD.encode(bytes))
}

fn write_string<S: Serializer>(text: &Text, json: S) -> Result<S::Ok, S::Error> {
    match str::from_utf8(&text.bytes) {
        Ok(text) => json.serialize_str(text),
        Err(_) => {
            let mut map = json.serialize_map(Some(1))?;
            map.serialize_entry("base64", &STANDARD.encode(&text.bytes))?;
            map.end()
        }
    }
}

fn write_double<S: Serializer>(number: f64, json: S) -> Result<S::Ok, S::Error> {
    match number {
        _ if number.is_finite() => json.serialize_f64(number),
        f64::INFINITY => json.serialize_str("Infinity"),
        f64::NEG_INFINITY => json.serialize_str("-Infinity"),
        _ if number.to_bits() == f64::NAN.to_bits() => json.serialize_str("NaN"),
        _ => json.serialize_str(&format!("{:#018x}", number.to_bits())),
    }
}
