//! Definitions of combinators: takes the text that the generator writes, gives fields.
//!
//! ```text
//! message flags:# out:flags.1?true id:int peer_id:! entities:flags.7?Vector<!> date:int
//! ```
//!
//! It is TL in which types are resolved, so that no table of types is needed: `!` is any boxed
//! value, which its id tells, `%5bb8e511` the fields of the constructor with that id, `nat` a `#`
//! that is no word of flags, and `sized` an `Object` with its length before it.

/// A field of a combinator.
pub(super) struct Field {
    pub(super) name: &'static str,
    /// The word of flags and the bit in it that says whether the field is there.
    pub(super) condition: Option<(&'static str, u32)>,
    pub(super) kind: Kind,
}

/// What a field holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Flags,
    Nat,
    Int,
    Long,
    Double,
    True,
    Bool,
    String,
    Bytes,
    Int128,
    Int256,
    Object,
    SizedObject,
    Boxed,
    Bare(u32),
    Vector(&'static str),
    BareVector(&'static str),
}

/// The name and the rest.
pub(super) fn split(definition: &'static str) -> (&'static str, &'static str) {
    definition.split_once(' ').unwrap_or((definition, ""))
}

/// The fields, in the order of the wire.
pub(super) fn fields(text: &'static str) -> impl Iterator<Item = Field> {
    text.split_whitespace().map(|field| {
        let (name, ty) = field.split_once(':').unwrap_or(("", field));
        let (condition, kind) = match ty.split_once('?') {
            Some((condition, kind)) => (split_condition(condition), kind),
            None => (None, ty),
        };
        Field {
            name,
            condition,
            kind: Kind::of(kind),
        }
    })
}

fn split_condition(text: &'static str) -> Option<(&'static str, u32)> {
    let (flags, bit) = text.split_once('.')?;
    Some((flags, bit.parse().ok()?))
}

impl Kind {
    pub(super) fn of(text: &'static str) -> Self {
        match text {
            "#" => Self::Flags,
            "nat" => Self::Nat,
            "int" => Self::Int,
            "long" => Self::Long,
            "double" => Self::Double,
            "true" => Self::True,
            "Bool" => Self::Bool,
            "string" => Self::String,
            "bytes" => Self::Bytes,
            "int128" => Self::Int128,
            "int256" => Self::Int256,
            "Object" => Self::Object,
            "sized" => Self::SizedObject,
            _ => Self::of_compound(text),
        }
    }

    fn of_compound(text: &'static str) -> Self {
        let item = |of: &str| text.strip_prefix(of)?.strip_suffix('>');
        let id = || u32::from_str_radix(text.strip_prefix('%')?, 16).ok();
        None.or_else(|| item("Vector<").map(Self::Vector))
            .or_else(|| item("vector<").map(Self::BareVector))
            .or_else(|| id().map(Self::Bare))
            .unwrap_or(Self::Boxed)
    }
}
