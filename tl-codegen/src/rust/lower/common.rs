//! Common fields: takes the structs of an enum's variants, gives the fields that all of them have
//! alike.

use super::names::method_of_enum;
use crate::rust::ir::{CommonField, Field, Struct};

/// The fields that all of the variants have, in the order of the first one. None, if a variant has no
/// struct.
pub(crate) fn lower_common(structs: Option<Vec<&Struct>>) -> Vec<CommonField> {
    let structs = structs.unwrap_or_default();
    let Some((first, others)) = structs.split_first() else {
        return Vec::new();
    };
    let common = first.fields.iter().filter_map(|field| {
        let same = others.iter().map(|other| same_field(field, other));
        let same: Vec<&Field> = same.collect::<Option<_>>()?;
        let all = std::iter::once(field).chain(same);
        Some(CommonField {
            method: method_of_enum(&field.ident),
            ident: field.ident.clone(),
            types: all.map(|field| field.ty.clone()).collect(),
        })
    });
    common.collect()
}

/// The field of this name and type; whether it is boxed depends on the struct.
fn same_field<'s>(field: &Field, of: &'s Struct) -> Option<&'s Field> {
    let mut fields = of.fields.iter();
    fields.find(|it| it.ident == field.ident && it.ty.unboxed() == field.ty.unboxed())
}
