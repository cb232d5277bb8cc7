//! What fields are for, and the bits that optional ones depend on.

use super::{ids::FieldId, nat_expr::NatVariable};

/// What a field is for. Resolution decides it once, from the whole declaration, so that nobody
/// needs to look at names, types and neighbours again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// A value that is always there.
    Required,
    /// A value that is there if its condition holds.
    Optional,
    /// `flags.3?true`, or another bare constructor without fields that depends on a condition: it has
    /// no bytes, and whether it is there is all that it says.
    True,
    /// A word of flags, `flags:#`: conditions of later fields ask its bits, or it is called `flags`,
    /// `flags2`, … and is kept for flags to come. Its value follows from the fields that are there.
    Flags,
    /// A `#` of another name whose bits conditions ask, `mode:#`: its other bits may mean something
    /// of their own.
    Bits,
    /// A `#` that says how often something is repeated, or that a type is applied to.
    Count,
    /// `bytes:int` before an `Object`: how many bytes the object takes.
    Length,
    /// The `Object` after a [`Role::Length`].
    Measured,
}

/// When an optional field is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Condition {
    /// The number that decides: a `#` field before this one, or an implicit argument `{n:#}`.
    pub number: NatVariable,
    /// The bit that has to be set, 0 to 31; `None` if the number has to be other than zero.
    pub bit: Option<u8>,
}

impl Condition {
    /// The field that decides; nothing if an implicit argument does.
    #[must_use]
    pub const fn field(self) -> Option<FieldId> {
        match self.number {
            NatVariable::Field(field) => Some(field),
            NatVariable::Generic(_) => None,
        }
    }
}

/// A condition, and the fields that depend on it: all of them are present or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bit {
    /// The condition.
    pub condition: Condition,
    /// The fields of [`Role::True`], in wire order.
    pub trues: Vec<FieldId>,
    /// The other fields, which take bytes, in wire order.
    pub optionals: Vec<FieldId>,
}

impl Bit {
    /// The first field that depends on the condition, in wire order.
    #[must_use]
    pub fn first(&self) -> Option<FieldId> {
        let firsts = [self.trues.first(), self.optionals.first()];
        firsts.into_iter().flatten().min().copied()
    }

    /// Whether several fields depend on the condition.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.trues.len() + self.optionals.len() > 1
    }
}
