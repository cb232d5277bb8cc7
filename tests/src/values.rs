//! Random values: takes a model, gives values of its constructors and functions for the codec that
//! interprets schemas. It goes by roles, where [`random`](crate::random) goes by names.

use fastrand::Rng;
use tl_codegen::value::{Codec, Combined, Form, Place, Text, Value, Vector};
use tl_parser::Facts;
use tl_parser::model::{Builtin, CombinatorId, Field, FieldId, Model, Role, TypeId, TypeRef};

/// Values are shallow from this depth on.
const DEEP: usize = 6;

/// Makes values of one model, which is the first of its codec.
pub struct Maker<'m> {
    codec: &'m Codec<'m>,
    model: &'m Model,
    facts: &'m Facts,
    rng: Rng,
    depth: usize,
}

impl<'m> Maker<'m> {
    /// A maker whose values depend on the seed alone.
    #[must_use]
    pub fn new(codec: &'m Codec<'m>, model: &'m Model, facts: &'m Facts, seed: u64) -> Self {
        Self {
            codec,
            model,
            facts,
            rng: Rng::with_seed(seed),
            depth: 0,
        }
    }

    /// A value of a constructor or function.
    pub fn combined(&mut self, id: CombinatorId, form: Form) -> Value {
        self.depth += 1;
        let combinator = self.model.combinator(id);
        let mut fields: Vec<Option<Value>> = Vec::new();
        for (index, field) in combinator.fields.iter().enumerate() {
            let value = is_there(&fields, field).then(|| self.field(id, FieldId(index)));
            if let (Role::Measured, Some(value)) = (field.role, &value) {
                fields[index - 1] = Some(Value::Int(self.size(value)));
            }
            fields.push(value);
        }
        self.depth -= 1;
        Value::Combined(Combined {
            combinator: Place {
                schema: 0,
                combinator: id,
            },
            form,
            fields: fields.into(),
        })
    }

    fn field(&mut self, id: CombinatorId, field: FieldId) -> Value {
        let combinator = self.model.combinator(id);
        let bits = combinator.bits.iter().map(|bit| bit.condition);
        let bits = bits.filter(|condition| condition.field() == Some(field));
        let asked = bits.fold(0, |word, it| word | 1_u32 << it.bit.expect("a bit"));
        match combinator.fields[field.0].role {
            Role::Flags => Value::Nat(asked & self.word()),
            Role::Bits => Value::Nat(self.word()),
            // It is replaced when the object is made.
            Role::Length => Value::Int(0),
            _ => self.value(&combinator.fields[field.0].ty),
        }
    }

    /// Random bits; none where values have to be shallow.
    fn word(&mut self) -> u32 {
        match self.depth > DEEP {
            true => 0,
            false => self.rng.u32(..),
        }
    }

    fn value(&mut self, ty: &TypeRef) -> Value {
        if let Some(size) = self.model.array_size(ty) {
            return Value::Number(self.bytes(size));
        }
        match ty {
            TypeRef::Nat => Value::Nat(self.rng.u32(..)),
            TypeRef::Builtin { builtin, .. } => self.builtin(*builtin),
            TypeRef::Bool => Value::Bool(self.rng.bool()),
            TypeRef::Vector { boxed, item, .. } => {
                let count = if self.depth > DEEP {
                    0
                } else {
                    self.rng.usize(0..3)
                };
                Value::Vector(Vector {
                    form: if *boxed { Form::Boxed } else { Form::Bare },
                    items: (0..count).map(|_| self.value(item)).collect(),
                })
            }
            TypeRef::Boxed { ty, .. } => self.boxed(*ty),
            TypeRef::Bare { constructor, .. } => self.combined(*constructor, Form::Bare),
            _ => self.object(),
        }
    }

    fn boxed(&mut self, ty: TypeId) -> Value {
        let constructors = &self.model.ty(ty).constructors;
        let chosen = match self.depth > DEEP {
            true => self.facts.shallowest(ty),
            false => constructors[self.rng.usize(..constructors.len())],
        };
        self.combined(chosen, Form::Boxed)
    }

    /// Any boxed value, or bytes that are none.
    fn object(&mut self) -> Value {
        let id = CombinatorId(self.rng.usize(..self.model.combinators.len()));
        let is_opaque = self.depth > DEEP || self.model.combinator(id).builtin || self.rng.bool();
        match is_opaque {
            true => Value::Opaque(self.bytes(8)),
            false => self.combined(id, Form::Boxed),
        }
    }

    fn size(&self, value: &Value) -> i32 {
        i32::try_from(self.codec.encode(value).len()).expect("a short value")
    }

    fn builtin(&mut self, builtin: Builtin) -> Value {
        match builtin {
            Builtin::Int => Value::Int(self.rng.i32(..)),
            Builtin::Long => Value::Long(self.rng.i64(..)),
            Builtin::Double => Value::Double(f64::from_bits(self.rng.u64(..))),
            Builtin::Int128 => Value::Number(self.bytes(16)),
            Builtin::Int256 => Value::Number(self.bytes(32)),
            Builtin::String => {
                let text: String = (0..self.rng.usize(0..9))
                    .map(|_| self.rng.char(..))
                    .collect();
                Value::String(Text::new(text.into_bytes()))
            }
            _ => {
                let size = self.rng.usize(0..300);
                Value::Bytes(Text::new(self.bytes(size)))
            }
        }
    }

    fn bytes(&mut self, size: usize) -> Box<[u8]> {
        (0..size).map(|_| self.rng.u8(..)).collect()
    }
}

fn is_there(before: &[Option<Value>], field: &Field) -> bool {
    field.condition.is_none_or(|condition| {
        let bit = condition.bit.expect("the schemas name a bit");
        let field = condition.field().expect("the schemas ask fields");
        matches!(before[field.0], Some(Value::Nat(word)) if word >> bit & 1 == 1)
    })
}
