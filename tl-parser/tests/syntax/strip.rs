//! Takes the spans, the comments and the source out of a schema, so that two can be compared.

use tl_parser::Span;
use tl_parser::syntax::{
    Arg, ArgKind, Body, Combinator, Condition, Expr, ExprKind, Ident, Item, Schema,
};

const NOWHERE: Span = Span::new(0, 0);

/// What the schema says, apart from where it says so.
pub(crate) fn strip(mut schema: Schema<'_>) -> Schema<'_> {
    schema.source = "";
    schema.comments.clear();
    if let Some(layer) = &mut schema.layer {
        layer.span = NOWHERE;
    }
    schema.items.iter_mut().for_each(strip_item);
    schema
}

fn strip_item(item: &mut Item<'_>) {
    match item {
        Item::Separator(separator) => separator.span = NOWHERE,
        Item::Layer(separator) => separator.span = NOWHERE,
        Item::Combinator(combinator) => strip_combinator(combinator),
        Item::PartialApplication(partial) => {
            partial.span = NOWHERE;
            strip_expr(&mut partial.expr);
        }
        Item::Finality(finality) => {
            finality.span = NOWHERE;
            strip_ident(&mut finality.name);
        }
    }
}

fn strip_combinator(combinator: &mut Combinator<'_>) {
    combinator.span = NOWHERE;
    combinator.annotations.iter_mut().for_each(strip_ident);
    strip_ident(&mut combinator.name);
    if let Some(id) = &mut combinator.id {
        id.span = NOWHERE;
    }
    for generic in &mut combinator.generics {
        generic.span = NOWHERE;
        generic.names.iter_mut().for_each(strip_ident);
        strip_expr(&mut generic.kind);
    }
    match &mut combinator.body {
        Body::Builtin(span) => *span = NOWHERE,
        Body::Args(args) => args.iter_mut().for_each(strip_arg),
    }
    strip_expr(&mut combinator.result);
}

fn strip_arg(arg: &mut Arg<'_>) {
    arg.span = NOWHERE;
    arg.names.iter_mut().for_each(strip_ident);
    arg.condition.iter_mut().for_each(strip_condition);
    arg.bang = arg.bang.map(|_| NOWHERE);
    match &mut arg.kind {
        ArgKind::Type(expr) => strip_expr(expr),
        ArgKind::Repeat(repeat) => {
            repeat.count.iter_mut().for_each(strip_expr);
            repeat.args.iter_mut().for_each(strip_arg);
        }
    }
}

fn strip_condition(condition: &mut Condition<'_>) {
    condition.span = NOWHERE;
    strip_ident(&mut condition.field);
    if let Some(bit) = &mut condition.bit {
        bit.span = NOWHERE;
    }
}

fn strip_expr(expr: &mut Expr<'_>) {
    expr.span = NOWHERE;
    match &mut expr.kind {
        ExprKind::Name(_) | ExprKind::Nat(_) | ExprKind::Hash => {}
        ExprKind::Bare(inner) | ExprKind::Paren(inner) => strip_expr(inner),
        ExprKind::Sum(left, right) => {
            strip_expr(left);
            strip_expr(right);
        }
        ExprKind::Apply(apply) => {
            strip_expr(&mut apply.head);
            apply.args.iter_mut().for_each(strip_expr);
        }
    }
}

fn strip_ident(ident: &mut Ident<'_>) {
    ident.span = NOWHERE;
}
