//! Structs and functions.

use super::{Callers, Construction, Ident, Initial, Path, PerForm, Scalar, Type, Wire};

/// A constructor, or the arguments of a function.
#[derive(Debug)]
pub(crate) struct Struct {
    /// Its name in TL.
    pub(crate) tl_name: String,
    pub(crate) id: u32,
    pub(crate) path: Path,
    pub(crate) docs: PerForm<Vec<String>>,
    /// Other names that a search of the documentation should find.
    pub(crate) aliases: Vec<String>,
    /// Attributes that the options add.
    pub(crate) attributes: PerForm<Vec<String>>,
    /// Type parameters.
    pub(crate) params: Vec<Ident>,
    pub(crate) fields: Vec<Field>,
    /// What goes over the wire, in wire order.
    pub(crate) steps: Vec<Step>,
    /// Structs of the fields that share a flag bit.
    pub(crate) groups: Vec<Group>,
    /// Methods that stand for TL fields without a Rust field of their own.
    pub(crate) accessors: Vec<Accessor>,
    /// Least number of bytes of the bare form.
    pub(crate) min_size: usize,
    /// Where its codec is compiled.
    pub(crate) codec: Codec,
    pub(crate) comparison: Comparison,
    pub(crate) derives: Derives,
    pub(crate) construction: Construction,
    /// Whether a value can hold values of the same type, and no enum counts the depth.
    pub(crate) recursive: bool,
}

/// What a type is by a promise of the options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Derives {
    pub(crate) copy: bool,
    pub(crate) hash: bool,
}

/// Where a codec is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Codec {
    /// Once, in the crate of the types.
    Shared,
    /// Wherever it is used: it is hardly more than the call, or most clients do without it.
    Inline,
}

/// What makes two values equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// Equal fields.
    Fields,
    /// The same encoding: it takes one call to say so.
    Encoding,
}

/// A function: its arguments and what it returns.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) arguments: Struct,
    /// Least number of bytes of a call, id included.
    pub(crate) min_size: usize,
    pub(crate) returns: Type,
    pub(crate) error: ErrorType,
    pub(crate) callers: Option<Callers>,
}

/// What a function fails with.
#[derive(Debug)]
pub(crate) enum ErrorType {
    /// The type for any error.
    Common,
    /// Its own enum, if the feature is on.
    Own(Path),
    /// That of the function that it calls, a type parameter.
    Of(Ident),
}

/// A field of a Rust struct.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) docs: PerForm<Vec<String>>,
    pub(crate) ty: Type,
    /// Where its value comes from when it is decoded.
    pub(crate) init: Init,
    /// What it is in a value that is made of its required fields.
    pub(crate) initial: Initial,
}

/// Where a decoded field's value comes from.
#[derive(Debug)]
pub(crate) enum Init {
    /// The local variable of a [`Step::Field`] or [`Step::Group`].
    Local(Ident),
    /// A flag bit: the field is a `bool`.
    Flag(Bit),
    /// The bits of a word that say nothing of fields.
    OtherBits { word: Ident, mask: u32 },
    /// The local variables of the [`Step::Member`]s; all of them are there or none.
    Group(Grouping),
}

/// How a group is made of local variables.
#[derive(Debug)]
pub(crate) struct Grouping {
    pub(crate) path: Path,
    /// The group's fields and their local variables.
    pub(crate) members: Vec<(Ident, Ident)>,
    pub(crate) boxed: PerForm<bool>,
}

/// A bit of a flags word.
#[derive(Clone, Debug)]
pub(crate) struct Bit {
    /// The local variable of the word.
    pub(crate) flags: Ident,
    pub(crate) number: u8,
}

/// One thing on the wire.
#[derive(Debug)]
pub(crate) enum Step {
    /// Numbers side by side that are always there: they are read and written at once.
    Numbers(Vec<Number>),
    /// A field.
    Field {
        ident: Ident,
        local: Ident,
        wire: Wire,
        when: Option<Bit>,
    },
    /// A group whose fields are side by side: they are read and written under one condition.
    Group {
        ident: Ident,
        local: Ident,
        when: Bit,
        grouping: Grouping,
        /// Those of the group's fields, without conditions.
        steps: Vec<Step>,
    },
    /// A field of a group that has others between its fields.
    Member {
        group: Ident,
        ident: Ident,
        local: Ident,
        wire: Wire,
        when: Bit,
    },
}

/// A number that is always there.
#[derive(Debug)]
pub(crate) enum Number {
    /// A flags word, computed of what is there.
    Flags {
        local: Ident,
        sets: Vec<(u8, Presence)>,
        others: Option<OtherBits>,
    },
    /// A field.
    Field {
        ident: Ident,
        local: Ident,
        scalar: Scalar,
    },
}

impl Number {
    pub(crate) fn scalar(&self) -> Scalar {
        match self {
            Self::Flags { .. } => Scalar::U32,
            Self::Field { scalar, .. } => *scalar,
        }
    }
}

/// The bits of a flags word that say nothing of fields.
#[derive(Debug)]
pub(crate) struct OtherBits {
    /// The field that has them.
    pub(crate) field: Ident,
    pub(crate) mask: u32,
}

/// What sets a flag bit.
#[derive(Debug)]
pub(crate) enum Presence {
    /// A `bool` field.
    True(Ident),
    /// An `Option` field that is `Some`.
    Some(Ident),
}

/// A struct of fields that share a flag bit.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) path: Path,
    pub(crate) docs: Vec<String>,
    /// Attributes that the options add.
    pub(crate) attributes: PerForm<Vec<String>>,
    pub(crate) fields: Vec<GroupField>,
}

impl Group {
    /// Whether a field is not shown by debugging output.
    pub(crate) fn has_secrets(&self) -> bool {
        self.fields.iter().any(|field| field.is_secret)
    }

    /// Whether equal fields are a total equality, which doubles have none of.
    pub(crate) fn is_eq(&self) -> bool {
        !self.fields.iter().any(|field| field.ty.holds_doubles())
    }
}

/// A field of a [`Group`].
#[derive(Debug)]
pub(crate) struct GroupField {
    pub(crate) ident: Ident,
    pub(crate) docs: PerForm<Vec<String>>,
    pub(crate) ty: Type,
    pub(crate) is_secret: bool,
}

/// A method for a TL field that has no Rust field of its own.
#[derive(Debug)]
pub(crate) struct Accessor {
    pub(crate) ident: Ident,
    pub(crate) docs: PerForm<Vec<String>>,
    pub(crate) body: AccessorBody,
}

/// What an accessor gives.
#[derive(Debug)]
pub(crate) enum AccessorBody {
    /// `bool`: whether this `Option` field is there.
    IsSome(Ident),
    /// `bool`: the same as this `bool` field.
    SameAs(Ident),
    /// `Option<&T>`: a field of a group.
    Member {
        group: Ident,
        member: Ident,
        ty: Type,
    },
}
