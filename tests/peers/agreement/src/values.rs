//! Random values of what both sides know, in a style.

use fastrand::Rng;
use tl_codegen::value::{Combined, Form, Place, Text, Value, Vector};
use tl_parser::model::{Builtin, CombinatorId, Condition, FieldId, Role, TypeRef};

use crate::known::Known;
use crate::style::{Flags, Style};

/// Values are shallow from this depth on.
const DEEP: usize = 3;

/// Makes values of one schema.
pub(crate) struct Maker<'m> {
    known: &'m Known<'m>,
    /// The index of the schema among those of the codec.
    schema: u32,
    style: Style,
    rng: Rng,
    depth: usize,
}

impl<'m> Maker<'m> {
    /// A maker whose values depend on style and seed alone.
    pub(crate) fn new(known: &'m Known<'m>, schema: u32, style: Style, seed: u64) -> Self {
        Self {
            known,
            schema,
            style,
            rng: Rng::with_seed(seed),
            depth: 0,
        }
    }

    /// A value of a constructor or function.
    pub(crate) fn combined(&mut self, id: CombinatorId, form: Form) -> Value {
        self.depth += 1;
        let combinator = self.known.model.combinator(id);
        let mut fields: Vec<Option<Value>> = Vec::new();
        for (index, field) in combinator.fields.iter().enumerate() {
            let is_there = field
                .condition
                .is_none_or(|condition| is_set(&fields, condition));
            fields.push(is_there.then(|| match field.role {
                Role::Flags | Role::Bits => Value::Nat(self.word(id, FieldId(index))),
                _ => self.value(&field.ty),
            }));
        }
        self.depth -= 1;
        let combinator = Place {
            schema: self.schema,
            combinator: id,
        };
        Value::Combined(Combined {
            combinator,
            form,
            fields: fields.into(),
        })
    }

    /// The bits of a word that are set.
    fn word(&mut self, id: CombinatorId, field: FieldId) -> u32 {
        let conditions = self
            .known
            .conditions(id)
            .iter()
            .filter(|it| it.field() == Some(field));
        let flags = if self.depth == 1 {
            self.style.flags
        } else {
            Flags::Random
        };
        let is_deep = self.depth > DEEP;
        let set = conditions.filter(|condition| match flags {
            Flags::Random => !is_deep && self.rng.bool(),
            Flags::All => true,
            Flags::None => false,
            Flags::Only(only) => only == **condition,
        });
        set.fold(0, |word, condition| {
            word | 1 << condition.bit.expect("the schemas name a bit")
        })
    }

    fn value(&mut self, ty: &TypeRef) -> Value {
        match ty {
            TypeRef::Nat => Value::Nat(self.rng.u32(..)),
            TypeRef::Builtin { builtin, .. } => self.builtin(*builtin),
            TypeRef::Bool => Value::Bool(self.rng.bool()),
            TypeRef::Vector { boxed, item, .. } => {
                let count = if self.depth > DEEP {
                    0
                } else {
                    self.rng.usize(self.style.items.clone())
                };
                Value::Vector(Vector {
                    form: if *boxed { Form::Boxed } else { Form::Bare },
                    items: (0..count).map(|_| self.value(item)).collect(),
                })
            }
            TypeRef::Boxed { ty, .. } => {
                let chosen = self.choose(self.known.constructors(*ty));
                self.combined(chosen, Form::Boxed)
            }
            TypeRef::Bare { constructor, .. } => self.combined(*constructor, Form::Bare),
            TypeRef::Generic { .. } => self.query(),
            _ => panic!("not in what is known"),
        }
    }

    /// Of constructors with the shallowest first.
    fn choose(&mut self, constructors: &[CombinatorId]) -> CombinatorId {
        match self.depth > DEEP {
            true => constructors[0],
            false => constructors[self.rng.usize(..constructors.len())],
        }
    }

    /// A function without a query of its own.
    fn query(&mut self) -> Value {
        let chosen = self.rng.choice(&self.known.queries);
        let chosen = *chosen.expect("a function that both know");
        self.combined(chosen, Form::Boxed)
    }

    fn builtin(&mut self, builtin: Builtin) -> Value {
        match builtin {
            Builtin::Int => Value::Int(self.style.numbers.int(&mut self.rng)),
            Builtin::Long => Value::Long(self.style.numbers.long(&mut self.rng)),
            Builtin::Double => Value::Double(self.style.double.unwrap_or_else(|| self.rng.f64())),
            Builtin::Int128 => Value::Number(self.bytes(16)),
            Builtin::Int256 => Value::Number(self.bytes(32)),
            Builtin::String => {
                let length = self.style.length.unwrap_or_else(|| self.rng.usize(..9));
                Value::String(Text::new(self.text(length).into_bytes()))
            }
            Builtin::Bytes => {
                let length = self.style.length.unwrap_or_else(|| self.rng.usize(..300));
                Value::Bytes(Text::new(self.bytes(length)))
            }
            _ => panic!("not in the schemas of this project"),
        }
    }

    /// Letters of up to four bytes each; of this many bytes in all if the style says so.
    fn text(&mut self, length: usize) -> String {
        match self.style.length {
            Some(_) => "x".repeat(length),
            None => (0..length).map(|_| self.rng.char(..)).collect(),
        }
    }

    fn bytes(&mut self, size: usize) -> Box<[u8]> {
        let mut bytes = vec![0; size];
        self.rng.fill(&mut bytes);
        bytes.into()
    }
}

fn is_set(before: &[Option<Value>], condition: Condition) -> bool {
    let bit = condition.bit.expect("the schemas name a bit");
    let field = condition.field().expect("the schemas ask fields");
    matches!(before[field.0], Some(Value::Nat(word)) if word >> bit & 1 == 1)
}
