//! JSON by type: takes a type expression of the model, reads a value of it.

use tl_parser::model::{Bit, Field, FieldId, Role, TypeArg, TypeId, TypeRef};

use super::from_json::{JsonReader, Tag, check_tag};
use super::given_fields::Given;
use super::json_error::JsonErrorKind as Kind;
use super::json_leaf::{Read, builtin, nat, number};
use super::scope::Scope;
use super::tree::{Combined, Fields, Form, Value, Vector};
use crate::json_text::{Object, Value as Json};

impl<'c> JsonReader<'c> {
    /// A value of any type.
    pub(super) fn value(
        &mut self,
        json: &Json<'_>,
        ty: &'c TypeRef,
        scope: Scope<'_, 'c>,
    ) -> Read<Value> {
        match ty {
            TypeRef::Nat => nat(json).map(Value::Nat),
            TypeRef::Builtin { builtin: it, .. } => builtin(json, *it),
            TypeRef::Bool => Ok(Value::Bool(json.read("true or false")?)),
            TypeRef::Vector { boxed, item, .. } => {
                let items = json.list("a list")?;
                let items = items.iter().map(|json| self.value(json, item, scope));
                Ok(Value::Vector(Vector {
                    form: if *boxed { Form::Boxed } else { Form::Bare },
                    items: items.collect::<Read<_>>()?,
                }))
            }
            TypeRef::Boxed { ty, args } => self.boxed(json, *ty, args, scope),
            TypeRef::Bare {
                constructor, args, ..
            } => {
                if let Some(size) = scope.schema.model.array_size(ty) {
                    return number(json, size);
                }
                let object = json.object("an object")?;
                check_tag(&object, scope.schema.model.combinator(*constructor))?;
                let Some(bound) = scope.bind(*constructor, args) else {
                    return Err(json.fail(Kind::UnknownNumber));
                };
                let scope = Scope {
                    args: &bound,
                    ..scope
                };
                self.combined(&object, *constructor, Form::Bare, scope)
            }
            TypeRef::Generic { generic, .. } => match scope.ty(*generic).cloned() {
                Some(closed) => self.value(json, closed.ty, closed.scope(scope)),
                None => self.any(json, None),
            },
            TypeRef::Repeat { count, fields } => {
                let count = count.and_then(|it| scope.number(it));
                match ty.array_size() {
                    Some(size) => number(json, size),
                    None => self.repetition(json, count, fields, scope),
                }
            }
            _ => self.any(json, None),
        }
    }

    fn boxed(
        &mut self,
        json: &Json<'_>,
        id: TypeId,
        args: &'c [TypeArg],
        scope: Scope<'_, 'c>,
    ) -> Read<Value> {
        let schema = scope.schema;
        let object = json.object("an object")?;
        let constructor = match (schema.only_constructor(id), object.get("_")) {
            (Some(only), None) => only,
            _ => {
                let name = object.require("_")?;
                let tag = Tag::read(name)?;
                let model = schema.model;
                let mut all = model.ty(id).constructors.iter();
                let found = all.find(|it| tag.is_of(model.combinator(**it)));
                *found.ok_or_else(|| name.fail(tag.unknown(model.ty(id).name.as_str())))?
            }
        };
        let Some(bound) = scope.bind(constructor, args) else {
            return Err(json.fail(Kind::UnknownNumber));
        };
        self.combined(
            &object,
            constructor,
            Form::Boxed,
            Scope {
                args: &bound,
                ..scope
            },
        )
    }

    fn repetition(
        &mut self,
        json: &Json<'_>,
        count: Option<u32>,
        fields: &'c [Field],
        scope: Scope<'_, 'c>,
    ) -> Read<Value> {
        let elements = json.list("a list")?;
        match (count, elements.len()) {
            (None, _) => return Err(json.fail(Kind::UnknownNumber)),
            (Some(said), found) if usize::try_from(said) != Ok(found) => {
                return Err(json.fail(Kind::WrongCount { said, found }));
            }
            _ => {}
        }
        let elements = elements
            .iter()
            .map(|json| self.element(json, fields, scope));
        elements.collect::<Read<_>>().map(Value::Repetition)
    }

    fn element(
        &mut self,
        json: &Json<'_>,
        fields: &'c [Field],
        scope: Scope<'_, 'c>,
    ) -> Read<Fields> {
        match fields {
            [only] if only.name.is_none() && scope.has(only) == Some(true) => {
                Ok([Some(self.value(json, &only.ty, scope)?)].into())
            }
            _ => self.fields(&json.object("an object")?, fields, &[], scope),
        }
    }

    /// A list of fields, of which these depend on bits of others. In a repetition the scope has the
    /// fields of the combinator; otherwise they are those of the list itself.
    pub(super) fn fields(
        &mut self,
        object: &Object<'_>,
        list: &'c [Field],
        bits: &'c [Bit],
        scope: Scope<'_, 'c>,
    ) -> Read<Fields> {
        let given = Given { object, list, bits };
        given.check_names(scope)?;
        let mut values: Vec<Option<Value>> = Vec::with_capacity(list.len());
        for (index, field) in list.iter().enumerate() {
            let scope = scope.after(&values);
            let value = self.field(&given, FieldId(index), values.last(), scope)?;
            if field.role == Role::Measured
                && let (Some(length), Some(value)) = (values.last_mut(), &value)
            {
                *length = Some(Value::Int(self.length(object, value)?));
            }
            values.push(value);
        }
        Ok(values.into())
    }

    fn length(&self, object: &Object<'_>, value: &Value) -> Read<i32> {
        let length = i32::try_from(self.codec.encode(value).len());
        length.map_err(|_| object.value().fail(Kind::TooLong))
    }

    fn field(
        &mut self,
        given: &Given<'_, '_, 'c>,
        id: FieldId,
        before: Option<&Option<Value>>,
        scope: Scope<'_, 'c>,
    ) -> Read<Option<Value>> {
        let field = &given.list[id.0];
        match field.role {
            // It is known when the object is.
            Role::Length => return Ok(None),
            Role::Flags | Role::Bits if scope.has(field) == Some(true) => {
                return given.word(id).map(|word| Some(Value::Nat(word)));
            }
            Role::True if !given.is_true(id, scope)? => return Ok(None),
            Role::True => return Ok(empty(&field.ty, scope)),
            _ => {}
        }
        let Some(json) = given.value(id, scope)? else {
            return Ok(None);
        };
        let value = match (&field.ty, before) {
            (
                TypeRef::Repeat {
                    count: None,
                    fields,
                },
                Some(Some(Value::Nat(count))),
            ) => self.repetition(json, Some(*count), fields, scope),
            (ty, _) => self.value(json, ty, scope),
        };
        value.map(Some)
    }
}

/// A constructor without fields and without its id.
fn empty(ty: &TypeRef, scope: Scope<'_, '_>) -> Option<Value> {
    let TypeRef::Bare { constructor, .. } = ty else {
        return None;
    };
    Some(Value::Combined(Combined {
        combinator: scope.schema.place(*constructor),
        form: Form::Bare,
        fields: Fields::default(),
    }))
}
