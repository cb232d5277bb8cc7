//! Enums.

use super::{Codec, Comparison, Derives, Ident, Path, PerForm, Type};

/// A boxed type with several constructors.
#[derive(Debug)]
pub(crate) struct Enum {
    /// Its name in TL.
    pub(crate) tl_name: String,
    pub(crate) path: Path,
    pub(crate) docs: PerForm<Vec<String>>,
    /// Other names that a search of the documentation should find.
    pub(crate) aliases: Vec<String>,
    /// Attributes that the options add.
    pub(crate) attributes: PerForm<Vec<String>>,
    pub(crate) variants: Vec<Variant>,
    /// What has any other constructor, if that is not an error.
    pub(crate) other: Option<Other>,
    /// Fields that all variants have alike.
    pub(crate) common: Vec<CommonField>,
    /// Index of the variant of least depth, which stands in when decoding fails.
    pub(crate) fallback: usize,
    /// Least number of bytes of the boxed form.
    pub(crate) min_size: usize,
    /// Whether its variants are in place, however different in size.
    pub(crate) in_place: bool,
    /// Where its codec is compiled.
    pub(crate) codec: Codec,
    pub(crate) comparison: Comparison,
    pub(crate) derives: Derives,
    /// Whether a value can hold values of the same type.
    pub(crate) recursive: bool,
}

/// A constructor as a variant.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) docs: PerForm<Vec<String>>,
    /// Other names that a search of the documentation should find, if it has no struct.
    pub(crate) aliases: Vec<String>,
    pub(crate) id: u32,
    /// The struct with the fields, if there are any.
    pub(crate) payload: Option<Payload>,
}

/// The variant of constructors that have none: the bytes of a value.
#[derive(Debug)]
pub(crate) struct Other {
    pub(crate) ident: Ident,
    pub(crate) docs: Vec<String>,
    /// The methods that give a reference to the bytes, and these.
    pub(crate) selectors: [Ident; 2],
    /// The ids of the constructors.
    pub(crate) ids: Vec<u32>,
}

/// A field that all variants of an enum have: a method of the enum.
#[derive(Debug)]
pub(crate) struct CommonField {
    pub(crate) method: Ident,
    pub(crate) ident: Ident,
    /// Its type in each variant: they differ in boxes only.
    pub(crate) types: Vec<Type>,
}

/// What a variant holds.
#[derive(Debug)]
pub(crate) struct Payload {
    pub(crate) path: Path,
    /// The methods that give a reference to it, and it itself.
    pub(crate) selectors: [Ident; 2],
    /// Its fields, if they are a few numbers: they are written together with the id.
    pub(crate) numbers: Option<Vec<Ident>>,
    pub(crate) boxed: PerForm<bool>,
}

impl Payload {
    /// The Rust type of the payload.
    pub(crate) fn ty(&self) -> Type {
        Type::Boxed(self.boxed, Box::new(Type::Path(self.path.clone())))
    }
}
