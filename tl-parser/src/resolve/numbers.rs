//! Resolution of what refers to numbers: sums, counts of repetitions, conditions.

use super::{combinator::Resolver, resolve_error::ResolveErrorKind as Kind, scope::NatUse};
use crate::{
    model::{Condition, FieldId, GenericKind, NatExpr, NatVariable},
    span::Span,
    syntax::{self, Bit, Expr, ExprKind, Ident},
};

const MAX_BIT: u32 = 31;

/// Stands for a number that is wrong, see [`super::combinator::WRONG`].
const WRONG: NatExpr = constant(0);

const fn constant(constant: u32) -> NatExpr {
    NatExpr {
        variable: None,
        constant,
    }
}

const fn variable(variable: NatVariable) -> NatExpr {
    NatExpr {
        variable: Some(variable),
        constant: 0,
    }
}

impl Resolver<'_, '_> {
    pub(super) fn resolve_number(&mut self, expr: &Expr<'_>) -> NatExpr {
        match &expr.kind {
            ExprKind::Nat(number) => constant(*number),
            ExprKind::Paren(inner) => self.resolve_number(inner),
            ExprKind::Sum(left, right) => self.resolve_sum(left, right, expr.span),
            ExprKind::Name(text) => self.resolve_number_name(Ident {
                text,
                span: expr.span,
            }),
            ExprKind::Hash | ExprKind::Bare(_) | ExprKind::Apply(_) => {
                self.wrong_number(Kind::TypeForNumber, expr.span)
            }
        }
    }

    fn wrong_number(&mut self, kind: Kind, span: Span) -> NatExpr {
        self.cx.report(kind, span);
        WRONG
    }

    fn resolve_sum(&mut self, left: &Expr<'_>, right: &Expr<'_>, span: Span) -> NatExpr {
        let left = self.resolve_number(left);
        let right = self.resolve_number(right);
        if left.variable.is_some() && right.variable.is_some() {
            return self.wrong_number(Kind::SumOfVariables, span);
        }
        match left.constant.checked_add(right.constant) {
            Some(constant) => NatExpr {
                variable: left.variable.or(right.variable),
                constant,
            },
            None => self.wrong_number(Kind::NumberTooBig, span),
        }
    }

    fn resolve_number_name(&mut self, name: Ident<'_>) -> NatExpr {
        if let Some(generic) = self.scope.generic(name.text) {
            if generic.kind == GenericKind::Type {
                return self.wrong_number(Kind::TypeForNumber, name.span);
            }
            self.scope.use_generic(generic.id);
            return variable(NatVariable::Generic(generic.id));
        }
        match self.find_number(name.text) {
            Ok(field) => {
                self.scope.use_nat(field, NatUse::Count);
                variable(NatVariable::Field(field))
            }
            Err(Kind::UnknownField { .. }) if self.cx.index.is_type(name.text) => {
                self.wrong_number(Kind::TypeForNumber, name.span)
            }
            Err(kind) => self.wrong_number(kind, name.span),
        }
    }

    /// The `#` field of this name, if it can be referred to.
    fn find_number(&mut self, text: &str) -> Result<FieldId, Kind> {
        let name = || text.to_owned();
        let Some(field) = self.scope.field(text) else {
            if self.scope.is_nested(text) {
                return Err(Kind::NestedNumber { name: Some(name()) });
            }
            let similar = self.cx.similar(text, self.scope.nat_names());
            return Err(Kind::UnknownField {
                name: name(),
                similar,
            });
        };
        let declared = field.span;
        if !self.scope.is_resolved(field.id) {
            let name = name();
            Err(Kind::DeclaredLater { name, declared })
        } else if !field.is_nat {
            let name = name();
            Err(Kind::FieldNotNumber { name, declared })
        } else {
            Ok(field.id)
        }
    }

    /// The last number of the combinator that can be referred to.
    pub(super) fn resolve_last_number(&mut self, span: Span) -> NatExpr {
        if let Some(field) = self.scope.last_nat() {
            self.scope.use_nat(field, NatUse::Count);
            return variable(NatVariable::Field(field));
        }
        if let Some(generic) = self.scope.last_nat_generic() {
            self.scope.use_generic(generic);
            return variable(NatVariable::Generic(generic));
        }
        self.wrong_number(Kind::MissingCount, span)
    }

    pub(super) fn resolve_condition(
        &mut self,
        condition: &syntax::Condition<'_>,
    ) -> Option<Condition> {
        let bit = condition.bit.map(|bit| self.resolve_bit(bit));
        let name = condition.field;
        match self.find_asked(name) {
            Ok(number) => Some(Condition { number, bit }),
            Err(kind) => {
                self.cx.report(kind, name.span);
                None
            }
        }
    }

    /// The number that a condition asks.
    fn find_asked(&mut self, name: Ident<'_>) -> Result<NatVariable, Kind> {
        let Some(generic) = self.scope.generic(name.text) else {
            let field = self.find_number(name.text)?;
            self.scope.use_nat(field, NatUse::Bits);
            return Ok(NatVariable::Field(field));
        };
        match generic.kind {
            GenericKind::Nat => {
                self.scope.use_generic(generic.id);
                Ok(NatVariable::Generic(generic.id))
            }
            GenericKind::Type => Err(Kind::ConditionOnType {
                name: name.text.to_owned(),
                declared: generic.span,
            }),
        }
    }

    fn resolve_bit(&mut self, bit: Bit) -> u8 {
        match u8::try_from(bit.number) {
            Ok(number) if bit.number <= MAX_BIT => number,
            _ => {
                let kind = Kind::BitTooBig { bit: bit.number };
                self.cx.report(kind, bit.span);
                0
            }
        }
    }
}
