//! Takes expressions apart: what is applied to what, inside of any parentheses and `%`.

use crate::{
    span::Span,
    syntax::{Expr, ExprKind, Ident},
};

/// A name, what it is applied to, and whether `%` stands before it.
#[derive(Clone, Copy)]
pub(super) struct Application<'e> {
    pub(super) name: Ident<'e>,
    pub(super) args: &'e [Expr<'e>],
    pub(super) bare: bool,
    pub(super) span: Span,
}

impl<'e> Application<'e> {
    /// Nothing if the expression is no name, or is applied or made bare twice.
    pub(super) fn of(expr: &'e Expr<'e>) -> Option<Self> {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Name(text) => Some(Self {
                name: Ident { text, span },
                args: &[],
                bare: false,
                span,
            }),
            ExprKind::Paren(inner) => Self::of(inner),
            ExprKind::Bare(inner) => Self::of(inner).filter(|it| !it.bare).map(|it| Self {
                bare: true,
                span,
                ..it
            }),
            ExprKind::Apply(apply) => {
                Self::of(&apply.head)
                    .filter(|it| it.args.is_empty())
                    .map(|it| Self {
                        args: &apply.args,
                        span,
                        ..it
                    })
            }
            ExprKind::Hash | ExprKind::Nat(_) | ExprKind::Sum(..) => None,
        }
    }
}

/// The name and arguments of a combinator's result; nothing if it cannot be a boxed type.
pub(super) fn result_parts<'e>(result: &'e Expr<'e>) -> Option<(Ident<'e>, &'e [Expr<'e>])> {
    Application::of(result)
        .filter(|it| !it.bare)
        .map(|it| (it.name, it.args))
}

/// Whether a name is a type's: its last part starts with an upper-case letter.
pub(super) fn is_boxed_name(name: &str) -> bool {
    let local = name.rsplit('.').next().unwrap_or(name);
    local.starts_with(|first: char| first.is_ascii_uppercase())
}

/// The expression without the parentheses around it.
pub(super) fn unparenthesised<'e>(expr: &'e Expr<'e>) -> &'e Expr<'e> {
    let mut expr = expr;
    while let ExprKind::Paren(inner) = &expr.kind {
        expr = inner;
    }
    expr
}
