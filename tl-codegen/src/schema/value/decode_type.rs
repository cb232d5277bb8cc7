//! Decoding by type: takes a type expression of the model, reads a value of it.

use tl_parser::model::{Builtin, CombinatorId, Field, Role, TypeArg, TypeId, TypeRef};

use super::codec::{FALSE_ID, TRUE_ID, VECTOR_ID};
use super::decode::Decoder;
use super::decode_error::{ErrorKind, Step};
use super::least_size::{least_size, least_size_of_fields};
use super::scope::Scope;
use super::tree::{Combined, Fields, Form, Value, Vector};

impl<'c> Decoder<'c, '_> {
    /// A value of any type.
    pub(super) fn value(&mut self, ty: &'c TypeRef, scope: Scope<'_, 'c>) -> Option<Value> {
        let value = self.value_of(ty, scope);
        if self.input.has_failed() && self.expected.is_none() {
            self.expected = scope.owner.map(|it| scope.schema.model.type_in(it, ty));
        }
        value
    }

    fn value_of(&mut self, ty: &'c TypeRef, scope: Scope<'_, 'c>) -> Option<Value> {
        match ty {
            TypeRef::Nat => self.input.word().map(Value::Nat),
            TypeRef::Builtin { builtin, .. } => self.builtin(*builtin),
            TypeRef::Bool => self.bool(),
            TypeRef::Vector { boxed, item, .. } => {
                let form = if *boxed { Form::Boxed } else { Form::Bare };
                self.vector(form, item, scope)
            }
            TypeRef::Boxed { ty, args } => self.boxed(*ty, args, scope),
            TypeRef::Bare {
                constructor, args, ..
            } => match scope.schema.model.array_size(ty) {
                Some(size) => self.number(size),
                None => self.bare(*constructor, args, scope),
            },
            TypeRef::Generic { generic, .. } => match scope.ty(*generic).cloned() {
                Some(closed) => self.value(closed.ty, closed.scope(scope)),
                None => self.object(scope),
            },
            TypeRef::Repeat { count, fields } => match (ty.array_size(), count) {
                (Some(size), _) => self.number(size),
                (None, Some(count)) => self.repetition(scope.number(*count), fields, scope),
                (None, None) => self.repetition(None, fields, scope),
            },
            _ => self.object(scope),
        }
    }

    fn builtin(&mut self, builtin: Builtin) -> Option<Value> {
        let input = &mut self.input;
        Some(match builtin {
            Builtin::Int => Value::Int(i32::from_le_bytes(input.array()?)),
            Builtin::Long => Value::Long(i64::from_le_bytes(input.array()?)),
            Builtin::Double => Value::Double(f64::from_le_bytes(input.array()?)),
            Builtin::String => Value::String(input.text()?),
            Builtin::Bytes => Value::Bytes(input.text()?),
            Builtin::Int128 => self.number(16)?,
            _ => self.number(32)?,
        })
    }

    fn number(&mut self, size: usize) -> Option<Value> {
        self.input
            .take(size)
            .map(|bytes| Value::Number(bytes.into()))
    }

    fn bool(&mut self) -> Option<Value> {
        match self.input.word()? {
            TRUE_ID => Some(Value::Bool(true)),
            FALSE_ID => Some(Value::Bool(false)),
            id => self
                .input
                .fail_at_word(ErrorKind::UnknownConstructor { id }),
        }
    }

    fn vector(&mut self, form: Form, item: &'c TypeRef, scope: Scope<'_, 'c>) -> Option<Value> {
        if form == Form::Boxed {
            match self.input.word()? {
                VECTOR_ID => {}
                id => {
                    return self
                        .input
                        .fail_at_word(ErrorKind::UnknownConstructor { id });
                }
            }
        }
        let least = least_size(item, scope);
        let count = self.input.count(least)?;
        let inside = scope.inside();
        let items = self.items(count, least, |it| it.value(item, inside));
        Some(Value::Vector(Vector { form, items }))
    }

    fn repetition(
        &mut self,
        count: Option<u32>,
        fields: &'c [Field],
        scope: Scope<'_, 'c>,
    ) -> Option<Value> {
        let Some(count) = count else {
            return self.input.fail(ErrorKind::UnknownNumber);
        };
        let least = least_size_of_fields(fields, scope);
        let count = self.input.known_count(count, least)?;
        let inside = scope.inside();
        let items = self.items(count, least, |it| Some(it.fields(fields, inside)));
        Some(Value::Repetition(items))
    }

    /// Elements up to the first that fails.
    pub(super) fn items<T>(
        &mut self,
        count: usize,
        least_size: usize,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Vec<T> {
        let mut items = Vec::with_capacity(count);
        for index in 0..count {
            self.input.release(least_size);
            items.extend(read(self));
            if self.input.has_failed() {
                self.steps.push(Step::Element(index));
                break;
            }
        }
        items
    }

    fn boxed(&mut self, id: TypeId, args: &'c [TypeArg], scope: Scope<'_, 'c>) -> Option<Value> {
        let schema = scope.schema;
        // The depth counts before the id, unless there is only one: then it counts as bare.
        let is_counted = schema.only_constructor(id).is_none() && schema.facts.is_recursive(id);
        if is_counted {
            self.input.enter()?;
        }
        let word = self.input.word()?;
        let constructor = schema.constructor(id, word);
        let bound = constructor.and_then(|it| scope.bind(it, args));
        let (Some(constructor), Some(bound)) = (constructor, bound) else {
            let kind = ErrorKind::UnknownConstructor { id: word };
            return self.input.fail_at_word(kind);
        };
        let scope = Scope {
            args: &bound,
            ..scope
        };
        let value = match is_counted {
            true => self.combined(constructor, Form::Boxed, scope),
            false => self.counted(constructor, Form::Boxed, scope),
        };
        if is_counted {
            self.input.leave();
        }
        value
    }

    fn bare(
        &mut self,
        constructor: CombinatorId,
        args: &'c [TypeArg],
        scope: Scope<'_, 'c>,
    ) -> Option<Value> {
        let Some(bound) = scope.bind(constructor, args) else {
            return self.input.fail(ErrorKind::UnknownNumber);
        };
        self.counted(
            constructor,
            Form::Bare,
            Scope {
                args: &bound,
                ..scope
            },
        )
    }

    /// A constructor whose depth is not counted yet.
    pub(super) fn counted(
        &mut self,
        id: CombinatorId,
        form: Form,
        scope: Scope<'_, 'c>,
    ) -> Option<Value> {
        let schema = scope.schema;
        if !schema.is_recursive(schema.model.combinator(id)) {
            return self.combined(id, form, scope);
        }
        self.input.enter()?;
        let value = self.combined(id, form, scope);
        self.input.leave();
        value
    }

    /// The fields of a constructor or function.
    fn combined(&mut self, id: CombinatorId, form: Form, scope: Scope<'_, 'c>) -> Option<Value> {
        let combinator = scope.schema.model.combinator(id);
        let place = scope.schema.place(id);
        let inside = Scope {
            owner: Some(combinator),
            fields: &[],
            ..scope
        };
        let fields = self.fields(&combinator.fields, inside);
        if self.input.has_failed() {
            self.combinator.get_or_insert(place);
        }
        Some(Value::Combined(Combined {
            combinator: place,
            form,
            fields,
        }))
    }

    /// A list of fields, up to the first that fails. In a repetition the scope has the fields of the
    /// combinator, which names refer to; otherwise they are those of the list itself.
    fn fields(&mut self, list: &'c [Field], scope: Scope<'_, 'c>) -> Fields {
        let mut values: Vec<Option<Value>> = Vec::with_capacity(list.len());
        for (index, field) in list.iter().enumerate() {
            let scope = scope.after(&values);
            let value = match scope.has(field) {
                Some(true) => self.field(field, values.last(), &list[index + 1..], scope),
                Some(false) => None,
                None => self.input.fail(ErrorKind::UnknownNumber),
            };
            values.push(value);
            if self.input.has_failed() {
                self.steps.push(Step::of(field, index));
                break;
            }
        }
        values.resize(list.len(), None);
        values.into()
    }

    fn field(
        &mut self,
        field: &'c Field,
        before: Option<&Option<Value>>,
        after: &[Field],
        scope: Scope<'_, 'c>,
    ) -> Option<Value> {
        match (field.role, &field.ty, before) {
            (Role::Length, ..) => self.input.length().map(Value::Int),
            (Role::Measured, _, Some(Some(Value::Int(length)))) => {
                let bytes = self.input.take(usize::try_from(*length).ok()?)?;
                Some(self.opened(bytes))
            }
            (
                _,
                TypeRef::Repeat {
                    count: None,
                    fields,
                },
                Some(Some(Value::Nat(count))),
            ) => self.repetition(Some(*count), fields, scope),
            (_, ty, _) => {
                let follows =
                    |field: &Field| scope.has(field) != Some(false) && field.role != Role::True;
                let is_last =
                    scope.is_last && scope.schema.facts.is_greedy(ty) && !after.iter().any(follows);
                self.value(ty, Scope { is_last, ..scope })
            }
        }
    }
}
