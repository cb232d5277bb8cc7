//! Fields: takes a combinator's TL fields, gives the Rust fields and the steps on the wire.
//!
//! - A flags word is no Rust field: it is computed of what is there.
//! - `flags.N?true` is a `bool`, `flags.N?T` an `Option<T>`.
//! - Fields that share a bit are there together or not at all, and no value can say
//!   otherwise: a `true` beside an optional field is whether that is there; several optional
//!   fields are one `Option` of a struct, a [`Group`]. A method stands for each TL field
//!   that has no Rust field of its own name.
//! - `bytes:int body:Object` is a body that brings its length along.

mod groups;

use std::collections::BTreeSet;

use tl_parser::model::{Builtin, Combinator, CombinatorId, Field, FieldId, NatUse, TypeRef};
use tl_types::rt;

use super::Context;
use super::docs;
use super::names::{Names, field_ident, is_trait_method, is_used_by_codecs};
use super::shape::is_true;
use super::values::lower_field_value;
use crate::rust::ir::{
    self, Accessor, AccessorBody, Bit, Group, Init, Number, Presence, Scalar, Step, Type, Wire,
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
pub(crate) fn lower_fields(cx: &Context<'_>, names: &mut Names, id: CombinatorId) -> Fields {
    let combinator = cx.model.combinator(id);
    let idents = unique_idents(combinator);
    let mut lowering = Lowering {
        cx,
        names,
        id,
        combinator,
        locals: unique(idents.iter().cloned(), is_used_by_codecs),
        methods: unique(idents.iter().cloned(), is_trait_method),
        idents,
        out: Fields::default(),
    };
    for index in 0..combinator.fields.len() {
        lowering.lower_field(index);
    }
    lowering.out
}

/// Whether the field is an `Object` whose length is in the field before it.
pub(crate) fn is_sized_object(fields: &[Field], index: usize) -> bool {
    let is_required = |field: &Field| field.condition.is_none();
    index.checked_sub(1).is_some_and(|before| {
        let (length, object) = (&fields[before], &fields[index]);
        object.ty == TypeRef::Object
            && is_required(object)
            && is_required(length)
            && length.ty == TypeRef::Builtin(Builtin::Int)
            && length.name.as_deref() == Some("bytes")
    })
}

/// Whether the field is a word of flags. One that no field asks is kept for flags to come,
/// if its name says so; any other `#` is a number.
pub(crate) fn is_flags(field: &Field) -> bool {
    match field.nat_use {
        Some(NatUse::Flags) => true,
        Some(NatUse::None) => {
            field.condition.is_none() && field.name.as_deref().is_some_and(is_flags_name)
        }
        _ => false,
    }
}

/// `flags`, `flags2` and so on.
fn is_flags_name(name: &str) -> bool {
    let number = name.strip_prefix("flags");
    number.is_some_and(|number| number.chars().all(|digit| digit.is_ascii_digit()))
}

/// An identifier for every TL field, none of them twice.
pub(crate) fn unique_idents(combinator: &Combinator) -> Vec<String> {
    let fields = combinator.fields.iter().enumerate();
    let idents = fields.map(|(index, field)| match &field.name {
        Some(name) => field_ident(name),
        None => format!("field_{index}"),
    });
    unique(idents, |_| false)
}

/// The same names, with underscores where one is taken already.
fn unique(names: impl Iterator<Item = String>, is_taken: fn(&str) -> bool) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let names = names.map(|mut name| {
        while is_taken(&name) || !taken.insert(name.clone()) {
            name = format!("{}_", name.trim_start_matches("r#"));
        }
        name
    });
    names.collect()
}

struct Lowering<'a> {
    cx: &'a Context<'a>,
    names: &'a mut Names,
    id: CombinatorId,
    combinator: &'a Combinator,
    idents: Vec<String>,
    /// The variables that hold the fields while they are encoded or decoded.
    locals: Vec<String>,
    /// The methods that stand for fields without a Rust field.
    methods: Vec<String>,
    out: Fields,
}

impl Lowering<'_> {
    fn lower_field(&mut self, index: usize) {
        let fields = &self.combinator.fields;
        let counts_next = index + 1 < fields.len() && is_sized_object(fields, index + 1);
        if counts_next {
            return;
        }
        if is_flags(&fields[index]) {
            self.lower_flags(index);
        } else if is_true(self.cx.model, &fields[index]) {
            self.lower_true(index);
        } else if is_sized_object(fields, index) {
            self.lower_single(index, Wire::Scalar(Scalar::SizedObject));
        } else {
            match self.optionals_beside(index)[..] {
                [] | [_] => self.lower_single(index, self.wire(index)),
                ref members => self.lower_member(index, members),
            }
        }
    }

    fn lower_flags(&mut self, index: usize) {
        let asks = |field: &Field| field.condition.filter(|asked| asked.field.0 == index);
        let mut sets = Vec::new();
        for (at, field) in self.combinator.fields.iter().enumerate() {
            let Some(bit) = asks(field).and_then(|condition| condition.bit) else {
                continue;
            };
            if self.is_first_of_bit(at) {
                sets.push((bit, self.presence(at)));
            }
        }
        sets.sort_by_key(|(bit, _)| *bit);
        let local = self.local(index);
        push_number(&mut self.out.steps, Number::Flags { local, sets });
    }

    fn presence(&self, index: usize) -> Presence {
        match self.optionals_beside(index)[..] {
            [] => Presence::True(self.idents[self.trues_beside(index)[0]].clone()),
            [only] => Presence::Some(self.idents[only].clone()),
            ref members => Presence::Some(self.group_ident(members)),
        }
    }

    fn lower_true(&mut self, index: usize) {
        let ident = self.idents[index].clone();
        let body = match self.optionals_beside(index)[..] {
            [] => {
                let first = self.trues_beside(index)[0];
                if first == index {
                    let (docs, init) = (self.docs(index), Init::Flag(self.bit(index)));
                    let ty = Type::Scalar(Scalar::Bool);
                    self.out.fields.push(ir::Field {
                        ident,
                        docs,
                        ty,
                        init,
                    });
                    return;
                }
                AccessorBody::SameAs(self.idents[first].clone())
            }
            [only] => AccessorBody::IsSome(self.idents[only].clone()),
            ref members => AccessorBody::IsSome(self.group_ident(members)),
        };
        self.push_accessor(index, body);
    }

    /// A field that shares its bit with no other optional field.
    fn lower_single(&mut self, index: usize, wire: Wire) {
        let field = &self.combinator.fields[index];
        let (ident, local) = (self.idents[index].clone(), self.local(index));
        let when = field.condition.map(|_| self.bit(index));
        let ty = match when {
            None => wire.ty(),
            Some(_) => Type::Option(Box::new(wire.ty())),
        };
        self.out.fields.push(ir::Field {
            ident: ident.clone(),
            docs: self.docs(index),
            ty,
            init: Init::Local(local.clone()),
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

    fn push_accessor(&mut self, index: usize, body: AccessorBody) {
        self.out.accessors.push(Accessor {
            ident: self.methods[index].clone(),
            docs: docs::accessor(&self.combinator.fields[index]),
            body,
        });
    }

    /// All fields on the bit of this one, this one included, in wire order.
    fn beside(&self, index: usize) -> impl Iterator<Item = usize> {
        let field = &self.combinator.fields[index];
        let mut all: Vec<usize> = field
            .shares_bit_with
            .iter()
            .map(|&FieldId(at)| at)
            .collect();
        all.push(index);
        all.sort_unstable();
        all.into_iter().filter(move |_| field.condition.is_some())
    }

    fn is_true_at(&self, index: usize) -> bool {
        is_true(self.cx.model, &self.combinator.fields[index])
    }

    fn optionals_beside(&self, index: usize) -> Vec<usize> {
        self.beside(index)
            .filter(|&at| !self.is_true_at(at))
            .collect()
    }

    fn trues_beside(&self, index: usize) -> Vec<usize> {
        self.beside(index)
            .filter(|&at| self.is_true_at(at))
            .collect()
    }

    fn is_first_of_bit(&self, index: usize) -> bool {
        self.beside(index).next() == Some(index)
    }

    fn bit(&self, index: usize) -> Bit {
        let condition = self.combinator.fields[index].condition;
        // Every caller has seen the condition and `support` its bit; 0 is never used.
        let (flags, number) = condition.map_or((index, 0), |asked| {
            (asked.field.0, asked.bit.unwrap_or_default())
        });
        Bit {
            flags: self.local(flags),
            number,
        }
    }

    fn wire(&self, index: usize) -> Wire {
        lower_field_value(self.cx, self.id, &self.combinator.fields[index].ty)
    }

    fn local(&self, index: usize) -> String {
        self.locals[index].clone()
    }

    fn docs(&self, index: usize) -> Vec<String> {
        docs::field(self.combinator, &self.combinator.fields[index])
    }
}

/// What is always there in its own step, unless it is a number.
fn push_field(steps: &mut Vec<Step>, ident: String, local: String, wire: Wire) {
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
