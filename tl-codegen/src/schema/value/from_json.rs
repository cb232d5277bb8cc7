//! JSON to values: takes a text and the type that it should have, gives the value.

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId};

use super::codec::{Codec, Schema};
use super::input::DEPTH_LIMIT;
use super::json_error::{JsonError, JsonErrorKind as Kind};
use super::json_leaf::{Read, bytes};
use super::scope::{Arg, Scope};
use super::target::{Target, TargetKind};
use super::tree::{Combined, Form, Place, Value, Vector};
use crate::json_text::{Object, Value as Json};

impl Codec<'_> {
    /// Reads a value in the form that the module describes.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, where, and at which path.
    pub fn from_json(&self, text: &str, target: &Target) -> Result<Value, JsonError> {
        let json = Json::document(text)?;
        let mut reader = JsonReader {
            codec: self,
            depth: 0,
        };
        match &target.0 {
            TargetKind::Any(section) => reader.any(&json, *section),
            TargetKind::Combinator(place) => reader.of_place(&json, *place),
            TargetKind::Type { schema, ty } => {
                let scope = Scope::outermost(&self.schemas[*schema as usize]);
                reader.value(&json, ty, scope)
            }
        }
    }
}

/// Reads values, and counts how deep it is in them.
pub(super) struct JsonReader<'c> {
    pub(super) codec: &'c Codec<'c>,
    depth: u32,
}

impl<'c> JsonReader<'c> {
    /// Any boxed value: an object with a name, a list, a `Bool`, or bytes.
    pub(super) fn any(&mut self, json: &Json<'_>, section: Option<Section>) -> Read<Value> {
        if json.is_string() {
            let bytes = bytes(json)?;
            return match bytes.is_empty() || bytes.len() % 4 != 0 {
                true => Err(json.fail(Kind::NoWords)),
                false => Ok(Value::Opaque(bytes)),
            };
        }
        self.deeper(json, |reader| {
            if json.is_list() {
                let items = json.list("a list")?;
                let items = items.iter().map(|item| reader.any(item, None));
                let (form, items) = (Form::Boxed, items.collect::<Read<_>>()?);
                return Ok(Value::Vector(Vector { form, items }));
            }
            if json.is_object() {
                let object = json.object("an object")?;
                let place = reader.place(&object, section)?;
                return reader.of_unknown_args(&object, place);
            }
            Ok(Value::Bool(
                json.read("an object, a list, a Bool or bytes in base64")?,
            ))
        })
    }

    /// The constructor or function that an object names.
    fn place(&self, object: &Object<'_>, section: Option<Section>) -> Read<Place> {
        let name = object.require("_")?;
        let tag = Tag::read(name)?;
        let is_it = |place: &Place| {
            let combinator = self.codec.combinator(*place);
            tag.is_of(combinator) && section.is_none_or(|it| it == combinator.section)
        };
        let found = self.codec.with_name(&tag.name).find(is_it);
        found.ok_or_else(|| name.fail(tag.unknown("constructor or function")))
    }

    /// A constructor or function that has to be this one, with its id.
    fn of_place(&mut self, json: &Json<'_>, place: Place) -> Read<Value> {
        let object = json.object("an object")?;
        check_tag(&object, self.codec.combinator(place))?;
        self.of_unknown_args(&object, place)
    }

    fn of_unknown_args(&mut self, object: &Object<'_>, place: Place) -> Read<Value> {
        let generics = self.codec.combinator(place).generics.len();
        let args = vec![Arg::Unknown; generics];
        let scope = Scope::outermost(self.codec.schema(place));
        let scope = Scope {
            args: &args,
            ..scope
        };
        self.combined(object, place.combinator, Form::Boxed, scope)
    }

    /// The fields of a constructor or function.
    pub(super) fn combined(
        &mut self,
        object: &Object<'_>,
        id: CombinatorId,
        form: Form,
        scope: Scope<'_, 'c>,
    ) -> Read<Value> {
        let schema: &Schema<'c> = scope.schema;
        let combinator = schema.model.combinator(id);
        let scope = Scope {
            owner: Some(combinator),
            fields: &[],
            ..scope
        };
        let read =
            |reader: &mut Self| reader.fields(object, &combinator.fields, &combinator.bits, scope);
        let fields = match schema.is_recursive(combinator) {
            true => self.deeper(object.value(), read)?,
            false => read(self)?,
        };
        Ok(Value::Combined(Combined {
            combinator: schema.place(id),
            form,
            fields,
        }))
    }

    fn deeper<T>(&mut self, json: &Json<'_>, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth >= DEPTH_LIMIT {
            return Err(json.fail(Kind::TooDeep));
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }
}

/// What an object says that it is: a name, and an id after a `#` if the name alone is not enough.
pub(super) struct Tag {
    pub(super) name: String,
    id: Option<u32>,
}

impl Tag {
    pub(super) fn read(json: &Json<'_>) -> Read<Self> {
        let mut name: String = json.read("a name")?;
        let id = name
            .split_once('#')
            .map(|(_, id)| u32::from_str_radix(id, 16));
        if let Some(Ok(_)) = id {
            name.truncate(name.find('#').unwrap_or(name.len()));
        }
        let id = id.and_then(Result::ok);
        Ok(Self { name, id })
    }

    /// Whether it is a combinator's.
    pub(super) fn is_of(&self, combinator: &Combinator) -> bool {
        self.name == combinator.name.as_str() && self.id.is_none_or(|id| id == combinator.id)
    }

    /// That it is not what it has to be.
    pub(super) fn unknown(&self, expected: &str) -> Kind {
        Kind::UnknownName {
            name: self.name.clone(),
            expected: expected.to_owned(),
        }
    }
}

/// Where only one constructor is possible, its name may be left out.
pub(super) fn check_tag(object: &Object<'_>, combinator: &Combinator) -> Read<()> {
    let Some(name) = object.get("_") else {
        return Ok(());
    };
    let tag = Tag::read(name)?;
    match tag.is_of(combinator) {
        true => Ok(()),
        false => Err(name.fail(tag.unknown(combinator.name.as_str()))),
    }
}
