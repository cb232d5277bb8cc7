//! Advice for [`ResolveErrorKind`](super::error::ResolveErrorKind): what to change in the schema.

use super::error::ResolveErrorKind as Kind;

impl Kind {
    pub(super) fn help(&self) -> Option<String> {
        self.similar()
            .map(|name| format!("did you mean `{name}`?"))
            .or_else(|| self.specific_help())
            .or_else(|| self.general_help().map(str::to_owned))
    }

    fn similar(&self) -> Option<&str> {
        match self {
            Self::UnknownType { similar, .. }
            | Self::UnknownConstructor { similar, .. }
            | Self::UnknownField { similar, .. } => similar.as_deref(),
            _ => None,
        }
    }

    fn specific_help(&self) -> Option<String> {
        Some(match self {
            Self::UnknownType { name, .. } if name.len() == 1 => {
                format!("if `{name}` is a type variable, declare it: `{{{name}:Type}}`")
            }
            Self::UnknownType { name, .. } => {
                format!("declare a constructor with the result `{name}`")
            }
            Self::BoxedBuiltin { instead, .. } => format!("write `{instead}`"),
            Self::UnknownField { name, .. } => format!("declare it before this place: `{name}:#`"),
            Self::FieldNotNumber { name, .. } => format!("declare it as `{name}:#`"),
            Self::WrongArgumentCount {
                name, expected: 0, ..
            } => format!("write `{name}` alone"),
            Self::WrongArgumentCount { name, expected, .. } => {
                format!("write `{name}<{}>`", vec!["…"; *expected].join(","))
            }
            Self::BareAmbiguous { name, .. } => {
                format!("write `{name}`, or the name of the constructor that is meant")
            }
            Self::BuiltinShape { expected, .. } => {
                format!("write `{expected}`, or leave the declaration out")
            }
            Self::BuiltinId { expected, .. } => {
                format!("write `#{expected:08x}`, or leave the id out")
            }
            _ => return None,
        })
    }

    fn general_help(&self) -> Option<&'static str> {
        Some(match self {
            Self::UnknownBuiltin { .. } => {
                "built in are int, long, double, string, bytes, int128 and int256; write what it is made of"
            }
            Self::FunctionAsType { .. } => "name the type that the function returns",
            Self::NumberForType => "write a type, such as `int`",
            Self::TypeForNumber => {
                "write a number, the name of a `#` field or a sum: `3`, `n`, `n + 1`"
            }
            Self::MalformedType => "`%` stands once, before the name of a boxed type",
            Self::NumberTooBig => "use a smaller number",
            Self::SumOfVariables => "use one variable and a number: `n + 1`",
            Self::CrowdedBit => "use another bit for some of them",
            Self::TypeOfTypes | Self::GenericKind => {
                "`{X:Type}` declares a type variable, `{n:#}` a number"
            }
            Self::BareOfNonType { .. } => {
                "`%` stands before a boxed type with one constructor; lower-case names need none"
            }
            Self::DeclaredLater { .. } => "move the field before the first use",
            Self::NestedNumber { .. } => "move the `#` out of the repetition",
            Self::ConditionOnGeneric { .. } => {
                "only explicit `#` fields can be asked: declare it as a field"
            }
            Self::BitTooBig { .. } => "bits are counted from 0 to 31; add another `#` field",
            Self::BangWithoutVariable => "declare the variable: `{X:Type}`, then write `!X`",
            Self::MissingCount => {
                "put a `#` field before it, or write the number: `4*[ … ]`, `n*[ … ]`"
            }
            Self::SharedRepetition => "write one repetition for every name",
            Self::DuplicateConstructor { .. }
            | Self::DuplicateFunction { .. }
            | Self::DuplicateField { .. }
            | Self::DuplicateGeneric { .. } => "remove one of the two, or rename it",
            Self::DuplicateId { .. } => "an id has to be unique in a schema, functions included",
            Self::UnusedGeneric { .. } => "use it in the result, or remove it",
            Self::ResultNotBoxed => {
                "write the type's upper-case name; only a function can return a type variable"
            }
            Self::ResultParameters { .. } => {
                "all constructors of a type have to give it the same arguments"
            }
            Self::BuiltinResult { .. } => "let it be the constructor of another type",
            Self::Endless { .. } => {
                "make one of the fields optional (`flags.0?…`) or a vector, or add a constructor"
            }
            Self::UnknownConstructor { .. } => {
                "lower-case names are constructors; types have upper-case names"
            }
            _ => return None,
        })
    }
}
