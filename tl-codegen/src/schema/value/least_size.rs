//! Least sizes: takes a type where its names are known, gives the bytes that a value takes at least.

use tl_parser::model::{Builtin, Field, TypeArg, TypeRef};

use super::scope::Scope;

/// The least number of bytes of a value. What types are applied to is left aside.
pub(super) fn least_size(ty: &TypeRef, scope: Scope<'_, '_>) -> usize {
    let facts = &scope.schema.facts;
    match ty {
        TypeRef::Builtin { builtin, .. } => builtin_size(*builtin),
        TypeRef::Vector { boxed: true, .. } => 8,
        TypeRef::Boxed { ty, args } if is_plain(args) => facts.least_boxed_size(*ty),
        TypeRef::Bare {
            constructor, args, ..
        } if is_plain(args) => facts.least_bare_size(*constructor),
        TypeRef::Bare { .. } | TypeRef::Type => 0,
        TypeRef::Generic { generic, .. } => match scope.ty(*generic) {
            Some(closed) => least_size(closed.ty, closed.scope(scope)),
            None => 4,
        },
        TypeRef::Repeat {
            count: Some(count),
            fields,
        } => {
            let count = scope.number(*count).unwrap_or_default() as usize;
            count.saturating_mul(least_size_of_fields(fields, scope))
        }
        TypeRef::Repeat { count: None, .. } => 0,
        // A word: a number, an id, a count.
        _ => 4,
    }
}

/// The least number of bytes of all fields together.
pub(super) fn least_size_of_fields(fields: &[Field], scope: Scope<'_, '_>) -> usize {
    let required = fields.iter().filter(|field| field.condition.is_none());
    required.fold(0, |sum: usize, field| {
        sum.saturating_add(least_size(&field.ty, scope))
    })
}

fn is_plain(args: &[TypeArg]) -> bool {
    args.is_empty()
}

fn builtin_size(builtin: Builtin) -> usize {
    match builtin {
        Builtin::Long | Builtin::Double => 8,
        Builtin::Int128 => 16,
        Builtin::Int256 => 32,
        // A number or a length, filled up.
        _ => 4,
    }
}
