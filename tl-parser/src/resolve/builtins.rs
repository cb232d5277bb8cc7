//! The names that need no declaration: takes a name, gives what it stands for; takes a
//! declaration of such a name, says whether it has the form that the wire format has.

use super::{
    application::result_parts,
    resolve_error::{ResolveError, ResolveErrorKind},
};
use crate::{
    crc::{Dialect, normalise},
    model::{Builtin, Spelling, TypeRef},
    syntax::{Body, Combinator},
};

/// The declarations that a built-in constructor may have, in the classic normal form with
/// the type variable called `t`; the first is the usual one. `true` is here because the
/// meaning of `flags.0?true` depends on it.
const SHAPES: [(&str, &[&str]); 11] = [
    ("int", &["int ? = Int", "int = Int"]),
    ("long", &["long ? = Long", "long = Long"]),
    ("double", &["double ? = Double", "double = Double"]),
    ("string", &["string ? = String", "string = String"]),
    (
        "bytes",
        &[
            "bytes string = Bytes",
            "bytes data:string = Bytes",
            "bytes = Bytes",
            "bytes ? = Bytes",
        ],
    ),
    (
        "int128",
        &[
            "int128 4*[ int ] = Int128",
            "int128 4*[ int32 ] = Int128",
            "int128 2*[ long ] = Int128",
            "int128 long long = Int128",
            "int128 = Int128",
            "int128 ? = Int128",
        ],
    ),
    (
        "int256",
        &[
            "int256 8*[ int ] = Int256",
            "int256 8*[ int32 ] = Int256",
            "int256 4*[ long ] = Int256",
            "int256 long long long long = Int256",
            "int256 = Int256",
            "int256 ? = Int256",
        ],
    ),
    (
        "vector",
        &[
            "vector t:Type # [ t ] = Vector t",
            "vector t:Type ? = Vector t",
        ],
    ),
    ("boolFalse", &["boolFalse = Bool", "boolFalse ? = Bool"]),
    ("boolTrue", &["boolTrue = Bool", "boolTrue ? = Bool"]),
    ("true", &["true = True"]),
];

/// Names that schemas declare for built-ins, as in `int32 = Int32`; `int53` is what of a `long` fits
/// the numbers of JSON.
const ALIASES: [(&str, &str, Builtin); 5] = [
    ("int32", "Int32", Builtin::Int),
    ("int53", "Int53", Builtin::Long),
    ("int64", "Int64", Builtin::Long),
    ("secureString", "SecureString", Builtin::String),
    ("secureBytes", "SecureBytes", Builtin::Bytes),
];

/// Built-ins whose ids are on the wire.
const IDS: [(&str, u32); 3] = [
    ("vector", 0x1cb5_c415),
    ("boolFalse", 0xbc79_9737),
    ("boolTrue", 0x9972_75b5),
];

/// The id of `true`, of which a value is either there or not.
pub(super) const TRUE_ID: u32 = 0x3fed_d339;

/// The built-in with this lower-case name.
pub(super) fn bare_builtin(name: &str) -> Option<Builtin> {
    Builtin::ALL.into_iter().find(|it| it.name() == name)
}

/// The built-in with this upper-case name.
pub(super) fn boxed_builtin(name: &str) -> Option<Builtin> {
    let mut builtins = Builtin::ALL.into_iter();
    builtins.find(|it| it.boxed_name() == name)
}

/// The built-in that a constructor is another name for: `int32 = Int32` or `int32 ? = Int32`.
pub(super) fn alias(constructor: &Combinator<'_>) -> Option<Builtin> {
    let mut aliases = ALIASES.iter();
    let &(_, boxed, builtin) = aliases.find(|it| it.0 == constructor.name.text)?;
    let is_alone = match &constructor.body {
        Body::Builtin(_) => true,
        Body::Args(args) => args.is_empty() && constructor.generics.is_empty(),
    };
    let result = constructor.result.name();
    (is_alone && result.is_some_and(|it| it.text == boxed)).then_some(builtin)
}

/// The constructor that a boxed type has if it is another name for a built-in: `int32` of `Int32`.
pub(super) fn alias_of_boxed(name: &str) -> Option<&'static str> {
    let mut aliases = ALIASES.iter();
    aliases.find(|it| it.1 == name).map(|it| it.0)
}

/// Whether an upper-case name means something without any constructor, or in spite of it.
pub(super) fn is_builtin_type(name: &str) -> bool {
    boxed_builtin(name).is_some() || matches!(name, "Bool" | "Object" | "Type" | "Vector")
}

/// All names that can be used without a declaration.
pub(super) fn names<'n>() -> impl Iterator<Item = &'n str> {
    let bare = Builtin::ALL.into_iter().map(|it| -> &'n str { it.name() });
    bare.chain(["Bool", "Object", "Vector", "true", "vector"])
}

/// Whether code generation has nothing to do for a constructor, see
/// [`crate::model::Combinator::builtin`].
pub(super) fn is_builtin(constructor: &Combinator<'_>) -> bool {
    let closed = |name: &str| is_builtin_type(name) && name != "Object";
    matches!(constructor.body, Body::Builtin(_))
        || alias(constructor).is_some()
        || result_parts(&constructor.result).is_some_and(|(name, _)| closed(name.text))
}

/// What a built-in's constructor constructs, if the type cannot be written as a field's.
pub(super) fn builtin_result(constructor: &Combinator<'_>, result: &str) -> Option<TypeRef> {
    let opaque = matches!(constructor.body, Body::Builtin(_));
    match (result, alias(constructor).or_else(|| boxed_builtin(result))) {
        (_, Some(builtin)) => Some(TypeRef::Builtin {
            builtin,
            spelling: Spelling::Name,
            alias: None,
        }),
        ("Bool" | "Object" | "Vector", None) => None,
        _ => (opaque || result == "Type").then_some(TypeRef::Type),
    }
}

/// What is wrong with a declaration of a built-in that does not have its form and id.
pub(super) fn check_builtin(constructor: &Combinator<'_>) -> Vec<ResolveError> {
    let name = constructor.name.text;
    match shapes(name) {
        Some(shapes) => {
            let errors = [check_shape(constructor, shapes), check_id(constructor)];
            errors.into_iter().flatten().collect()
        }
        None => check_result(constructor).into_iter().collect(),
    }
}

fn check_shape(constructor: &Combinator<'_>, shapes: &[&str]) -> Option<ResolveError> {
    let has_shape = shapes.contains(&shape(constructor).as_str());
    (!has_shape).then(|| ResolveError {
        kind: ResolveErrorKind::BuiltinShape {
            name: constructor.name.text.to_owned(),
            expected: shapes[0].replace("t:Type", "{t:Type}"),
        },
        span: constructor.span,
    })
}

fn check_id(constructor: &Combinator<'_>) -> Option<ResolveError> {
    let name = constructor.name.text;
    let &(_, expected) = IDS.iter().find(|it| it.0 == name)?;
    let written = constructor.id.filter(|id| id.value != expected)?;
    let name = name.to_owned();
    Some(ResolveError {
        kind: ResolveErrorKind::BuiltinId { name, expected },
        span: written.span,
    })
}

/// A built-in type takes no other constructors.
fn check_result(constructor: &Combinator<'_>) -> Option<ResolveError> {
    let (result, _) = result_parts(&constructor.result)?;
    let opaque = matches!(constructor.body, Body::Builtin(_));
    let closed = is_builtin_type(result.text) && result.text != "Object";
    let name = result.text.to_owned();
    (closed && !(opaque && result.text == "Type")).then_some(ResolveError {
        kind: ResolveErrorKind::BuiltinResult { name },
        span: constructor.result.span,
    })
}

fn shapes(name: &str) -> Option<&'static [&'static str]> {
    SHAPES.iter().find(|it| it.0 == name).map(|it| it.1)
}

/// The normal form with the type variable renamed to `t`.
fn shape(constructor: &Combinator<'_>) -> String {
    let text = normalise(constructor, Dialect::Classic);
    let Some(variable) = constructor.generics.first().and_then(|it| it.names.first()) else {
        return text;
    };
    let rename = |word: &str| match word.strip_prefix(variable.text) {
        Some("") => "t".to_owned(),
        Some(":Type") => "t:Type".to_owned(),
        _ => word.to_owned(),
    };
    let words: Vec<String> = text.split(' ').map(rename).collect();
    words.join(" ")
}
