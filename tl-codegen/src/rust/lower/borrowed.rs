//! Borrowed forms: takes structs and enums that were lowered in both forms, gives those that
//! borrow, and how they become owned.

use std::iter::zip;

use crate::rust::ir::{
    BorrowedEnum, BorrowedStruct, Conversion, Enum, Ownership, Scalar, Struct, StructConversion,
    Type, Variant, VariantConversion,
};

/// The structs that borrow. Both lists have the same structs in the same order.
pub(crate) fn lower_borrowed_structs(owned: &[Struct], all: Vec<Struct>) -> Vec<BorrowedStruct> {
    let pairs = zip(all, owned).filter(|(item, _)| item.path.ownership == Ownership::Borrowed);
    pairs
        .map(|(item, owned)| BorrowedStruct {
            conversion: struct_conversion(&item, owned),
            groups: group_conversions(&item, owned),
            item,
        })
        .collect()
}

/// The enums that borrow. Both lists have the same enums in the same order.
pub(crate) fn lower_borrowed_enums(owned: &[Enum], all: Vec<Enum>) -> Vec<BorrowedEnum> {
    let pairs = zip(all, owned).filter(|(item, _)| item.path.ownership == Ownership::Borrowed);
    pairs
        .map(|(item, owned)| BorrowedEnum {
            owned: owned.path.clone(),
            variants: zip(&item.variants, &owned.variants)
                .map(|(from, to)| variant_conversion(from, to))
                .collect(),
            item,
        })
        .collect()
}

fn struct_conversion(from: &Struct, to: &Struct) -> StructConversion {
    let types = zip(&from.fields, &to.fields);
    StructConversion {
        from: from.path.clone(),
        to: to.path.clone(),
        fields: types
            .map(|(from, to)| (from.ident.clone(), lower_conversion(&from.ty, &to.ty)))
            .collect(),
    }
}

/// Of the groups that borrow.
fn group_conversions(from: &Struct, to: &Struct) -> Vec<StructConversion> {
    let pairs = zip(&from.groups, &to.groups);
    pairs
        .filter(|(from, _)| from.path.ownership == Ownership::Borrowed)
        .map(|(from, to)| StructConversion {
            from: from.path.clone(),
            to: to.path.clone(),
            fields: zip(&from.fields, &to.fields)
                .map(|(from, to)| (from.ident.clone(), lower_conversion(&from.ty, &to.ty)))
                .collect(),
        })
        .collect()
}

fn variant_conversion(from: &Variant, to: &Variant) -> VariantConversion {
    let payloads = from.payload.as_ref().zip(to.payload.as_ref());
    VariantConversion {
        ident: from.ident.clone(),
        payload: payloads.map(|(from, to)| lower_conversion(&from.ty(), &to.ty())),
    }
}

/// How a value of one type becomes one of the other, which is the same but for text and boxes.
fn lower_conversion(from: &Type, to: &Type) -> Conversion {
    let inner = |from, to| Box::new(lower_conversion(from, to));
    match (from, to) {
        _ if from == to && from.is_copied() => Conversion::Copy,
        _ if from == to => Conversion::Clone,
        (Type::Box(from), _) => Conversion::Unboxed(inner(from, to)),
        (_, Type::Box(to)) => Conversion::Boxed(inner(from, to)),
        (Type::Option(from), Type::Option(to)) => Conversion::Option(inner(from, to)),
        (Type::Vec(from), Type::Vec(to)) => Conversion::Vec(inner(from, to)),
        (Type::Path(path), _) => Conversion::Item(path.clone()),
        (Type::Scalar(Scalar::Str), _) => Conversion::String,
        (Type::Scalar(Scalar::ByteSlice), _) => Conversion::Bytes,
        _ => Conversion::Clone,
    }
}
