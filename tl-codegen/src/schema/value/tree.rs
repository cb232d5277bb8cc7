//! Values: what bytes say, with everything that is needed to write the same bytes again.

use tl_parser::model::CombinatorId;

/// A value of any type.
///
/// Where TL has several ways to write the same, the value knows which one it was: decoding and
/// encoding give the same bytes, whatever they are.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A `#`: a number, or a word of flags with all of its bits.
    Nat(u32),
    /// An `int`.
    Int(i32),
    /// A `long`.
    Long(i64),
    /// A `double`, with all of its bits: two that are no numbers may differ.
    Double(f64),
    /// A `Bool`.
    Bool(bool),
    /// The bytes of an `int128`, an `int256`, or a number of another size such as `16*[ int ]`.
    Number(Box<[u8]>),
    /// A `string`, which need not be UTF-8.
    String(Text),
    /// A `bytes`.
    Bytes(Text),
    /// A `Vector<T>` or a `vector<T>`.
    Vector(Vector),
    /// The elements of `n*[ … ]`, each with its fields.
    Repetition(Vec<Fields>),
    /// What a constructor or a function makes.
    Combined(Combined),
    /// Bytes of a type that nobody knows here.
    Opaque(Box<[u8]>),
}

/// The values of a list of fields; nothing for a field that is not there.
pub type Fields = Box<[Option<Value>]>;

/// A constructor or function with its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Combined {
    /// Which one it is.
    pub combinator: Place,
    /// Whether its id stands before it.
    pub form: Form,
    /// A value for each of its fields.
    pub fields: Fields,
}

/// A vector.
#[derive(Clone, Debug, PartialEq)]
pub struct Vector {
    /// Whether the id of vectors stands before it.
    pub form: Form,
    /// Its elements.
    pub items: Vec<Value>,
}

/// Whether an id stands before a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The id comes first.
    Boxed,
    /// There is no id: the type says what it is.
    Bare,
}

/// Where a constructor or function is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The index of the schema among those of the [`Codec`](super::Codec).
    pub schema: u32,
    /// Its index there.
    pub combinator: CombinatorId,
}

/// What a `string` or a `bytes` holds, and how it is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The bytes that it holds.
    pub bytes: Box<[u8]>,
    /// How its length is written.
    pub length: LengthForm,
    /// What fills it up to a multiple of four; no more of it is written than is needed. It should
    /// be zeros.
    pub padding: [u8; 3],
}

/// How many bytes the length of a text takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LengthForm {
    /// One: up to 253 bytes of text.
    Short,
    /// Four, the first of them 254.
    Medium,
    /// Eight, the first of them 255.
    Long,
}

impl Text {
    /// A text in the only form that it should have.
    #[must_use]
    pub fn new(bytes: impl Into<Box<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self {
            length: LengthForm::of(bytes.len()),
            bytes,
            padding: [0; 3],
        }
    }

    /// Whether it is in the only form that it should have.
    #[must_use]
    pub fn is_canonical(&self) -> bool {
        self.length == LengthForm::of(self.bytes.len()) && self.padding == [0; 3]
    }
}

impl LengthForm {
    /// The shortest form of a length.
    #[must_use]
    pub const fn of(length: usize) -> Self {
        match length {
            0..254 => Self::Short,
            254..0x100_0000 => Self::Medium,
            _ => Self::Long,
        }
    }

    /// How many bytes the length takes.
    #[must_use]
    pub const fn size(self) -> usize {
        match self {
            Self::Short => 1,
            Self::Medium => 4,
            Self::Long => 8,
        }
    }
}
