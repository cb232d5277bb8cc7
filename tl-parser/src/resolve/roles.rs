//! Roles: takes the fields of a list as far as they are resolved, with how their numbers are used,
//! gives complete fields; and the bits that fields depend on.

use std::collections::BTreeMap;

use super::scope::NatUse;
use crate::{
    model::{Bit, Builtin, CombinatorId, Condition, Field, FieldId, Role, TypeRef},
    span::Span,
};

/// A field before it is known what it is for.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) name: Option<String>,
    pub(super) ty: TypeRef,
    pub(super) condition: Option<Condition>,
    /// Whether the repetition after it is counted by it.
    pub(super) counts_next: bool,
    pub(super) span: Span,
}

/// The complete fields of a list.
pub(super) fn with_roles(
    drafts: Vec<Draft>,
    nat_use: impl Fn(FieldId) -> NatUse,
    is_fieldless: impl Fn(CombinatorId) -> bool,
) -> Vec<Field> {
    let roles = (0..drafts.len()).map(|index| {
        let draft = &drafts[index];
        match draft.ty {
            TypeRef::Nat if draft.counts_next => Role::Count,
            TypeRef::Nat => nat_role(draft, nat_use(FieldId(index))),
            TypeRef::Bare { constructor, .. }
                if draft.condition.is_some() && is_fieldless(constructor) =>
            {
                Role::True
            }
            _ if is_length(&drafts, index) => Role::Length,
            _ if index > 0 && is_length(&drafts, index - 1) => Role::Measured,
            _ => value_role(draft),
        }
    });
    let roles: Vec<Role> = roles.collect();
    let fields = drafts.into_iter().zip(roles);
    fields
        .map(|(draft, role)| Field {
            name: draft.name,
            ty: draft.ty,
            condition: draft.condition,
            role,
            span: draft.span,
        })
        .collect()
}

fn value_role(draft: &Draft) -> Role {
    match draft.condition {
        None => Role::Required,
        Some(_) => Role::Optional,
    }
}

fn nat_role(draft: &Draft, nat_use: NatUse) -> Role {
    let has_flags_name = draft.name.as_deref().is_some_and(is_flags_name);
    match nat_use {
        NatUse::Count => Role::Count,
        NatUse::Bits if has_flags_name => Role::Flags,
        NatUse::Bits => Role::Bits,
        // It is kept for flags to come.
        NatUse::None if has_flags_name && draft.condition.is_none() => Role::Flags,
        NatUse::None => value_role(draft),
    }
}

/// `flags`, `flags2` and so on.
fn is_flags_name(name: &str) -> bool {
    let number = name.strip_prefix("flags");
    number.is_some_and(|number| number.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Whether it is a `bytes:int` with an `Object` after it.
fn is_length(drafts: &[Draft], index: usize) -> bool {
    let Some([length, object]) = drafts.get(index..index + 2) else {
        return false;
    };
    let is_int = matches!(
        length.ty,
        TypeRef::Builtin {
            builtin: Builtin::Int,
            ..
        }
    );
    let is_required = length.condition.is_none() && object.condition.is_none();
    is_int && is_required && object.ty == TypeRef::Object && length.name.as_deref() == Some("bytes")
}

/// Each condition once, with the fields that depend on it; sorted.
pub(super) fn bits(fields: &[Field]) -> Vec<Bit> {
    let mut bits = BTreeMap::new();
    for (index, field) in fields.iter().enumerate() {
        let Some(condition) = field.condition else {
            continue;
        };
        let bit = bits.entry(condition).or_insert_with(|| Bit {
            condition,
            trues: Vec::new(),
            optionals: Vec::new(),
        });
        match field.role {
            Role::True => bit.trues.push(FieldId(index)),
            _ => bit.optionals.push(FieldId(index)),
        }
    }
    bits.into_values().collect()
}
