//! Resolution of fields, those inside of repetitions included.

use std::collections::HashMap;

use super::{
    combinator::{Resolver, WRONG},
    resolve_error::{MAX_FIELDS_PER_BIT, ResolveErrorKind as Kind},
    roles::{Draft, bits, with_roles},
    scope::NatUse,
};
use crate::{
    model::{Bit, Field, FieldId, GenericKind, NatExpr, TypeRef},
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
    drafts: Vec<Draft>,
    names: HashMap<&'n str, Span>,
    has_nat: bool,
}

impl<'a> Resolver<'_, 'a> {
    pub(super) fn resolve_body(&mut self, body: &Body<'a>) -> Vec<Draft> {
        match body {
            Body::Builtin(_) => Vec::new(),
            Body::Args(args) => self.resolve_fields(args, Place::Combinator),
        }
    }

    /// The fields with their roles, which are known only when all fields and the result are
    /// resolved.
    pub(super) fn finish_fields(&mut self, drafts: Vec<Draft>) -> (Vec<Field>, Vec<Bit>) {
        let index = self.cx.index;
        let nat_use = |id| self.scope.nat_use(id);
        let fields = with_roles(drafts, nat_use, |id| index.is_fieldless(id));
        let bits = bits(&fields);
        self.check_bits(&fields, &bits);
        (fields, bits)
    }

    fn check_bits(&mut self, fields: &[Field], bits: &[Bit]) {
        for bit in bits {
            let mut on_bit: Vec<FieldId> = [&bit.trues[..], &bit.optionals].concat();
            on_bit.sort_unstable();
            if let Some(crowded) = on_bit.get(MAX_FIELDS_PER_BIT) {
                self.cx.report(Kind::CrowdedBit, fields[crowded.0].span);
            }
        }
    }

    fn resolve_fields(&mut self, args: &[Arg<'_>], place: Place) -> Vec<Draft> {
        let mut list = FieldList {
            place,
            drafts: Vec::new(),
            names: HashMap::new(),
            has_nat: false,
        };
        for arg in args {
            let condition = arg.condition.as_ref();
            let draft = Draft {
                name: None,
                condition: condition.and_then(|it| self.resolve_condition(it)),
                ty: self.resolve_arg(arg, &mut list),
                counts_next: false,
                span: arg.span,
            };
            if arg.names.is_empty() {
                self.add_field(&mut list, draft.clone());
            }
            for &name in &arg.names {
                self.check_field_name(name, &mut list);
                let name = (name.text != "_").then(|| name.text.to_owned());
                let draft = draft.clone();
                self.add_field(&mut list, Draft { name, ..draft });
            }
        }
        list.drafts
    }

    fn resolve_repeated_fields(&mut self, args: &[Arg<'_>]) -> Vec<Field> {
        let drafts = self.resolve_fields(args, Place::Repetition);
        let index = self.cx.index;
        with_roles(drafts, |_| NatUse::None, |id| index.is_fieldless(id))
    }

    fn add_field(&mut self, list: &mut FieldList<'_>, draft: Draft) {
        let is_nat = draft.ty == TypeRef::Nat;
        if list.place == Place::Combinator {
            self.scope.field_is_resolved(is_nat);
        }
        list.has_nat |= is_nat;
        list.drafts.push(draft);
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
                    fields: self.resolve_repeated_fields(&repeat.args),
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
        if let Some(last) = list.drafts.last_mut()
            && last.ty == TypeRef::Nat
        {
            last.counts_next = true;
            return None;
        }
        if list.has_nat && list.place == Place::Repetition {
            self.cx.report(Kind::NestedNumber { name: None }, span);
            return None;
        }
        Some(self.resolve_last_number(span))
    }
}
