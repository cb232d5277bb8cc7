//! Names under which the parts of an old model appear in the new one. Declarations are
//! compared after this translation, so that one renaming is one change and not one more for
//! every mention.

use std::collections::HashMap;

use tl_parser::model::{
    self, Combinator, CombinatorId, CombinatorOutline, FieldId, GenericId, Model, Name, Printer,
    Style, TypeId,
};

/// New names of types and combinators; the others keep theirs.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub(super) types: HashMap<TypeId, Name>,
    pub(super) combinators: HashMap<CombinatorId, Name>,
}

impl Names {
    pub(super) fn ty<'a>(&'a self, model: &'a Model, id: TypeId) -> &'a str {
        let own = &model.ty(id).name;
        self.types.get(&id).unwrap_or(own).as_str()
    }

    pub(super) fn combinator<'a>(&'a self, model: &'a Model, id: CombinatorId) -> &'a str {
        let own = &model.combinator(id).name;
        self.combinators.get(&id).unwrap_or(own).as_str()
    }
}

/// Names of one combinator's fields and implicit arguments, by index.
#[derive(Clone, Debug)]
pub(super) struct LocalNames<'a> {
    pub(super) fields: Vec<Option<&'a str>>,
    pub(super) generics: Vec<&'a str>,
}

impl<'a> LocalNames<'a> {
    /// The names that the combinator itself gives.
    pub(super) fn of(combinator: &'a Combinator) -> Self {
        let fields = combinator.fields.iter();
        let generics = combinator.generics.iter();
        Self {
            fields: fields.map(|field| field.name.as_deref()).collect(),
            generics: generics.map(|generic| generic.name.as_str()).collect(),
        }
    }
}

/// Everything that a printer of one combinator asks for.
#[derive(Clone, Copy)]
pub(super) struct Called<'a> {
    pub(super) model: &'a Model,
    pub(super) names: &'a Names,
    pub(super) local: &'a LocalNames<'a>,
}

impl<'a> Called<'a> {
    pub(super) fn printer(&'a self, style: Style) -> Printer<'a> {
        Printer::new(self.model, self, style)
    }

    /// What the combinator means, under these names.
    pub(super) fn outline(&self, combinator: &Combinator) -> CombinatorOutline {
        self.printer(Style::Resolved).combinator(combinator)
    }
}

impl model::Names for Called<'_> {
    fn ty(&self, id: TypeId) -> &str {
        self.names.ty(self.model, id)
    }

    fn combinator(&self, id: CombinatorId) -> &str {
        self.names.combinator(self.model, id)
    }

    fn field(&self, id: FieldId) -> Option<&str> {
        self.local.fields.get(id.0).copied().flatten()
    }

    fn generic(&self, id: GenericId) -> &str {
        self.local.generics.get(id.0).copied().unwrap_or_default()
    }
}

/// What a combinator means, under the names that its model gives.
pub(super) fn own_outline(model: &Model, combinator: &Combinator) -> CombinatorOutline {
    let names = model::OwnNames { model, combinator };
    Printer::new(model, &names, Style::Resolved).combinator(combinator)
}
