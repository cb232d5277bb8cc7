//! Targets: takes the name of a type, gives what bytes are to be decoded as.

use std::fmt;

use tl_parser::Section;
use tl_parser::model::{Builtin, NatExpr, Spelling, TypeArg, TypeRef};

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

    /// A type in TL: `User`, `%Message`, `Vector<long>`, `Tuple<int,3>`. A constructor's name alone is the same as its
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
    let (name, args) = application(text)?;
    let args = args.into_iter().map(|arg| resolve_arg(schema, arg));
    let args: Vec<TypeArg> = args.collect::<Option<_>>()?;
    match (name, &args[..]) {
        ("Vector" | "vector" | "%Vector", [TypeArg::Type(item)]) => Some(TypeRef::Vector {
            boxed: name == "Vector",
            spelling: Spelling::Name,
            item: Box::new(item.clone()),
        }),
        ("#", []) => Some(TypeRef::Nat),
        ("Bool", []) => Some(TypeRef::Bool),
        ("Object", []) => Some(TypeRef::Object),
        _ => resolve_builtin(name).or_else(|| resolve_declared(schema, name, args)),
    }
}

fn resolve_arg(schema: &Schema<'_>, text: &str) -> Option<TypeArg> {
    match text.parse() {
        Ok(constant) => Some(TypeArg::Nat(NatExpr {
            variable: None,
            constant,
        })),
        Err(_) => resolve(schema, text).map(TypeArg::Type),
    }
}

fn resolve_builtin(name: &str) -> Option<TypeRef> {
    let builtin = Builtin::ALL.into_iter().find(|it| it.name() == name)?;
    Some(TypeRef::Builtin {
        builtin,
        spelling: Spelling::Name,
        alias: None,
    })
}

fn resolve_declared(schema: &Schema<'_>, text: &str, args: Vec<TypeArg>) -> Option<TypeRef> {
    let name = text.strip_prefix('%').unwrap_or(text);
    let constructor = match schema.ty(name) {
        Some(ty) if name == text => {
            let fits = schema.model.ty(ty).params.len() == args.len();
            return fits.then_some(TypeRef::Boxed { ty, args });
        }
        Some(ty) => schema.only_constructor(ty)?,
        None => schema.constructor_named(name)?,
    };
    Some(TypeRef::Bare {
        constructor,
        spelling: Spelling::Name,
        args,
    })
}

/// A name, and what it is applied to: `Tuple<int,3>`.
fn application(text: &str) -> Option<(&str, Vec<&str>)> {
    let Some(inner) = text.strip_suffix('>') else {
        return Some((text.trim(), Vec::new()));
    };
    let (name, args) = inner.split_once('<')?;
    let mut depth = 0_usize;
    let args = args.split(|letter| {
        match letter {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    });
    Some((name.trim(), args.map(str::trim).collect()))
}
