//! Definitions for debugging output and the look-up of names: takes combinators, gives each one's
//! id and [`Definition`], as the text that the runtime reads.

use tl_parser::model::{Builtin, Combinator, Condition, FieldId, Model, Role, TypeRef};
use tl_types::rt::definition::{self, Definition, Kind};

use super::names::FieldNames;

/// Every combinator of a model, sorted by id.
pub(crate) fn lower_definitions(model: &Model) -> Vec<(u32, String)> {
    let combinators = model.combinators.iter();
    let mut definitions: Vec<_> = combinators
        .map(|combinator| (combinator.id, lower_definition(model, combinator)))
        .collect();
    definitions.sort_unstable();
    definitions
}

fn lower_definition(model: &Model, combinator: &Combinator) -> String {
    let names = FieldNames::of(combinator);
    let fields = combinator.fields.iter().enumerate();
    let fields = fields.filter_map(|(index, field)| {
        let kind = match field.role {
            Role::Length => return None,
            Role::Measured => Kind::SizedObject,
            Role::Flags | Role::Bits => Kind::Flags,
            Role::True => Kind::True,
            _ => kind(model, &field.ty),
        };
        Some(definition::Field {
            name: names.ident(FieldId(index)).name(),
            condition: field.condition.and_then(|it| condition(&names, it)),
            kind,
        })
    });
    let definition = Definition {
        name: combinator.name.as_str(),
        fields: match combinator.builtin {
            true => Vec::new(),
            false => fields.collect(),
        },
    };
    definition.to_string()
}

fn condition(names: &FieldNames, condition: Condition) -> Option<definition::Condition<'_>> {
    Some(definition::Condition {
        flags: names.ident(condition.field).name(),
        bit: condition.bit?.into(),
    })
}

fn kind(model: &Model, ty: &TypeRef) -> Kind {
    match ty {
        TypeRef::Nat => Kind::Nat,
        TypeRef::Builtin { builtin, .. } => builtin_kind(*builtin),
        TypeRef::Bool => Kind::Bool,
        TypeRef::Vector { boxed, item, .. } => {
            let item = Box::new(kind(model, item));
            match boxed {
                true => Kind::Vector(item),
                false => Kind::BareVector(item),
            }
        }
        TypeRef::Boxed { .. } | TypeRef::Generic { .. } => Kind::Boxed,
        TypeRef::Bare { constructor, .. } => Kind::Bare(model.combinator(*constructor).id),
        // `unsupported` lets nothing but objects come this far.
        _ => Kind::Object,
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
        _ => Kind::Int256,
    }
}
