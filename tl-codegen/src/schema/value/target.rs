//! Targets: takes the name of a type, gives what bytes are to be decoded as.

use std::fmt;

use tl_parser::Section;
use tl_parser::model::{Builtin, Spelling, TypeRef};

use super::codec::{Codec, Schema};
use super::tree::Place;

/// What bytes are to be decoded as, or JSON is to be encoded as.
#[derive(Clone, Debug)]
pub struct Target(pub(super) TargetKind);

#[derive(Clone, Debug)]
pub(super) enum TargetKind {
    /// Whatever its id says it is; of a function if so.
    Any(Option<Section>),
    /// This one, with its id.
    Combinator(Place),
    /// A type of one of the schemas.
    Type { schema: u32, ty: TypeRef },
}

impl Target {
    /// Any constructor or function: the id tells which.
    #[must_use]
    pub const fn any() -> Self {
        Self(TargetKind::Any(None))
    }

    /// Any function: the id tells which.
    #[must_use]
    pub const fn any_function() -> Self {
        Self(TargetKind::Any(Some(Section::Functions)))
    }

    /// This constructor or function, with its id.
    #[must_use]
    pub const fn combinator(place: Place) -> Self {
        Self(TargetKind::Combinator(place))
    }

    /// A type in TL: `User`, `%Message`, `Vector<long>`. A constructor's name alone is the same as its
    /// type after a `%`: no id stands before its fields. A function is read with its id.
    ///
    /// # Errors
    ///
    /// There is no such type.
    pub fn parse(codec: &Codec<'_>, text: &str) -> Result<Self, UnknownType> {
        let text = text.trim();
        let mut types = codec.schemas.iter().filter_map(|schema| {
            let ty = resolve(schema, text)?;
            Some(TargetKind::Type {
                schema: schema.index,
                ty,
            })
        });
        let is_function = |place: &Place| codec.combinator(*place).section == Section::Functions;
        let function = || codec.with_name(text).find(is_function);
        let found = types
            .next()
            .or_else(|| function().map(TargetKind::Combinator));
        found.map(Self).ok_or_else(|| UnknownType(text.to_owned()))
    }
}

/// No schema has a type of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownType(pub String);

impl fmt::Display for UnknownType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no schema has a type `{}`", self.0)
    }
}

impl std::error::Error for UnknownType {}

/// The type of one schema that a text names.
fn resolve(schema: &Schema<'_>, text: &str) -> Option<TypeRef> {
    if let Some((boxed, item)) = vector(text) {
        return Some(TypeRef::Vector {
            boxed,
            spelling: Spelling::Name,
            item: Box::new(resolve(schema, item)?),
        });
    }
    match text {
        "#" => return Some(TypeRef::Nat),
        "Bool" => return Some(TypeRef::Bool),
        "Object" => return Some(TypeRef::Object),
        _ => {}
    }
    if let Some(builtin) = Builtin::ALL.into_iter().find(|it| it.name() == text) {
        let spelling = Spelling::Name;
        return Some(TypeRef::Builtin { builtin, spelling });
    }
    resolve_declared(schema, text)
}

fn resolve_declared(schema: &Schema<'_>, text: &str) -> Option<TypeRef> {
    let (name, is_bare) = match text.strip_prefix('%') {
        Some(name) => (name, true),
        None => (text, false),
    };
    let args = Vec::new();
    let constructor = match (schema.ty(name), is_bare) {
        (Some(ty), false) => return Some(TypeRef::Boxed { ty, args }),
        (Some(ty), true) => schema.only_constructor(ty)?,
        (None, _) => schema.constructor_named(name)?,
    };
    Some(TypeRef::Bare {
        constructor,
        spelling: Spelling::Name,
        args,
    })
}

/// Whether a vector has its id, and what its elements are.
fn vector(text: &str) -> Option<(bool, &str)> {
    let starts = [("Vector<", true), ("vector<", false), ("%Vector<", false)];
    starts.into_iter().find_map(|(start, boxed)| {
        let item = text.strip_prefix(start)?.strip_suffix('>')?;
        Some((boxed, item.trim()))
    })
}
