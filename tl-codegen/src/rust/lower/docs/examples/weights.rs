//! Weights: takes the structs and enums that stand for types, tells how much has to be written for a value of
//! each, so that examples are short.

use std::collections::BTreeMap;

use crate::rust::ir::{Enum, Initial, Path, Scalar, Struct, Type, Variant};

/// What a variant without fields counts if it stands for nothing at all.
const NOTHING: usize = 8;

/// The weight of each item that a value can be written of.
#[derive(Default)]
pub(super) struct Weights<'t>(BTreeMap<&'t Path, usize>);

impl<'t> Weights<'t> {
    pub(super) fn new(structs: &'t [Struct], enums: &'t [Enum]) -> Self {
        let mut weights = Self::default();
        // What an item is made of may be weighed after it.
        while weights.improve(structs, enums) {}
        weights
    }

    /// Weighs everything once, and tells whether anything has become lighter.
    fn improve(&mut self, structs: &'t [Struct], enums: &'t [Enum]) -> bool {
        let mut is_lighter = false;
        for item in structs {
            let weight = self.of_struct(item);
            is_lighter |= self.set(&item.path, weight);
        }
        for item in enums {
            let weight = self.lightest(item).map(|(weight, _)| weight);
            is_lighter |= self.set(&item.path, weight);
        }
        is_lighter
    }

    fn set(&mut self, path: &'t Path, weight: Option<usize>) -> bool {
        let Some(weight) = weight else {
            return false;
        };
        let is_lighter = self.0.get(path).is_none_or(|&before| weight < before);
        if is_lighter {
            self.0.insert(path, weight);
        }
        is_lighter
    }

    /// The variant that takes least to write, the first of several. One that stands for nothing is no good
    /// example, so that it takes more than a few fields.
    pub(super) fn lightest<'e>(&self, item: &'e Enum) -> Option<(usize, &'e Variant)> {
        let variants = item.variants.iter();
        let weighed = variants.filter_map(|variant| {
            let weight = match &variant.payload {
                Some(payload) => *self.0.get(&payload.path)?,
                None if is_nothing(variant) => NOTHING,
                None => 0,
            };
            Some((weight + 1, variant))
        });
        weighed.min_by_key(|(weight, _)| *weight)
    }

    fn of_struct(&self, item: &Struct) -> Option<usize> {
        let fields = item.fields.iter();
        let weights = fields.map(|field| match field.initial {
            Initial::Argument(_) => self.of(&field.ty),
            Initial::None | Initial::False | Initial::Zero => Some(1),
        });
        weights.sum::<Option<usize>>().map(|sum| sum + 1)
    }

    /// The weight of a value inside of another one, where vectors are empty.
    fn of(&self, ty: &Type) -> Option<usize> {
        match ty {
            Type::Scalar(Scalar::Object | Scalar::SizedObject) => None,
            Type::Scalar(_) | Type::Vec(_) | Type::Option(_) => Some(1),
            Type::Path(path) => self.0.get(path).copied(),
            Type::Boxed(_, inner) => self.of(inner).map(|weight| weight + 1),
            Type::Param(_) | Type::ReturnOf(_) => None,
        }
    }
}

fn is_nothing(variant: &Variant) -> bool {
    let name = variant.ident.name();
    name.ends_with("Empty") || name.ends_with("None")
}
