//! Names: takes resolved schemas, gives what documentation has to be about, and since when it exists.

use std::collections::{BTreeMap, BTreeSet};

use tl_parser::model::{Combinator, Field, Model, TypeRef};
use tl_parser::{Section, Span};

/// What one schema declares.
pub(super) struct Names<'m> {
    pub(super) model: &'m Model,
    /// Everything that is written in the schema, in its order.
    pub(super) combinators: Vec<&'m Combinator>,
    by_name: BTreeMap<&'m str, &'m Combinator>,
    /// The types of what is written there, with their first constructor.
    pub(super) types: BTreeMap<String, &'m Combinator>,
}

impl<'m> Names<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        let combinators = model.combinators.iter();
        // A `true` that the schema only uses stands nowhere.
        let combinators = combinators.filter(|it| it.span != Span::default());
        let combinators: Vec<_> = combinators.collect();
        let by_name = combinators.iter().map(|&it| (it.name.as_str(), it));
        let constructors = combinators.iter().rev();
        let constructors = constructors.filter(|it| it.section == Section::Types);
        let types = constructors.map(|&it| (result(model, it), it));
        Self {
            model,
            by_name: by_name.collect(),
            types: types.collect(),
            combinators,
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(name) || self.types.contains_key(name)
    }

    pub(super) fn is_function(&self, name: &str) -> bool {
        let combinator = self.by_name.get(name);
        combinator.is_some_and(|it| it.section == Section::Functions)
    }

    /// The fields of a combinator that have a meaning of their own; those of a type are none.
    pub(super) fn fields(&self, name: &str) -> BTreeSet<&'m str> {
        let combinator = self.by_name.get(name).copied();
        let fields = combinator.into_iter().flat_map(meaningful_fields);
        fields.map(|(name, _)| name).collect()
    }
}

/// The name of the type that a constructor is of, without what that is applied to.
fn result(model: &Model, constructor: &Combinator) -> String {
    match &constructor.result {
        TypeRef::Builtin { builtin, .. } => builtin.boxed_name().to_owned(),
        _ => {
            let result = model.result(constructor);
            result
                .split(['<', ' '])
                .next()
                .unwrap_or_default()
                .to_owned()
        }
    }
}

/// The named fields of a combinator, without words of flags and counts.
pub(super) fn meaningful_fields(combinator: &Combinator) -> impl Iterator<Item = (&str, &Field)> {
    let fields = combinator.fields.iter();
    let fields = fields.filter(|field| field.ty != TypeRef::Nat);
    fields.filter_map(|field| Some((field.name.as_deref()?, field)))
}

/// Earlier layers of one schema, by layer.
pub(super) struct History<'m>(pub(super) BTreeMap<u32, Names<'m>>);

impl<'m> History<'m> {
    /// The first layer with this name, or with this field of it.
    pub(super) fn since(&self, name: &str, field: Option<&str>) -> Option<u32> {
        let has = |names: &Names<'_>| match field {
            Some(field) => names.fields(name).contains(field),
            None => names.has(name),
        };
        let mut layers = self.0.iter();
        layers
            .find(|(_, names)| has(names))
            .map(|(&layer, _)| layer)
    }

    /// The last layer with this name.
    pub(super) fn last_with(&self, name: &str) -> Option<(u32, &Names<'m>)> {
        let mut layers = self.0.iter().rev();
        let found = layers.find(|(_, names)| names.has(name));
        found.map(|(&layer, names)| (layer, names))
    }
}
