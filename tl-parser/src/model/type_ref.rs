//! Type expressions, and the fields that have them.

use super::{
    ids::{CombinatorId, GenericId, Node, TypeId},
    name::Name,
    nat_expr::NatExpr,
    role::{Condition, Role},
};
use crate::span::Span;

/// An explicit argument of a combinator, or a field of a repetition.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name; `None` for `#`, `[ t ]` and `_:T`.
    pub name: Option<String>,
    /// The type of its value.
    pub ty: TypeRef,
    /// When it is present; `None` means always.
    pub condition: Option<Condition>,
    /// What it is for.
    pub role: Role,
    /// Where it stands.
    pub span: Span,
}

/// A resolved type expression.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TypeRef {
    /// `#`: an unsigned 32-bit number.
    Nat,
    /// A built-in of the wire format: `int`, `%Int`, `string`, …
    Builtin {
        /// Which one.
        builtin: Builtin,
        /// How it is written.
        spelling: Spelling,
        /// The constructor by whose name it is written, if that is declared as another name for
        /// it: `int32`.
        alias: Option<CombinatorId>,
    },
    /// A built-in with its id before it: `Int`, which only a result can be.
    BoxedBuiltin(Builtin),
    /// `Bool`.
    Bool,
    /// `Object`: any boxed value.
    Object,
    /// `Vector<T>` (boxed: id first) or `vector<T>`, `%Vector<T>` (bare).
    Vector {
        /// Whether the vector's own id is on the wire.
        boxed: bool,
        /// How it is written.
        spelling: Spelling,
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
        /// How it is written.
        spelling: Spelling,
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
    /// Something of which nothing is known but its name. A schema that is complete has it where a
    /// function returns what no constructor makes, and where something is only declared as built in.
    Undeclared {
        /// The name as written.
        name: Name,
        /// Whether `%` stands before it.
        bare: bool,
        /// What it is applied to.
        args: Vec<TypeArg>,
    },
    /// `Type` itself, which only stands in built-in declarations.
    Type,
}

impl TypeRef {
    /// What the expression refers to by name, arguments and items aside.
    #[must_use]
    pub const fn node(&self) -> Option<Node> {
        match self {
            Self::Boxed { ty, .. } => Some(Node::Type(*ty)),
            Self::Bare { constructor, .. } => Some(Node::Combinator(*constructor)),
            _ => None,
        }
    }

    /// How many bytes a repetition of whole numbers takes, if its schema says how often: `16*[ int ]`
    /// takes 64. Nothing if it is anything else.
    #[must_use]
    pub fn array_size(&self) -> Option<usize> {
        let Self::Repeat {
            count: Some(count),
            fields,
        } = self
        else {
            return None;
        };
        let [only] = fields.as_slice() else {
            return None;
        };
        let is_plain = only.name.is_none() && only.role == Role::Required;
        let is_constant = count.variable.is_none();
        let count = usize::try_from(count.constant).ok()?;
        (is_plain && is_constant)
            .then(|| only.ty.whole_number_size()?.checked_mul(count))
            .flatten()
    }

    fn whole_number_size(&self) -> Option<usize> {
        match self {
            Self::Nat => Some(4),
            Self::Builtin { builtin, .. } => match builtin {
                Builtin::Int => Some(4),
                Builtin::Long => Some(8),
                Builtin::Int128 => Some(16),
                Builtin::Int256 => Some(32),
                Builtin::Double | Builtin::String | Builtin::Bytes => None,
            },
            other => other.array_size(),
        }
    }

    /// Calls back with this expression and then with all inside of it, however deep: items of
    /// vectors, arguments, types of repeated fields.
    pub fn walk<'t>(&'t self, visit: &mut dyn FnMut(&'t Self)) {
        visit(self);
        match self {
            Self::Vector { item, .. } => item.walk(visit),
            Self::Boxed { args, .. } | Self::Bare { args, .. } | Self::Undeclared { args, .. } => {
                for arg in args {
                    if let TypeArg::Type(ty) = arg {
                        ty.walk(visit);
                    }
                }
            }
            Self::Repeat { fields, .. } => fields.iter().for_each(|field| field.ty.walk(visit)),
            Self::Nat
            | Self::Builtin { .. }
            | Self::BoxedBuiltin(_)
            | Self::Bool
            | Self::Object
            | Self::Generic { .. }
            | Self::Type => {}
        }
    }
}

/// How a reference to something bare is written. It makes no difference on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Spelling {
    /// By its own name: `int`, `vector<T>`, `future_salt`; also of what is boxed.
    Name,
    /// As the bare form of a boxed type: `%Int`, `%Vector<T>`, `%FutureSalt`.
    Percent,
    /// By its own name after a `%` that changes nothing: `%int`, `%vector<T>`, `%future_salt`.
    PercentName,
}

/// Built-ins of the wire format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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

    /// The bare name in TL.
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

    /// The name of its boxed type in TL.
    #[must_use]
    pub const fn boxed_name(self) -> &'static str {
        match self {
            Self::Int => "Int",
            Self::Long => "Long",
            Self::Double => "Double",
            Self::String => "String",
            Self::Bytes => "Bytes",
            Self::Int128 => "Int128",
            Self::Int256 => "Int256",
        }
    }
}

/// An argument of a type application.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TypeArg {
    /// A type.
    Type(TypeRef),
    /// A number.
    Nat(NatExpr),
}
