//! Definitions for debugging output and the look-up of names: takes combinators, gives each one's
//! id and [`Definition`], as the text that the runtime reads.

use tl_parser::model::{Builtin, Combinator, Condition, Field, Model, Role, TypeRef};
use tl_types::rt::definition::{self, Definition, Kind};

use crate::Secrets;

/// Every combinator of a model, sorted by id. Of a function and its prefix, which have one id, only
/// the function, whose fields are those of both.
pub(crate) fn lower_definitions(model: &Model, secrets: &Secrets) -> Vec<(u32, String)> {
    let mut combinators: Vec<_> = model.combinators.iter().collect();
    combinators.sort_by_key(|it| (it.id, it.name.as_str().len()));
    combinators.dedup_by_key(|it| it.id);
    let definitions = combinators.into_iter();
    definitions
        .map(|it| (it.id, lower_definition(model, secrets, it)))
        .collect()
}

fn lower_definition(model: &Model, secrets: &Secrets, combinator: &Combinator) -> String {
    let fields = combinator.fields.iter().filter_map(|field| {
        let kind = match field.role {
            Role::Length => return None,
            Role::Measured => Kind::SizedObject,
            Role::Flags => Kind::Flags,
            Role::True => Kind::True,
            _ => kind(model, &field.ty),
        };
        Some(definition::Field {
            name: name(field),
            condition: field.condition.and_then(|it| condition(combinator, it)),
            is_secret: secrets.hold(combinator, field),
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

fn condition(combinator: &Combinator, condition: Condition) -> Option<definition::Condition<'_>> {
    Some(definition::Condition {
        flags: name(&combinator.fields[condition.field()?.0]),
        bit: condition.bit?.into(),
    })
}

/// As TL has it, not as Rust does.
fn name(field: &Field) -> &str {
    field.name.as_deref().unwrap_or("_")
}

fn kind(model: &Model, ty: &TypeRef) -> Kind {
    if let Some(bytes) = model.array_size(ty) {
        return Kind::Array(bytes);
    }
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
        Builtin::Int128 => Kind::Array(16),
        _ => Kind::Array(32),
    }
}
