//! Borrowed forms, and how they become owned.

use super::{Enum, Path, Struct};

/// A constructor whose text is in the input that it was decoded from.
#[derive(Debug)]
pub(crate) struct BorrowedStruct {
    pub(crate) item: Struct,
    pub(crate) conversion: StructConversion,
    /// Of its groups that hold text.
    pub(crate) groups: Vec<StructConversion>,
}

/// A struct's way from borrowed to owned: field by field.
#[derive(Debug)]
pub(crate) struct StructConversion {
    pub(crate) from: Path,
    pub(crate) to: Path,
    pub(crate) fields: Vec<(String, Conversion)>,
}

/// A type with several constructors, some of whose text is in the input.
#[derive(Debug)]
pub(crate) struct BorrowedEnum {
    pub(crate) item: Enum,
    pub(crate) owned: Path,
    pub(crate) variants: Vec<VariantConversion>,
}

/// A variant's way from borrowed to owned.
#[derive(Debug)]
pub(crate) struct VariantConversion {
    pub(crate) ident: String,
    pub(crate) payload: Option<Conversion>,
}

/// How a value becomes one that owns its text.
#[derive(Debug)]
pub(crate) enum Conversion {
    /// It is copied.
    Copy,
    /// It has no text.
    Clone,
    /// A `&str` becomes a `String`.
    String,
    /// A `&[u8]` becomes a `Vec<u8>`.
    Bytes,
    /// An item of the generated tree has a method for it.
    Item(Path),
    /// Each element.
    Vec(Box<Conversion>),
    /// What is there.
    Option(Box<Conversion>),
    /// It is in a box.
    Unboxed(Box<Conversion>),
    /// It goes into a box.
    Boxed(Box<Conversion>),
}
