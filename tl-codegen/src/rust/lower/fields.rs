//! Fields: takes a combinator's TL fields, gives the Rust fields and the steps on the wire.
//!
//! - A flags word is no Rust field: it is computed of what is there. A word of another name is one
//!   for the bits that no field depends on, which may mean something of their own.
//! - `flags.N?true` is a `bool`, `flags.N?T` an `Option<T>`.
//! - Fields that share a bit are there together or not at all, and no value can say
//!   otherwise: a `true` beside an optional field is whether that is there; several optional
//!   fields are one `Option` of a struct, a [`Group`]. A method stands for each TL field
//!   that has no Rust field of its own name.
//! - `bytes:int body:Object` is a body that brings its length along.

mod groups;

use tl_parser::model::{self, Combinator, CombinatorId, FieldId, Role};
use tl_types::rt;

use super::construction::argument;
use super::context::Context;
use super::docs;
use super::names::FieldNames;
use super::values::lower_field_value;
use crate::rust::ir::{
    self, Accessor, AccessorBody, Bit, Group, Ident, Init, Initial, Number, OtherBits, PerForm,
    Presence, Scalar, Step, Type, Wire,
};

/// So many numbers are one tuple, as the id may go before them.
const NUMBERS_AT_ONCE: usize = rt::MAX_NUMBERS - 1;

/// What a struct is made of.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    pub(crate) fields: Vec<ir::Field>,
    pub(crate) steps: Vec<Step>,
    pub(crate) groups: Vec<Group>,
    pub(crate) accessors: Vec<Accessor>,
}

/// Lowers the fields of one combinator.
pub(crate) fn lower_fields(cx: &Context<'_>, id: CombinatorId) -> Fields {
    let mut lowering = Lowering {
        cx,
        id,
        combinator: cx.model.combinator(id),
        names: cx.names.fields(id),
        out: Fields::default(),
    };
    for index in 0..lowering.combinator.fields.len() {
        lowering.lower_field(FieldId(index));
    }
    lowering.out
}

struct Lowering<'a> {
    cx: &'a Context<'a>,
    id: CombinatorId,
    combinator: &'a Combinator,
    names: &'a FieldNames,
    out: Fields,
}

impl<'a> Lowering<'a> {
    fn lower_field(&mut self, id: FieldId) {
        match (self.field(id).role, self.bit(id)) {
            (Role::Length, _) => {}
            (Role::Flags | Role::Bits, _) => self.lower_flags(id),
            (Role::True, Some(bit)) => self.lower_true(id, bit),
            (Role::Measured, _) => self.lower_single(id, Wire::Scalar(Scalar::SizedObject)),
            (_, Some(bit)) if bit.optionals.len() > 1 => self.lower_member(id, bit),
            _ => self.lower_single(id, self.wire(id)),
        }
    }

    fn lower_flags(&mut self, id: FieldId) {
        let bits = self.combinator.bits.iter();
        let bits = bits.filter(|bit| bit.condition.field() == Some(id));
        let sets = bits.filter_map(|bit| Some((bit.condition.bit?, self.presence(bit)?)));
        let sets = sets.collect();
        let local = self.names.local(id).clone();
        let others = self.push_other_bits(id);
        let word = Number::Flags {
            local,
            sets,
            others,
        };
        push_number(&mut self.out.steps, word);
    }

    /// A field for the bits that no field depends on, if the word keeps them.
    fn push_other_bits(&mut self, id: FieldId) -> Option<OtherBits> {
        let bits = self.combinator.bits.iter();
        let bits = bits.filter(|bit| bit.condition.field() == Some(id));
        let asked = bits.filter_map(|bit| bit.condition.bit);
        let mask = !asked.fold(0, |mask, bit| mask | 1 << bit);
        if self.field(id).role != Role::Bits || mask == 0 {
            return None;
        }
        let field = self.names.ident(id).clone();
        self.out.fields.push(ir::Field {
            ident: field.clone(),
            docs: docs::other_bits(self.cx, self.id, id),
            ty: Type::Scalar(Scalar::U32),
            init: Init::OtherBits {
                word: self.names.local(id).clone(),
                mask,
            },
            initial: Initial::Zero,
        });
        Some(OtherBits { field, mask })
    }

    /// What sets a bit.
    fn presence(&self, bit: &model::Bit) -> Option<Presence> {
        Some(match bit.optionals[..] {
            [] => Presence::True(self.names.ident(*bit.trues.first()?).clone()),
            [only] => Presence::Some(self.names.ident(only).clone()),
            _ => Presence::Some(self.names.group(bit)),
        })
    }

    fn lower_true(&mut self, id: FieldId, bit: &model::Bit) {
        let body = match (&bit.optionals[..], bit.trues.first()) {
            ([], Some(&first)) if first != id => {
                AccessorBody::SameAs(self.names.ident(first).clone())
            }
            ([], _) => return self.push_flag(id),
            ([only], _) => AccessorBody::IsSome(self.names.ident(*only).clone()),
            _ => AccessorBody::IsSome(self.names.group(bit)),
        };
        self.push_accessor(id, body);
    }

    fn push_flag(&mut self, id: FieldId) {
        if let Some(bit) = self.test(id) {
            self.out.fields.push(ir::Field {
                ident: self.names.ident(id).clone(),
                docs: self.docs(id),
                ty: Type::Scalar(Scalar::Bool),
                init: Init::Flag(bit),
                initial: Initial::False,
            });
        }
    }

    /// A field that shares its bit with no other optional field.
    fn lower_single(&mut self, id: FieldId, wire: Wire) {
        let (ident, local) = (self.names.ident(id).clone(), self.names.local(id).clone());
        let when = self.test(id);
        let (ty, initial) = match when {
            None => (wire.ty(), Initial::Argument(argument(&wire.ty()))),
            Some(_) => (Type::Option(Box::new(wire.ty())), Initial::None),
        };
        self.out.fields.push(ir::Field {
            ident: ident.clone(),
            docs: self.docs(id),
            ty,
            init: Init::Local(local.clone()),
            initial,
        });
        match when {
            None => push_field(&mut self.out.steps, ident, local, wire),
            Some(_) => self.out.steps.push(Step::Field {
                ident,
                local,
                wire,
                when,
            }),
        }
    }

    fn push_accessor(&mut self, id: FieldId, body: AccessorBody) {
        self.out.accessors.push(Accessor {
            ident: self.names.method(id).clone(),
            docs: docs::accessor(self.cx, self.id, self.field(id)),
            body,
        });
    }

    fn field(&self, id: FieldId) -> &'a model::Field {
        &self.combinator.fields[id.0]
    }

    /// The bit that a field depends on, if it does.
    fn bit(&self, id: FieldId) -> Option<&'a model::Bit> {
        let condition = self.field(id).condition;
        condition.and_then(|it| self.combinator.bit(it))
    }

    /// How a decoder asks for that bit. `unsupported` lets no condition on anything else pass.
    fn test(&self, id: FieldId) -> Option<Bit> {
        let condition = self.field(id).condition?;
        Some(Bit {
            flags: self.names.local(condition.field()?).clone(),
            number: condition.bit?,
        })
    }

    fn wire(&self, id: FieldId) -> Wire {
        lower_field_value(self.cx, self.id, &self.field(id).ty)
    }

    fn docs(&self, id: FieldId) -> PerForm<Vec<String>> {
        docs::field(self.cx, self.id, self.field(id))
    }
}

/// What is always there in its own step, unless it is a number.
fn push_field(steps: &mut Vec<Step>, ident: Ident, local: Ident, wire: Wire) {
    match wire {
        Wire::Scalar(scalar) if scalar.is_number() => push_number(
            steps,
            Number::Field {
                ident,
                local,
                scalar,
            },
        ),
        wire => steps.push(Step::Field {
            ident,
            local,
            wire,
            when: None,
        }),
    }
}

/// Beside the number before it, if there is one.
fn push_number(steps: &mut Vec<Step>, number: Number) {
    match steps.last_mut() {
        Some(Step::Numbers(numbers)) if numbers.len() < NUMBERS_AT_ONCE => numbers.push(number),
        _ => steps.push(Step::Numbers(vec![number])),
    }
}
