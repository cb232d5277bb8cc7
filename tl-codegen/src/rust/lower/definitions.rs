//! Definitions for debugging output and the look-up of names: takes combinators, gives each one's
//! id and [`Definition`], as the text that the runtime reads; and by name, for serde, the types that
//! these leave out.

use tl_parser::Section;
use tl_parser::model::{Builtin, Combinator, Condition, Field, Model, Role, TypeRef};
use tl_types::rt::definition::{self, Definition, Kind};
use tl_types::rt::{Type, Types};

use crate::Secrets;

/// Every combinator of a model, sorted by id. Of a function and its prefix, which have one id, the
/// function is first, whose fields are those of both.
pub(crate) fn lower_definitions(model: &Model, secrets: &Secrets) -> Vec<(u32, String)> {
    let mut combinators: Vec<_> = model.combinators.iter().collect();
    combinators.sort_by_key(|it| (it.id, it.name.as_str().len()));
    let definitions = combinators.into_iter();
    definitions
        .map(|it| (it.id, lower_definition(model, secrets, it)))
        .collect()
}

/// Every combinator that has a type in Rust, sorted by name; of two with one name the constructor is
/// first.
pub(crate) fn lower_names(model: &Model) -> Vec<(String, u32, String)> {
    let combinators = model.constructors().chain(model.functions());
    let combinators = combinators.map(|(_, combinator)| combinator);
    let mut combinators: Vec<_> = combinators.filter(|it| !it.builtin).collect();
    combinators.sort_by_key(|it| it.name.as_str());
    let combinators = combinators.into_iter();
    let named = combinators.map(|it| {
        let types = lower_types(model, it).to_string();
        (it.name.to_string(), it.id, types)
    });
    named.collect()
}

fn lower_types<'m>(model: &'m Model, combinator: &'m Combinator) -> Types<'m> {
    let fields = combinator.fields.iter();
    let fields = fields.filter(|field| !matches!(field.role, Role::Measured | Role::True));
    let result = match &combinator.result {
        TypeRef::Boxed { ty, .. } => model.ty(*ty).name.as_str(),
        // What any object may hold.
        _ => "Object",
    };
    Types {
        boxed: fields
            .filter_map(|field| boxed_type(model, &field.ty))
            .collect(),
        result: (combinator.section == Section::Types).then_some(result),
    }
}

/// The type of what is boxed in a value: where [`kind`] says no more than that.
fn boxed_type<'m>(model: &'m Model, ty: &'m TypeRef) -> Option<Type<'m>> {
    match ty {
        TypeRef::Vector { item, .. } => boxed_type(model, item),
        TypeRef::Generic { .. } => Some(Type::Any),
        TypeRef::Boxed { ty, .. } => Some(match model.ty(*ty).constructors[..] {
            [only] => Type::Only(model.combinator(only).id),
            _ => Type::Named(model.ty(*ty).name.as_str()),
        }),
        _ => None,
    }
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
