//! Values: takes TL types, gives their form on the wire and in Rust.

use tl_parser::model::{Builtin, Combinator, CombinatorId, TypeRef};

use super::context::Context;
use super::names::type_ident;
use crate::rust::ir::{Form, Scalar, Type, Wire};

/// The form of a field of `owner`, boxed in memory where the layout says so.
pub(crate) fn lower_field_value(cx: &Context<'_>, owner: CombinatorId, ty: &TypeRef) -> Wire {
    let wire = lower_value(cx, cx.model.combinator(owner), ty);
    let boxed = cx.layouts.each(|layout| layout.boxes_field(owner, ty));
    match boxed.owned || boxed.borrowed {
        true => Wire::Heap(boxed, Box::new(wire)),
        false => wire,
    }
}

fn lower_value(cx: &Context<'_>, owner: &Combinator, ty: &TypeRef) -> Wire {
    if let Some(bytes) = cx.model.array_size(ty) {
        return Wire::Scalar(Scalar::Array(bytes));
    }
    match ty {
        TypeRef::Nat => Wire::Scalar(Scalar::U32),
        TypeRef::Builtin { builtin, .. } => Wire::Scalar(lower_builtin(*builtin)),
        TypeRef::Bool => Wire::Scalar(Scalar::Bool),
        TypeRef::Vector { boxed, item, .. } => Wire::Vector {
            form: if *boxed { Form::Boxed } else { Form::Bare },
            item: Box::new(lower_value(cx, owner, item)),
        },
        TypeRef::Boxed { ty, .. } => Wire::Path {
            path: cx.names.ty(*ty).clone(),
            form: Form::Boxed,
        },
        TypeRef::Bare { constructor, .. } => Wire::Path {
            path: cx.names.combinator(*constructor).clone(),
            form: Form::Bare,
        },
        TypeRef::Generic { generic, .. } => {
            Wire::Param(type_ident(&owner.generics[generic.0].name))
        }
        // `unsupported` lets nothing but objects come this far, and results that are not declared.
        _ => Wire::Scalar(Scalar::Object),
    }
}

/// The Rust type that a function returns.
pub(crate) fn lower_result(cx: &Context<'_>, function: &Combinator) -> Type {
    lower_result_type(cx, function, &function.result)
}

fn lower_result_type(cx: &Context<'_>, function: &Combinator, ty: &TypeRef) -> Type {
    match ty {
        TypeRef::Generic { generic, .. } => {
            Type::ReturnOf(type_ident(&function.generics[generic.0].name))
        }
        TypeRef::Vector { item, .. } => Type::Vec(Box::new(lower_result_type(cx, function, item))),
        other => lower_value(cx, function, other).ty(),
    }
}

fn lower_builtin(builtin: Builtin) -> Scalar {
    match builtin {
        Builtin::Int => Scalar::I32,
        Builtin::Long => Scalar::I64,
        Builtin::Double => Scalar::F64,
        Builtin::String => Scalar::String,
        Builtin::Bytes => Scalar::Bytes,
        Builtin::Int128 => Scalar::Int128,
        _ => Scalar::Int256,
    }
}
