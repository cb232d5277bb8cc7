//! Resolution of fields, those inside of repetitions included.

use std::collections::HashMap;

use super::combinator::{Resolver, WRONG};
use crate::{
    model::{
        Condition, Field, FieldId, GenericKind, MAX_FIELDS_PER_BIT, NatExpr, NatUse,
        ResolveErrorKind as Kind, TypeRef,
    },
    span::Span,
    syntax::{Arg, ArgKind, Body, Expr, ExprKind, Ident},
};

/// Where a list of fields stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Combinator,
    Repetition,
}

/// The fields of one list that are resolved so far.
struct FieldList<'n> {
    place: Place,
    fields: Vec<Field>,
    names: HashMap<&'n str, Span>,
    has_nat: bool,
}

impl FieldList<'_> {
    fn new(place: Place) -> Self {
        Self {
            place,
            fields: Vec::new(),
            names: HashMap::new(),
            has_nat: false,
        }
    }
}

impl<'a> Resolver<'_, 'a> {
    pub(super) fn resolve_body(&mut self, body: &Body<'a>) -> Vec<Field> {
        match body {
            Body::Builtin(_) => Vec::new(),
            Body::Args(args) => self.resolve_fields(args, Place::Combinator),
        }
    }

    /// Fills in what is only known when all fields and the result are resolved.
    pub(super) fn finish_fields(&mut self, mut fields: Vec<Field>) -> Vec<Field> {
        for (index, field) in fields.iter_mut().enumerate() {
            if field.nat_use == Some(NatUse::None) {
                field.nat_use = Some(self.scope.nat_use(FieldId(index)));
            }
        }
        self.fill_shared_bits(&mut fields);
        fields
    }

    fn resolve_fields(&mut self, args: &[Arg<'_>], place: Place) -> Vec<Field> {
        let mut list = FieldList::new(place);
        for arg in args {
            let condition = arg.condition.as_ref();
            let condition = condition.and_then(|it| self.resolve_condition(it));
            let ty = self.resolve_arg(arg, &mut list);
            let field = field(arg, ty, condition);
            if arg.names.is_empty() {
                self.add_field(&mut list, field.clone());
            }
            for &name in &arg.names {
                self.check_field_name(name, &mut list);
                let name = (name.text != "_").then(|| name.text.to_owned());
                let field = field.clone();
                self.add_field(&mut list, Field { name, ..field });
            }
        }
        list.fields
    }

    fn add_field(&mut self, list: &mut FieldList<'_>, field: Field) {
        let is_nat = field.ty == TypeRef::Nat;
        if list.place == Place::Combinator {
            self.scope.field_is_resolved(is_nat);
        }
        list.has_nat |= is_nat;
        list.fields.push(field);
    }

    fn check_field_name<'n>(&mut self, name: Ident<'n>, list: &mut FieldList<'n>) {
        if name.text == "_" {
            return;
        }
        let generic = self.scope.generic(name.text).map(|generic| generic.span);
        let known = list.names.insert(name.text, name.span);
        if let Some(first) = generic.or(known) {
            list.names.insert(name.text, first);
            let kind = Kind::DuplicateField {
                name: name.text.to_owned(),
                first,
            };
            self.cx.report(kind, name.span);
        }
    }

    fn resolve_arg(&mut self, arg: &Arg<'_>, list: &mut FieldList<'_>) -> TypeRef {
        match &arg.kind {
            ArgKind::Type(expr) => match arg.bang {
                Some(bang) => self.resolve_bang(expr, bang),
                None => self.resolve_type(expr),
            },
            ArgKind::Repeat(repeat) => {
                self.check_repetition(arg);
                TypeRef::Repeat {
                    count: match &repeat.count {
                        Some(count) => Some(self.resolve_number(count)),
                        None => self.resolve_implicit_count(list, arg.span),
                    },
                    fields: self.resolve_fields(&repeat.args, Place::Repetition),
                }
            }
        }
    }

    fn resolve_bang(&mut self, expr: &Expr<'_>, bang: Span) -> TypeRef {
        let variable = match &expr.kind {
            ExprKind::Name(name) => self.scope.generic(name),
            _ => None,
        };
        match variable {
            Some(variable) if variable.kind == GenericKind::Type => {
                self.scope.use_generic(variable.id);
                TypeRef::Generic {
                    generic: variable.id,
                    bang: true,
                }
            }
            _ => {
                self.cx
                    .report(Kind::BangWithoutVariable, bang.to(expr.span));
                WRONG
            }
        }
    }

    fn check_repetition(&mut self, arg: &Arg<'_>) {
        if let Some(bang) = arg.bang {
            self.cx.report(Kind::BangWithoutVariable, bang);
        }
        if let [_, second, ..] = &*arg.names {
            self.cx.report(Kind::SharedRepetition, second.span);
        }
    }

    /// The number of repetitions where none is written: that of the nearest `#` field, or
    /// else of the last `{n:#}`.
    fn resolve_implicit_count(&mut self, list: &mut FieldList<'_>, span: Span) -> Option<NatExpr> {
        if let Some(last) = list.fields.last_mut()
            && last.ty == TypeRef::Nat
        {
            last.nat_use = Some(NatUse::Value);
            return None;
        }
        if list.has_nat && list.place == Place::Repetition {
            self.cx.report(Kind::NestedNumber { name: None }, span);
            return None;
        }
        Some(self.resolve_last_number(span))
    }

    /// Finds the fields that come and go together.
    fn fill_shared_bits(&mut self, fields: &mut [Field]) {
        let mut groups: HashMap<(usize, Option<u8>), Vec<FieldId>> = HashMap::new();
        for (index, field) in fields.iter().enumerate() {
            if let Some(Condition { field: flags, bit }) = field.condition {
                let group = groups.entry((flags.0, bit)).or_default();
                group.push(FieldId(index));
            }
        }
        for group in groups.values() {
            if let Some(&crowded) = group.get(MAX_FIELDS_PER_BIT) {
                self.cx.report(Kind::CrowdedBit, fields[crowded.0].span);
                continue;
            }
            for &this in group {
                let others = group.iter().copied().filter(|&other| other != this);
                fields[this.0].shares_bit_with = others.collect();
            }
        }
    }
}

fn field(arg: &Arg<'_>, ty: TypeRef, condition: Option<Condition>) -> Field {
    Field {
        name: None,
        condition,
        shares_bit_with: Vec::new(),
        nat_use: (ty == TypeRef::Nat).then_some(NatUse::None),
        ty,
        span: arg.span,
    }
}
