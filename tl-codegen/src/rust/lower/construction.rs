//! Construction: takes the fields of a struct, decides how a value is made without naming all of them.
//!
//! Text may be of any type that becomes text, and what the struct holds in a `Box` is taken without one: that
//! depends on sizes, which change with layers.

use crate::rust::ir::{Argument, Construction, Field, Initial, Scalar, Type};

/// How a value of these fields is made.
pub(crate) fn construction(fields: &[Field]) -> Construction {
    let mut initial = fields.iter().map(|field| field.initial);
    match initial.any(|it| matches!(it, Initial::Argument(_))) {
        true => Construction::New,
        false => Construction::Default,
    }
}

/// How a required field of this type is taken.
pub(crate) fn argument(ty: &Type) -> Argument {
    match ty {
        Type::Scalar(Scalar::String | Scalar::Bytes) => Argument::Into,
        Type::Boxed(boxed, _) if boxed.owned => Argument::Unboxed,
        _ => Argument::Same,
    }
}
