//! The language of the table of definitions: takes what the table says of a combinator, gives it as
//! text, which the generator writes, and the other way round, which debugging output reads.
//!
//! ```text
//! message flags:# out:flags.1?true id:int peer_id:! entities:flags.7?Vector<!> date:int
//! ```
//!
//! It is TL in which types are resolved, so that no table of types is needed: `!` is any boxed
//! value, which its id tells, `%5bb8e511` the fields of the constructor with that id, `int512` so
//! many bits, `nat` a `#` that is shown, though conditions may ask its bits, and `sized` an `Object`
//! with its length before it. A kind after `…` is that of a secret.
//!
//! Only the generator writes it: that code is `#[inline]`, so that nobody else compiles it.

use alloc::{boxed::Box, vec::Vec};
use core::fmt;

use super::secret::HIDDEN;

/// What the table says of a combinator.
#[derive(Debug, PartialEq)]
pub struct Definition<'t> {
    /// The name of the combinator, with its namespace.
    pub name: &'t str,
    /// What comes after the id, in the order of the wire.
    pub fields: Vec<Field<'t>>,
}

/// A field of a combinator.
#[derive(Debug, PartialEq)]
pub struct Field<'t> {
    /// The name that the field is shown with.
    pub name: &'t str,
    /// What says whether the field is there, unless it always is.
    pub condition: Option<Condition<'t>>,
    /// Whether the field is shown only if that is asked for.
    pub is_secret: bool,
    /// What the field holds.
    pub kind: Kind,
}

/// A bit that is set if a field is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition<'t> {
    /// The name of the word of flags.
    pub flags: &'t str,
    /// The number of the bit in that word.
    pub bit: u32,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "most kinds are called like the types of TL")]
pub enum Kind {
    /// A `#` that says which fields are there, and nothing else.
    Flags,
    /// Any other `#`. It can say which fields are there, too.
    Nat,
    Int,
    Long,
    Double,
    /// No bytes at all: the bit says everything.
    True,
    Bool,
    String,
    Bytes,
    /// A number of so many bytes, shown as these; it is called by its bits, as `int128` is.
    Array(usize),
    /// A boxed value up to the end of the input.
    Object,
    /// The length of a boxed value, and the value.
    SizedObject,
    /// A boxed value, whose id tells its constructor.
    Boxed,
    /// The fields of the constructor with this id.
    Bare(u32),
    Vector(Box<Kind>),
    /// A vector without its id.
    BareVector(Box<Kind>),
}

/// An object after its length.
const SIZED: &str = "sized";

/// The kinds that are one word.
static WORDS: [(&str, Kind); 12] = [
    ("#", Kind::Flags),
    ("nat", Kind::Nat),
    ("int", Kind::Int),
    ("long", Kind::Long),
    ("double", Kind::Double),
    ("true", Kind::True),
    ("Bool", Kind::Bool),
    ("string", Kind::String),
    ("bytes", Kind::Bytes),
    ("Object", Kind::Object),
    (SIZED, Kind::SizedObject),
    ("!", Kind::Boxed),
];

/// The name, and the text of the fields.
pub(crate) fn split_name(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}

impl<'t> Definition<'t> {
    /// Reads what the generator has written; of any other text it makes something.
    #[must_use]
    pub fn parse(text: &'t str) -> Self {
        let (name, fields) = split_name(text);
        Self {
            name,
            fields: fields.split_whitespace().map(Field::parse).collect(),
        }
    }
}

/// A field whose kind is still text: it is read of fields that are there.
pub(crate) struct FieldText<'t> {
    pub(crate) name: &'t str,
    pub(crate) condition: Option<Condition<'t>>,
    is_secret: bool,
    kind: &'t str,
}

impl<'t> FieldText<'t> {
    pub(crate) fn split(text: &'t str) -> Self {
        let (name, value) = text.split_once(':').unwrap_or(("", text));
        let (condition, kind) = match value.split_once('?') {
            Some((condition, kind)) => (Condition::parse(condition), kind),
            None => (None, value),
        };
        let secret = kind.strip_prefix(HIDDEN);
        Self {
            name,
            condition,
            is_secret: secret.is_some(),
            kind: secret.unwrap_or(kind),
        }
    }

    /// Whether a boxed value is in it whose id tells what it is.
    pub(crate) fn holds_boxed(&self) -> bool {
        self.kind.contains('!')
    }

    /// Whether it stands for two fields: the length of an object, and the object.
    pub(crate) fn is_sized(&self) -> bool {
        self.kind == SIZED
    }

    pub(crate) fn kind(&self) -> Kind {
        Kind::parse(self.kind)
    }
}

impl<'t> Field<'t> {
    fn parse(text: &'t str) -> Self {
        let text = FieldText::split(text);
        Self {
            name: text.name,
            condition: text.condition,
            is_secret: text.is_secret,
            kind: text.kind(),
        }
    }
}

impl<'t> Condition<'t> {
    fn parse(text: &'t str) -> Option<Self> {
        let (flags, bit) = text.split_once('.')?;
        let bit = bit.parse().ok()?;
        Some(Self { flags, bit })
    }
}

impl Kind {
    fn parse(text: &str) -> Self {
        let item = |of: &str| {
            Some(Box::new(Self::parse(
                text.strip_prefix(of)?.strip_suffix('>')?,
            )))
        };
        let array = || Some(text.strip_prefix("int")?.parse::<usize>().ok()? / 8);
        let id = || u32::from_str_radix(text.strip_prefix('%')?, 16).ok();
        let word = WORDS.iter().find(|(word, _)| *word == text);
        word.map(|(_, kind)| kind.clone())
            .or_else(|| item("Vector<").map(Self::Vector))
            .or_else(|| item("vector<").map(Self::BareVector))
            .or_else(|| id().map(Self::Bare))
            .or_else(|| array().map(Self::Array))
            .unwrap_or(Self::Boxed)
    }
}

impl fmt::Display for Definition<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        self.fields
            .iter()
            .try_for_each(|field| write!(f, " {field}"))
    }
}

impl fmt::Display for Field<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.name)?;
        if let Some(Condition { flags, bit }) = self.condition {
            write!(f, "{flags}.{bit}?")?;
        }
        if self.is_secret {
            write!(f, "{HIDDEN}")?;
        }
        self.kind.fmt(f)
    }
}

impl fmt::Display for Kind {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bare(id) => write!(f, "%{id:08x}"),
            Self::Array(bytes) => write!(f, "int{}", bytes * 8),
            Self::Vector(item) => write!(f, "Vector<{item}>"),
            Self::BareVector(item) => write!(f, "vector<{item}>"),
            word => WORDS
                .iter()
                .filter(|(_, kind)| kind == word)
                .try_for_each(|(word, _)| f.write_str(word)),
        }
    }
}

#[cfg(test)]
mod tests;
