//! Rust types and how their values go over the wire.

/// A path from the root of the generated tree, which is how items refer to each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Path {
    /// `types`, `enums` or `functions`, then a module per namespace; all of it in `borrowed` if
    /// the item is.
    pub(crate) module: Vec<String>,
    /// The item.
    pub(crate) ident: String,
    /// Whether the item has a lifetime.
    pub(crate) ownership: Ownership,
}

impl Path {
    /// The borrowed form of this item.
    pub(crate) fn borrowed(&self) -> Self {
        let root = std::iter::once("borrowed".to_owned());
        Self {
            module: root.chain(self.module.iter().cloned()).collect(),
            ident: self.ident.clone(),
            ownership: Ownership::Borrowed,
        }
    }
}

/// Who owns the text that a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ownership {
    /// The value.
    Owned,
    /// The input that it was decoded from.
    Borrowed,
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    Scalar(Scalar),
    /// `types::X` or `enums::X`.
    Path(Path),
    /// A type parameter.
    Param(String),
    /// `X::Return`.
    ReturnOf(String),
    Vec(Box<Type>),
    Option(Box<Type>),
    Box(Box<Type>),
}

impl Type {
    /// Whether it is known to be `Copy`: numbers and borrowed text are, items never.
    pub(crate) fn is_copied(&self) -> bool {
        match self {
            Self::Scalar(scalar) => scalar.is_copied(),
            Self::Option(inner) => inner.is_copied(),
            Self::Path(_) | Self::Param(_) | Self::ReturnOf(_) | Self::Vec(_) | Self::Box(_) => {
                false
            }
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
    String,
    Bytes,
    /// A `string` in the input.
    Str,
    /// A `bytes` in the input.
    ByteSlice,
    Int128,
    Int256,
    /// Any boxed value, up to the end of the input.
    Object,
    /// Any boxed value after its length in bytes.
    SizedObject,
}

impl Scalar {
    /// Whether its Rust type is `Copy`.
    pub(crate) fn is_copied(self) -> bool {
        match self {
            Self::U32 | Self::I32 | Self::I64 | Self::F64 | Self::Bool => true,
            Self::Str | Self::ByteSlice | Self::Int128 | Self::Int256 => true,
            Self::String | Self::Bytes | Self::Object | Self::SizedObject => false,
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
    Param(String),
    /// The value is in a `Box`.
    Heap(Box<Wire>),
}

impl Wire {
    /// The Rust type of such a value.
    pub(crate) fn ty(&self) -> Type {
        match self {
            Self::Scalar(scalar) => Type::Scalar(*scalar),
            Self::Path { path, .. } => Type::Path(path.clone()),
            Self::Vector { item, .. } => Type::Vec(Box::new(item.ty())),
            Self::Param(name) => Type::Param(name.clone()),
            Self::Heap(inner) => Type::Box(Box::new(inner.ty())),
        }
    }
}
