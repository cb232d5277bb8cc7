//! Variables: takes parts of a syntax tree, gives the names that are neither declared nor
//! fields, so that they must be implicit arguments.

use std::collections::HashSet;

use tl_parser::syntax::{Arg, ArgKind, Body, Combinator, Expr, ExprKind};

/// A name in a part, other than a name that is applied to something, and what its place says
/// about it.
pub(super) type Use = (String, Position);

/// What the place of a name says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Position {
    /// It is a type.
    Type,
    /// It is a number.
    Number,
    /// It stands after `!`, so that it is a variable for sure.
    Called,
    /// It is a field, so that it is no variable.
    Field,
}

/// The variables of a declaration in the order of their first use, each with whether it is
/// a number.
pub(super) fn find_variables<'u>(
    uses: &[&'u Use],
    declared: &HashSet<&str>,
) -> Vec<(&'u str, bool)> {
    let positions = uses
        .iter()
        .map(|(name, position)| (name.as_str(), *position));
    let positions: HashSet<(&str, Position)> = positions.collect();
    let has = |name, position| positions.contains(&(name, position));
    let is_variable = |name: &'u str| {
        let is_free = name.len() == 1 && !declared.contains(name) && !has(name, Position::Field);
        is_free || has(name, Position::Called)
    };
    let mut seen = HashSet::new();
    let names = uses.iter().map(|(name, _)| name.as_str());
    names
        .filter(|name| is_variable(name) && seen.insert(*name))
        .map(|name| (name, has(name, Position::Number)))
        .collect()
}

/// The names in a declaration, those of its result first.
pub(super) fn collect_combinator(combinator: &Combinator<'_>) -> Vec<Use> {
    let mut uses = Vec::new();
    collect_expr(&combinator.result, Position::Type, &mut uses);
    if let Body::Args(args) = &combinator.body {
        args.iter().for_each(|arg| collect_arg(arg, &mut uses));
    }
    uses
}

/// Adds the names in a field, its own too.
pub(super) fn collect_arg(arg: &Arg<'_>, uses: &mut Vec<Use>) {
    let position = match arg.bang {
        Some(_) => Position::Called,
        None => Position::Type,
    };
    for name in &arg.names {
        uses.push((name.text.to_owned(), Position::Field));
    }
    match &arg.kind {
        ArgKind::Type(expr) => collect_expr(expr, position, uses),
        ArgKind::Repeat(repeat) => {
            if let Some(count) = &repeat.count {
                collect_expr(count, Position::Number, uses);
            }
            repeat.args.iter().for_each(|arg| collect_arg(arg, uses));
        }
    }
}

/// Adds the names in an expression.
pub(super) fn collect_expr(expr: &Expr<'_>, position: Position, uses: &mut Vec<Use>) {
    match &expr.kind {
        ExprKind::Name(name) => uses.push((name.to_string(), position)),
        ExprKind::Nat(_) | ExprKind::Hash => {}
        ExprKind::Bare(inner) | ExprKind::Paren(inner) => collect_expr(inner, position, uses),
        ExprKind::Apply(apply) => {
            let args = apply.args.iter();
            args.for_each(|arg| collect_expr(arg, Position::Type, uses));
        }
        ExprKind::Sum(left, right) => {
            collect_expr(left, Position::Number, uses);
            collect_expr(right, Position::Number, uses);
        }
    }
}
