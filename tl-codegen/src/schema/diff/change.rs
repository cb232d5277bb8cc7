//! Changes: what is different, both as an edit that can be applied and as a finding.

use tl_parser::{
    Section,
    model::{CombinatorId, CombinatorOutline, FieldId, FieldOutline, GenericOutline, Name, TypeId},
};

use super::outline::Key;
use crate::schema::report::Finding;

/// What is different between two models.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Every change: the layer's first, then those of types by name, of constructors by
    /// name, and of functions by name, then those of declarations without a combinator.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The changes for people, in the same order.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let changes = self.changes.iter();
        changes.map(|change| change.finding.clone()).collect()
    }
}

/// One difference between two models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The combinator of the old model that it is about. `None` if the combinator is new,
    /// or if it is about a type or the schema as a whole.
    pub old: Option<CombinatorId>,
    /// The same in the new model.
    pub new: Option<CombinatorId>,
    /// What turns old into new. `None` if it follows from other changes.
    pub edit: Option<Edit>,
    /// The same for people.
    pub finding: Finding,
}

/// What is done to the old model. Combinators are those of [`Change::old`], indices of
/// fields are those of the old combinator, and names in texts are new ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Gives the schema another layer number, or none.
    SetLayer(Option<u32>),
    /// Renames a type, here and where it is mentioned.
    RenameType {
        /// The type in the old model.
        ty: TypeId,
        /// The name that it has in the new model.
        name: Name,
    },
    /// Adds a combinator that only the new model has.
    Add {
        /// The section and name that it is known by.
        key: Key,
        /// The rest of it.
        combinator: CombinatorOutline,
    },
    /// Removes the combinator, which the new model does not have.
    Remove,
    /// Renames the combinator, here and where it is mentioned.
    Rename(Name),
    /// Moves the combinator to the other section.
    SetSection(Section),
    /// Adds a partial application or a finality.
    AddDeclaration(String),
    /// Removes a partial application or a finality.
    RemoveDeclaration(String),
    /// Replaces the annotations of the combinator.
    SetAnnotations(Vec<String>),
    /// Gives the combinator another id.
    SetId(u32),
    /// Replaces the implicit arguments.
    SetGenerics(Vec<GenericOutline>),
    /// Renames the implicit arguments, here and where they are mentioned.
    RenameGenerics(Vec<String>),
    /// Replaces the type that the combinator constructs or returns.
    SetResult(String),
    /// Adds a field that only the new combinator has.
    AddField {
        /// The index that it has in the new combinator.
        at: FieldId,
        /// The field as the new combinator declares it.
        field: FieldOutline,
    },
    /// Removes the field with this index.
    RemoveField(FieldId),
    /// Puts the fields that stay into another order: their old indices, as they follow now.
    OrderFields(Vec<FieldId>),
    /// Renames a field, here and where it is mentioned.
    RenameField {
        /// The index of the field.
        field: FieldId,
        /// The name that it has now, if it has one.
        name: Option<String>,
    },
    /// Gives a field another type.
    SetFieldType {
        /// The index of the field.
        field: FieldId,
        /// The type that it has now, in TL.
        ty: String,
    },
    /// Makes a field optional or required, or lets it depend on something else.
    SetFieldCondition {
        /// The index of the field.
        field: FieldId,
        /// The condition that it depends on now, in TL; it is always there if `None`.
        condition: Option<String>,
    },
}
