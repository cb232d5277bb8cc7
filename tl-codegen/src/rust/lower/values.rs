//! Values: takes TL types, gives their form on the wire and in Rust.

use tl_parser::model::{Builtin, Combinator, CombinatorId, TypeRef};

use super::Context;
use super::names::param_ident;
use crate::rust::ir::{Form, Ownership, Scalar, Type, Wire};

/// The form of a field of `owner`, boxed in memory where the layout says so.
pub(crate) fn lower_field_value(cx: &Context<'_>, owner: CombinatorId, ty: &TypeRef) -> Wire {
    let wire = lower_value(cx, cx.model.combinator(owner), ty);
    match cx.layout.boxes_field(owner, ty) {
        true => Wire::Heap(Box::new(wire)),
        false => wire,
    }
}

fn lower_value(cx: &Context<'_>, owner: &Combinator, ty: &TypeRef) -> Wire {
    match ty {
        TypeRef::Nat => Wire::Scalar(Scalar::U32),
        TypeRef::Builtin { builtin, .. } => Wire::Scalar(lower_builtin(*builtin, cx.ownership)),
        TypeRef::Bool => Wire::Scalar(Scalar::Bool),
        TypeRef::Vector { boxed, item, .. } => Wire::Vector {
            form: if *boxed { Form::Boxed } else { Form::Bare },
            item: Box::new(lower_value(cx, owner, item)),
        },
        TypeRef::Boxed { ty, .. } => Wire::Path {
            path: cx.type_path(*ty),
            form: Form::Boxed,
        },
        TypeRef::Bare { constructor, .. } => Wire::Path {
            path: cx.combinator_path(*constructor),
            form: Form::Bare,
        },
        TypeRef::Generic { generic, .. } => {
            Wire::Param(param_ident(&owner.generics[generic.0].name))
        }
        // `support` lets neither repetitions nor `Type` come this far.
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
            Type::ReturnOf(param_ident(&function.generics[generic.0].name))
        }
        TypeRef::Vector { item, .. } => Type::Vec(Box::new(lower_result_type(cx, function, item))),
        other => lower_value(cx, function, other).ty(),
    }
}

fn lower_builtin(builtin: Builtin, ownership: Ownership) -> Scalar {
    match builtin {
        Builtin::Int => Scalar::I32,
        Builtin::Long => Scalar::I64,
        Builtin::Double => Scalar::F64,
        Builtin::String => match ownership {
            Ownership::Owned => Scalar::String,
            Ownership::Borrowed => Scalar::Str,
        },
        Builtin::Bytes => match ownership {
            Ownership::Owned => Scalar::Bytes,
            Ownership::Borrowed => Scalar::ByteSlice,
        },
        Builtin::Int128 => Scalar::Int128,
        _ => Scalar::Int256,
    }
}
