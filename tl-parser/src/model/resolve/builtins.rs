//! The names that need no declaration: takes a name, gives what it stands for; takes a
//! declaration of such a name, says whether it has the form that the wire format has.

use crate::{
    crc::{Dialect, normalise},
    model::{Builtin, ResolveErrorKind, TypeRef},
    syntax::{Body, Combinator},
};

use super::{context::Context, parts::result_parts};

/// Boxed names of [`Builtin`]s, each with the constructor that a schema may declare for it.
const BOXED: [(&str, Builtin); 7] = [
    ("Int", Builtin::Int),
    ("Long", Builtin::Long),
    ("Double", Builtin::Double),
    ("String", Builtin::String),
    ("Bytes", Builtin::Bytes),
    ("Int128", Builtin::Int128),
    ("Int256", Builtin::Int256),
];

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
        &["int128 4*[ int ] = Int128", "int128 ? = Int128"],
    ),
    (
        "int256",
        &["int256 8*[ int ] = Int256", "int256 ? = Int256"],
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
    BOXED.iter().find(|it| it.0 == name).map(|it| it.1)
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
        || (constructor.name.text != "true" && shapes(constructor.name.text).is_some())
        || result_parts(&constructor.result).is_some_and(|(name, _)| closed(name.text))
}

/// What a built-in's constructor constructs, if the type cannot be written as a field's.
pub(super) fn builtin_result(constructor: &Combinator<'_>, result: &str) -> Option<TypeRef> {
    let opaque = matches!(constructor.body, Body::Builtin(_));
    match (result, boxed_builtin(result)) {
        (_, Some(builtin)) => Some(TypeRef::Builtin(builtin)),
        ("Bool" | "Object" | "Vector", None) => None,
        _ => (opaque || result == "Type").then_some(TypeRef::Type),
    }
}

/// Reports a declaration of a built-in that does not have its form and id.
pub(super) fn check_builtin(cx: &mut Context<'_>, constructor: &Combinator<'_>) {
    let name = constructor.name;
    let Some(shapes) = shapes(name.text) else {
        return check_result(cx, constructor);
    };
    if !shapes.contains(&shape(constructor).as_str()) {
        let kind = ResolveErrorKind::BuiltinShape {
            name: name.text.to_owned(),
            expected: shapes[0].replace("t:Type", "{t:Type}"),
        };
        cx.report(kind, constructor.span);
    }
    let expected = IDS.iter().find(|it| it.0 == name.text).map(|it| it.1);
    if let (Some(expected), Some(id)) = (expected, constructor.id)
        && id.value != expected
    {
        let name = name.text.to_owned();
        cx.report(ResolveErrorKind::BuiltinId { name, expected }, id.span);
    }
}

fn check_result(cx: &mut Context<'_>, constructor: &Combinator<'_>) {
    let Some((result, _)) = result_parts(&constructor.result) else {
        return;
    };
    let opaque = matches!(constructor.body, Body::Builtin(_));
    let closed = is_builtin_type(result.text) && result.text != "Object";
    if closed && !(opaque && result.text == "Type") {
        let name = result.text.to_owned();
        let kind = ResolveErrorKind::BuiltinResult { name };
        cx.report(kind, constructor.result.span);
    }
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
