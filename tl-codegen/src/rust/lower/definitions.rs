//! Definitions for debugging output and the look-up of names: takes combinators, gives each one's
//! id and [`Definition`], as the text that the runtime reads.

use tl_parser::model::{Builtin, Combinator, Field, FieldId, Model, TypeRef};
use tl_types::rt::definition::{self, Condition, Definition, Kind};

use super::fields::{is_flags, is_sized_object, unique_idents};
use super::shape::is_true;

/// Every combinator of a model, sorted by id.
pub(crate) fn lower_definitions(model: &Model) -> Vec<(u32, String)> {
    let combinators = model.combinators.iter();
    let mut definitions: Vec<_> = combinators
        .map(|combinator| (combinator.id, definition(model, combinator)))
        .collect();
    definitions.sort_unstable();
    definitions
}

fn definition(model: &Model, combinator: &Combinator) -> String {
    let names = unique_idents(combinator);
    let count = match combinator.builtin {
        true => 0,
        false => combinator.fields.len(),
    };
    let is_length = |index| index + 1 < count && is_sized_object(&combinator.fields, index + 1);
    let definition = Definition {
        name: &combinator.name.to_string(),
        fields: (0..count)
            .filter(|&index| !is_length(index))
            .map(|index| lower_field(model, combinator, &names, index))
            .collect(),
    };
    definition.to_string()
}

fn lower_field<'n>(
    model: &Model,
    combinator: &Combinator,
    names: &'n [String],
    index: usize,
) -> definition::Field<'n> {
    let field = &combinator.fields[index];
    let asked = field
        .condition
        .and_then(|asked| Some((asked.field, asked.bit?)));
    definition::Field {
        name: plain(&names[index]),
        condition: asked.map(|(FieldId(flags), bit)| Condition {
            flags: plain(&names[flags]),
            bit: bit.into(),
        }),
        kind: match is_sized_object(&combinator.fields, index) {
            true => Kind::SizedObject,
            false => field_kind(model, field),
        },
    }
}

fn field_kind(model: &Model, field: &Field) -> Kind {
    match &field.ty {
        TypeRef::Nat if is_flags(field) => Kind::Flags,
        _ if is_true(model, field) => Kind::True,
        ty => kind(model, ty),
    }
}

fn kind(model: &Model, ty: &TypeRef) -> Kind {
    match ty {
        TypeRef::Nat => Kind::Nat,
        TypeRef::Builtin(builtin) => builtin_kind(*builtin),
        TypeRef::Bool => Kind::Bool,
        TypeRef::Vector { boxed: true, item } => Kind::Vector(Box::new(kind(model, item))),
        TypeRef::Vector { boxed: false, item } => Kind::BareVector(Box::new(kind(model, item))),
        TypeRef::Boxed { .. } | TypeRef::Generic { .. } => Kind::Boxed,
        TypeRef::Bare { constructor, .. } => Kind::Bare(model.combinator(*constructor).id),
        // `support` lets neither repetitions nor `Type` come this far.
        TypeRef::Object | TypeRef::Repeat { .. } | TypeRef::Type => Kind::Object,
    }
}

fn builtin_kind(builtin: Builtin) -> Kind {
    match builtin {
        Builtin::Int => Kind::Int,
        Builtin::Long => Kind::Long,
        Builtin::Double => Kind::Double,
        Builtin::String => Kind::String,
        Builtin::Bytes => Kind::Bytes,
        Builtin::Int128 => Kind::Int128,
        Builtin::Int256 => Kind::Int256,
    }
}

/// A name as it is said, not as Rust has to write it.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
