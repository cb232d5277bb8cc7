//! Definitions for debugging output and the look-up of names: takes combinators, gives each
//! one's id, name and fields in a text that tells how to read them from the wire. The form is the
//! runtime's (`tl-types/src/debug/definition.rs`).

use tl_parser::model::{Combinator, Field, FieldId, Model, Role, TypeRef};

use super::fields::unique_idents;

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
    let name = combinator.name.to_string();
    if combinator.builtin {
        return name;
    }
    let names = unique_idents(combinator);
    let fields = &combinator.fields;
    let mut parts = vec![name];
    for (index, field) in fields.iter().enumerate() {
        if field.role == Role::Length {
            continue;
        }
        let kind = kind(model, field);
        let name = plain(&names[index]);
        let condition = condition(field, &names);
        parts.push(format!("{name}:{condition}{kind}"));
    }
    parts.join(" ")
}

fn condition(field: &Field, names: &[String]) -> String {
    let asked = field
        .condition
        .and_then(|asked| Some((asked.field, asked.bit?)));
    asked.map_or_else(String::new, |(FieldId(flags), bit)| {
        format!("{}.{bit}?", plain(&names[flags]))
    })
}

fn kind(model: &Model, field: &Field) -> String {
    match field.role {
        Role::Flags | Role::Bits => "#".to_owned(),
        Role::True => "true".to_owned(),
        Role::Measured => "sized".to_owned(),
        _ => type_kind(model, &field.ty),
    }
}

fn type_kind(model: &Model, ty: &TypeRef) -> String {
    match ty {
        TypeRef::Nat => "nat".to_owned(),
        TypeRef::Builtin { builtin, .. } => builtin.name().to_owned(),
        TypeRef::Bool => "Bool".to_owned(),
        TypeRef::Vector {
            boxed: true, item, ..
        } => format!("Vector<{}>", type_kind(model, item)),
        TypeRef::Vector {
            boxed: false, item, ..
        } => format!("vector<{}>", type_kind(model, item)),
        TypeRef::Boxed { .. } | TypeRef::Generic { .. } => "!".to_owned(),
        TypeRef::Bare { constructor, .. } => {
            format!("%{:08x}", model.combinator(*constructor).id)
        }
        // `support` lets neither repetitions nor `Type` come this far.
        _ => "Object".to_owned(),
    }
}

/// A name as it is said, not as Rust has to write it.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
