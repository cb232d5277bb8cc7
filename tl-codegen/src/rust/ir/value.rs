//! Rust types and how their values go over the wire. Both forms of an item share them: text is text,
//! and boxes say in which form they are.

use super::{Ident, Ownership, Path, PerForm};

/// A Rust type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    Scalar(Scalar),
    /// `types::X` or `enums::X`.
    Path(Path),
    /// A type parameter.
    Param(Ident),
    /// `X::Return`.
    ReturnOf(Ident),
    Vec(Box<Type>),
    Option(Box<Type>),
    /// In a `Box`, in the forms that say so.
    Boxed(PerForm<bool>, Box<Type>),
}

impl Type {
    /// Whether its values hold text, so that it differs in the borrowed form.
    pub(crate) fn borrows(&self) -> bool {
        match self {
            Self::Scalar(scalar) => matches!(scalar, Scalar::String | Scalar::Bytes),
            Self::Path(path) => path.borrows,
            Self::Vec(inner) | Self::Option(inner) | Self::Boxed(_, inner) => inner.borrows(),
            Self::Param(_) | Self::ReturnOf(_) => false,
        }
    }

    /// Whether it has floating-point numbers of its own, which Rust calls unequal to themselves if they
    /// are no numbers. Items compare their encodings.
    pub(crate) fn holds_doubles(&self) -> bool {
        match self {
            Self::Scalar(scalar) => *scalar == Scalar::F64,
            Self::Vec(inner) | Self::Option(inner) | Self::Boxed(_, inner) => inner.holds_doubles(),
            Self::Path(_) | Self::Param(_) | Self::ReturnOf(_) => false,
        }
    }

    /// The same without boxes.
    pub(crate) fn unboxed(&self) -> Self {
        match self {
            Self::Boxed(_, inner) => inner.unboxed(),
            Self::Vec(item) => Self::Vec(Box::new(item.unboxed())),
            Self::Option(inner) => Self::Option(Box::new(inner.unboxed())),
            other => other.clone(),
        }
    }

    /// Whether it is known to be `Copy`: numbers and borrowed text are, items by promise.
    pub(crate) fn is_copied(&self, ownership: Ownership) -> bool {
        match self {
            Self::Scalar(scalar) => scalar.is_copied(ownership),
            Self::Option(inner) => inner.is_copied(ownership),
            Self::Boxed(boxed, inner) => !boxed.of(ownership) && inner.is_copied(ownership),
            Self::Path(path) => path.copied,
            Self::Param(_) | Self::ReturnOf(_) | Self::Vec(_) => false,
        }
    }
}

/// The types that the runtime reads and writes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scalar {
    U32,
    I32,
    I64,
    F64,
    Bool,
    /// A `String`, or a `Text` in the input.
    String,
    /// A `Vec<u8>`, or a `&[u8]` in the input.
    Bytes,
    Int128,
    Int256,
    /// Any other number of so many bytes.
    Array(usize),
    /// Any boxed value, up to the end of the input.
    Object,
    /// Any boxed value after its length in bytes.
    SizedObject,
}

impl Scalar {
    /// Whether its Rust type is `Copy`.
    pub(crate) fn is_copied(self, ownership: Ownership) -> bool {
        match self {
            Self::U32 | Self::I32 | Self::I64 | Self::F64 | Self::Bool => true,
            Self::Int128 | Self::Int256 | Self::Array(_) => true,
            Self::String | Self::Bytes => ownership == Ownership::Borrowed,
            Self::Object | Self::SizedObject => false,
        }
    }

    /// Whether it is a number of Rust.
    pub(crate) fn is_number(self) -> bool {
        matches!(self, Self::U32 | Self::I32 | Self::I64 | Self::F64)
    }
}

/// Whether a constructor id goes before a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Boxed,
    Bare,
}

/// How a value is read and written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wire {
    Scalar(Scalar),
    Path {
        path: Path,
        form: Form,
    },
    Vector {
        form: Form,
        item: Box<Wire>,
    },
    /// A type parameter's value, in its own boxed form.
    Param(Ident),
    /// The value is in a `Box`, in the forms that say so.
    Heap(PerForm<bool>, Box<Wire>),
}

/// How the elements of a vector are read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Elements {
    /// As the traits do it for their type.
    Own,
    /// Without their ids.
    Bare,
    /// In another form: a vector without its id, or one whose elements are not in their own form.
    Other,
}

impl Wire {
    /// How values of this form are read and written as the elements of a vector.
    pub(crate) fn as_elements(&self) -> Elements {
        match self {
            Self::Path {
                form: Form::Bare, ..
            } => Elements::Bare,
            Self::Vector {
                form: Form::Boxed,
                item,
            } if item.as_elements() == Elements::Own => Elements::Own,
            Self::Vector { .. } => Elements::Other,
            Self::Heap(_, inner) => inner.as_elements(),
            Self::Scalar(_) | Self::Path { .. } | Self::Param(_) => Elements::Own,
        }
    }

    /// The least number of bytes of a vector's count, and of its id if it is boxed.
    pub(crate) fn least_vector_size(&self) -> usize {
        match self {
            Self::Vector {
                form: Form::Boxed, ..
            } => 8,
            _ => 4,
        }
    }

    /// The Rust type of such a value.
    pub(crate) fn ty(&self) -> Type {
        match self {
            Self::Scalar(scalar) => Type::Scalar(*scalar),
            Self::Path { path, .. } => Type::Path(path.clone()),
            Self::Vector { item, .. } => Type::Vec(Box::new(item.ty())),
            Self::Param(name) => Type::Param(name.clone()),
            Self::Heap(boxed, inner) => Type::Boxed(*boxed, Box::new(inner.ty())),
        }
    }
}
