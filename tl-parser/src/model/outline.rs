//! Declarations as text, part by part: what a [`Printer`](super::Printer) gives. Two declarations
//! mean the same if their outlines in [`Style::Resolved`](super::Style) are equal.

use std::fmt;

use super::combinator::GenericKind;

/// A combinator without its name and section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CombinatorOutline {
    /// `@annotations`, without the `@`. They stand before the name.
    pub annotations: Vec<String>,
    /// The id on the wire.
    pub id: u32,
    /// Implicit arguments.
    pub generics: Vec<GenericOutline>,
    /// Explicit arguments, in wire order.
    pub fields: Vec<FieldOutline>,
    /// What it constructs or returns, in TL.
    pub result: String,
}

/// An implicit argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GenericOutline {
    /// The name, which fields and the result refer to.
    pub name: String,
    /// What it stands for.
    pub kind: GenericKind,
}

/// An explicit argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldOutline {
    /// The name, if there is one.
    pub name: Option<String>,
    /// When it is present, in TL: `flags.3`; always if `None`.
    pub condition: Option<String>,
    /// The type in TL.
    pub ty: String,
}

/// The declaration after the name, id included: `#59511722 user_id:long = Peer`.
impl fmt::Display for CombinatorOutline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:08x}", self.id)?;
        self.fmt_after_id(f)
    }
}

impl CombinatorOutline {
    /// Writes what stands after the id: ` user_id:long = Peer`.
    pub(super) fn fmt_after_id(&self, f: &mut impl fmt::Write) -> fmt::Result {
        for generic in &self.generics {
            write!(f, " {generic}")?;
        }
        for field in &self.fields {
            write!(f, " {field}")?;
        }
        write!(f, " = {}", self.result)
    }
}

impl fmt::Display for GenericOutline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            GenericKind::Type => "Type",
            GenericKind::Nat => "#",
        };
        write!(f, "{{{}:{kind}}}", self.name)
    }
}

impl fmt::Display for FieldOutline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name}:")?,
            None if self.condition.is_none() => {}
            // A condition needs some name before it.
            None => f.write_str("_:")?,
        }
        if let Some(condition) = &self.condition {
            write!(f, "{condition}?")?;
        }
        f.write_str(&self.ty)
    }
}
