//! Number expressions.

use super::ids::{FieldId, GenericId};

/// A number expression: `variable + constant`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NatExpr {
    /// The variable, if there is one.
    pub variable: Option<NatVariable>,
    /// What is added; the number itself if there is no variable.
    pub constant: u32,
}

/// A variable in a number expression or a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NatVariable {
    /// A `#` field of the same combinator.
    Field(FieldId),
    /// An implicit argument `{n:#}`.
    Generic(GenericId),
}
