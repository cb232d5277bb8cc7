//! Codecs: takes combinators and types, decides where their codecs are compiled and how their values
//! are compared.
//!
//! A few whole numbers are read, written and compared in less code than a call takes. Of the
//! functions most clients call few, so that each is compiled where it is called.

use tl_parser::Section;
use tl_parser::model::{Builtin, CombinatorId, Field, Model, TypeId, TypeRef};

use crate::rust::ir::{Codec, Comparison};

/// So many numbers are few.
const FEW: usize = 4;

/// Where the codec of a combinator is compiled.
pub(crate) fn codec(model: &Model, id: CombinatorId) -> Codec {
    match model.combinator(id).section {
        Section::Types if !is_small(model, id) => Codec::Shared,
        _ => Codec::Inline,
    }
}

/// How the values of a combinator are compared.
pub(crate) fn comparison(model: &Model, id: CombinatorId) -> Comparison {
    match is_small(model, id) {
        true => Comparison::Fields,
        false => Comparison::Encoding,
    }
}

/// How the values of a type of several constructors are compared.
pub(crate) fn comparison_of_type(model: &Model, id: TypeId) -> Comparison {
    let mut constructors = model.ty(id).constructors.iter();
    match constructors.all(|&constructor| is_small(model, constructor)) {
        true => Comparison::Fields,
        false => Comparison::Encoding,
    }
}

/// Whether a combinator has a few whole numbers and nothing else.
pub(crate) fn is_small(model: &Model, id: CombinatorId) -> bool {
    let fields = &model.combinator(id).fields;
    fields.len() <= FEW && fields.iter().all(is_whole_number)
}

fn is_whole_number(field: &Field) -> bool {
    let is_whole = |builtin| matches!(builtin, Builtin::Int | Builtin::Long);
    field.condition.is_none()
        && matches!(field.ty, TypeRef::Builtin { builtin, .. } if is_whole(builtin))
}
