//! The resolved model: every name is looked up, every type known. Plain owned data with
//! indices between its parts; it is made by [`resolve`](super::resolve) and never changes.

use std::fmt;

use crate::{Section, span::Span};

/// A resolved schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The layer that the schema says it is.
    pub layer: Option<u32>,
    /// Every boxed type that has constructors, in the order of their first constructor.
    pub types: Vec<Type>,
    /// Every constructor and function, in source order.
    pub combinators: Vec<Combinator>,
    /// `New`, `Final`, `Empty` and partial applications. They carry no data on the wire
    /// and nothing refers to them, but a tool may have to say that it ignores them.
    pub declarations: Vec<Declaration>,
}

/// Index of a type in [`Model::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// Index of a combinator in [`Model::combinators`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CombinatorId(pub usize);

/// Index of a field in [`Combinator::fields`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub usize);

/// Index of an implicit argument in [`Combinator::generics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GenericId(pub usize);

/// A name with its namespaces, as the schema writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// Makes a name of its text: `upload.File`.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The whole name: `upload.File`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The namespaces, outermost first: `e2e`, `chain`.
    pub fn namespace(&self) -> impl Iterator<Item = &str> {
        let spaces = self.0.rsplit_once('.').map_or("", |(spaces, _)| spaces);
        spaces.split('.').filter(|space| !space.is_empty())
    }

    /// The name without its namespaces: `File`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.rsplit_once('.').map_or(&self.0, |(_, local)| local)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A boxed type: the union of its constructors.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// Its name.
    pub name: Name,
    /// What it is applied to, one kind per argument: `Vector t` has one, of kind `Type`.
    pub params: Vec<GenericKind>,
    /// Its constructors, in source order; at least one.
    pub constructors: Vec<CombinatorId>,
    /// Documentation (`//@class Name @description …`), if the schema has it.
    pub docs: Docs,
    /// Whether its values can hold values of the same type, however deep, vectors included.
    pub recursive: bool,
}

/// A constructor or function.
#[derive(Clone, Debug, PartialEq)]
pub struct Combinator {
    /// Its name.
    pub name: Name,
    /// Constructor or function.
    pub section: Section,
    /// The id on the wire: the explicit one, or else computed in the Telegram dialect.
    pub id: u32,
    /// Whether the schema writes the id.
    pub explicit_id: bool,
    /// `?` built-ins, the `vector` constructor and the constructors of `Bool`: the values
    /// that have a [`TypeRef`] of their own, so that code generation has nothing to do.
    pub builtin: bool,
    /// `@annotations`, without the `@`.
    pub annotations: Vec<String>,
    /// Implicit arguments.
    pub generics: Vec<Generic>,
    /// Explicit arguments, in wire order. Each has one name or none.
    pub fields: Vec<Field>,
    /// What it constructs or returns.
    pub result: TypeRef,
    /// Documentation, if the schema has it.
    pub docs: Docs,
    /// The declaration on one line, blanks squeezed, comments dropped, without the `;`.
    pub text: String,
    /// The whole declaration in the source.
    pub span: Span,
    /// The name in the source.
    pub name_span: Span,
}

/// Documentation comments of one declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// The description of the whole.
    pub description: Option<String>,
    /// Descriptions of fields, `(name, text)` in the order written. A `@param_` prefix is
    /// dropped, so that the name is the field's.
    pub fields: Vec<(String, String)>,
}

/// An implicit argument: `{X:Type}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Generic {
    /// Its name.
    pub name: String,
    /// What it stands for.
    pub kind: GenericKind,
    /// Where it is declared.
    pub span: Span,
}

/// What an implicit argument stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GenericKind {
    /// A type.
    Type,
    /// A number.
    Nat,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name; `None` for `#`, `[ t ]` and `_:T`.
    pub name: Option<String>,
    /// Its type.
    pub ty: TypeRef,
    /// When it is present; `None` means always.
    pub condition: Option<Condition>,
    /// The other fields that depend on the same condition, so that all of them are present
    /// or none; in wire order, without this one. Empty for most fields.
    pub shares_bit_with: Vec<FieldId>,
    /// How a `#` field is used; `None` for other types.
    pub nat_use: Option<NatUse>,
    /// Where it stands.
    pub span: Span,
}

/// When an optional field is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The `#` field that decides; it stands before this one.
    pub field: FieldId,
    /// The bit that has to be set, 0 to 31; `None` if the number has to be other than zero.
    pub bit: Option<u8>,
}

/// How a `#` field is used by the fields behind it and by the result type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NatUse {
    /// Nothing refers to it.
    None,
    /// Only conditions refer to it: it holds flags.
    Flags,
    /// A repetition or a type argument refers to it, so that its value is data.
    Value,
}

/// A resolved type expression.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeRef {
    /// `#`: an unsigned 32-bit number.
    Nat,
    /// A built-in of the wire format, by its bare name: `int`, `string`, …
    Builtin(Builtin),
    /// `Bool`.
    Bool,
    /// `Object`: any boxed value.
    Object,
    /// `Vector<T>` (boxed: id first) or `vector<T>`, `%Vector<T>` (bare).
    Vector {
        /// Whether the vector's own id is on the wire.
        boxed: bool,
        /// What it holds.
        item: Box<TypeRef>,
    },
    /// A type by its name, id first: `InputPeer`.
    Boxed {
        /// Which type.
        ty: TypeId,
        /// What it is applied to; empty for most.
        args: Vec<TypeArg>,
    },
    /// A constructor by its name, or `%T` of a type with one constructor: no id on the wire.
    Bare {
        /// Which constructor.
        constructor: CombinatorId,
        /// What it is applied to; empty for most.
        args: Vec<TypeArg>,
    },
    /// A type variable: `X`; of a function call if the field has `!` before it.
    Generic {
        /// Which of the combinator's implicit arguments.
        generic: GenericId,
        /// Whether `!` stands before it: the field holds a function that returns `X`.
        bang: bool,
    },
    /// `count * [ fields ]`.
    Repeat {
        /// How often; `None` where the number is the `#` field just before it.
        count: Option<NatExpr>,
        /// What is repeated.
        fields: Vec<Field>,
    },
    /// `Type` itself, which only stands in built-in declarations.
    Type,
}

/// Built-ins of the wire format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Builtin {
    /// 32 bits, signed.
    Int,
    /// 64 bits, signed.
    Long,
    /// 64 bits, IEEE 754.
    Double,
    /// Length and bytes, padded to four; UTF-8.
    String,
    /// Length and bytes, padded to four.
    Bytes,
    /// 16 bytes.
    Int128,
    /// 32 bytes.
    Int256,
}

impl Builtin {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Int,
        Self::Long,
        Self::Double,
        Self::String,
        Self::Bytes,
        Self::Int128,
        Self::Int256,
    ];

    /// Its bare name in TL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Int => "int",
            Self::Long => "long",
            Self::Double => "double",
            Self::String => "string",
            Self::Bytes => "bytes",
            Self::Int128 => "int128",
            Self::Int256 => "int256",
        }
    }
}

/// An argument of a type application.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeArg {
    /// A type.
    Type(TypeRef),
    /// A number.
    Nat(NatExpr),
}

/// A number expression: `variable + constant`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NatExpr {
    /// The variable, if there is one.
    pub variable: Option<NatVariable>,
    /// What is added; the number itself if there is no variable.
    pub constant: u32,
}

/// A variable in a number expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NatVariable {
    /// A `#` field of the same combinator.
    Field(FieldId),
    /// An implicit argument `{n:#}`.
    Generic(GenericId),
}

/// A declaration without a combinator.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// Its text on one line, without the `;`.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl Model {
    /// The type with this index.
    ///
    /// # Panics
    ///
    /// If the index comes from another model.
    #[must_use]
    pub fn ty(&self, id: TypeId) -> &Type {
        &self.types[id.0]
    }

    /// The combinator with this index.
    ///
    /// # Panics
    ///
    /// If the index comes from another model.
    #[must_use]
    pub fn combinator(&self, id: CombinatorId) -> &Combinator {
        &self.combinators[id.0]
    }

    /// The constructors, in source order.
    pub fn constructors(&self) -> impl Iterator<Item = (CombinatorId, &Combinator)> {
        self.section(Section::Types)
    }

    /// The functions, in source order.
    pub fn functions(&self) -> impl Iterator<Item = (CombinatorId, &Combinator)> {
        self.section(Section::Functions)
    }

    fn section(&self, section: Section) -> impl Iterator<Item = (CombinatorId, &Combinator)> {
        self.combinators
            .iter()
            .enumerate()
            .filter(move |(_, combinator)| combinator.section == section)
            .map(|(index, combinator)| (CombinatorId(index), combinator))
    }
}
