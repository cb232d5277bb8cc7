//! Words for what resolution finds wrong: takes a [`ResolveError`], gives its message, what stands
//! out at each place, and what to do.

use std::fmt;

use super::{
    cycle::endless,
    resolve_error::{MAX_FIELDS_PER_BIT, MAX_NAMESPACES, ResolveError, ResolveErrorKind},
};
use crate::diagnostic::{Diagnostic, Words, say};

impl std::error::Error for ResolveError {}

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words(&self.kind).message)
    }
}

impl ResolveError {
    /// The error with all places that matter and advice.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        words(&self.kind).diagnostic(self.span)
    }
}

/// What is said of the first of two declarations.
const FIRST: &str = "first declared here";

/// A name that is known wins over general advice.
fn similar_or(similar: Option<&String>, help: impl Into<String>) -> String {
    similar.map_or_else(|| help.into(), |name| format!("did you mean `{name}`?"))
}

#[expect(
    clippy::too_many_lines,
    reason = "all that is said of a kind stands in one arm"
)]
fn words(kind: &ResolveErrorKind) -> Words {
    use ResolveErrorKind as Kind;
    match kind {
        Kind::UnknownType { name, similar } => say(
            format!("unknown type `{name}`"),
            "no constructor has this result",
            similar_or(
                similar.as_ref(),
                match name.len() {
                    1 => format!("if `{name}` is a type variable, declare it: `{{{name}:Type}}`"),
                    _ => format!(
                        "declare a constructor with the result `{name}`, or name the file that declares it, too"
                    ),
                },
            ),
        ),
        Kind::UnknownConstructor { name, similar } => say(
            format!("unknown constructor `{name}`"),
            "no such constructor",
            similar_or(
                similar.as_ref(),
                "lower-case names are constructors, types have upper-case names; if another file declares it, name that, too",
            ),
        ),
        Kind::UnknownApplied {
            name,
            similar,
            declaration,
        } => say(
            format!("unknown constructor `{name}`"),
            "no such constructor",
            match similar {
                Some(similar) => format!(
                    "did you mean `{similar}`? To declare `{name}`, write the missing `=`: `{declaration}`"
                ),
                None => format!("to declare it, write the missing `=`: `{declaration}`"),
            },
        ),
        Kind::UnknownField { name, similar } => say(
            format!("unknown field `{name}`"),
            "no such field before this place",
            similar_or(
                similar.as_ref(),
                format!("declare it before this place: `{name}:#`"),
            ),
        ),
        Kind::FunctionAsType { name, declared } => say(
            format!("`{name}` is a function, not a type"),
            "a type has to stand here",
            "name the type that the function returns",
        )
        .and_at(*declared, "declared here"),
        Kind::BoxedBuiltin { name, instead } => say(
            format!("`{name}` cannot be used as a type"),
            "has no form of its own on the wire",
            match *instead {
                "Bool" => "write `Bool`, whose values are their ids on the wire".to_owned(),
                _ => format!("write `{instead}`, which has no id on the wire"),
            },
        ),
        Kind::TypeOfTypes => say(
            "`Type` cannot be used as a type",
            "has no values",
            "`{X:Type}` declares a type variable, `{n:#}` a number",
        ),
        Kind::NumberForType => say(
            "a type has to stand here, not a number",
            "a number",
            "write a type, such as `int`",
        ),
        Kind::TypeForNumber => say(
            "a number has to stand here, not a type",
            "a type",
            "write a number, the name of a `#` field or a sum: `3`, `n`, `n + 1`",
        ),
        Kind::MalformedType => say(
            "this is no type",
            "`%` cannot stand before this",
            "`%` stands once, before the name of a boxed type",
        ),
        Kind::WrongArgumentCount {
            name,
            expected,
            found,
        } => say(
            format!("`{name}` takes {}, not {found}", arguments(*expected)),
            "wrong number of arguments",
            match expected {
                0 => format!("write `{name}` alone"),
                _ => format!("write `{name}<{}>`", vec!["…"; *expected].join(",")),
            },
        ),
        Kind::BareOfNonType { name } => say(
            format!("`{name}` has no bare form"),
            "nothing boxed stands after `%`",
            "`%` stands before a boxed type with one constructor; lower-case names need none",
        ),
        Kind::BareAmbiguous { name, constructors } => say(
            format!("`%{name}` is ambiguous: `{name}` has {constructors} constructors"),
            "no id would tell which one it is",
            format!(
                "write the name of the constructor that is meant; `{name}` has an id on the wire, too"
            ),
        ),
        Kind::NumberTooBig => say(
            "the number does not fit into 32 bits",
            "larger than 4294967295",
            "use a smaller number",
        ),
        Kind::SumOfVariables => say(
            "a sum can hold only one variable",
            "two variables",
            "use one variable and a number: `n + 1`",
        ),
        Kind::FieldNotNumber { name, declared } => say(
            format!("field `{name}` is no `#`"),
            "a `#` field has to stand here",
            format!("declare it as `{name}:#`"),
        )
        .and_at(*declared, "declared here"),
        Kind::DeclaredLater { name, declared } => say(
            format!("field `{name}` is declared later"),
            "not known yet",
            "move the field before the first use",
        )
        .and_at(*declared, "declared here"),
        Kind::NestedNumber { name } => say(
            match name {
                Some(name) => format!("field `{name}` is inside of a repetition"),
                None => "the `#` that counts this is inside of a repetition".to_owned(),
            },
            "depends on a `#` in a repetition",
            "move the `#` out of the repetition",
        ),
        Kind::ConditionOnType { name, declared } => say(
            format!("condition on the type variable `{name}`"),
            "not a number",
            "only numbers have bits: `#` fields and implicit arguments `{n:#}`",
        )
        .and_at(*declared, "declared here"),
        Kind::BitTooBig { bit } => say(
            format!("a `#` has no bit {bit}"),
            "over 31",
            "bits are counted from 0 to 31; add another `#` field",
        ),
        Kind::CrowdedBit => say(
            format!("over {MAX_FIELDS_PER_BIT} fields depend on one bit"),
            "one field too many",
            "use another bit for some of them, which changes the bytes on the wire",
        ),
        Kind::BangWithoutVariable => say(
            "`!` has to stand before a type variable",
            "no type variable",
            "declare the variable: `{X:Type}`, then write `!X`",
        ),
        Kind::MissingCount => say(
            "nothing says how often this is repeated",
            "no count",
            "put a `#` field before it, or write the number: `4*[ … ]`, `n*[ … ]`",
        ),
        Kind::SharedRepetition => say(
            "a repetition can have only one name",
            "the second name",
            "write one repetition for every name",
        ),
        Kind::DuplicateConstructor { name, first } => {
            declared_twice("constructor", name).and_at(*first, FIRST)
        }
        Kind::DuplicateFunction { name, first } => {
            declared_twice("function", name).and_at(*first, FIRST)
        }
        Kind::DuplicateField { name, first } => declared_twice("field", name).and_at(*first, FIRST),
        Kind::DuplicateGeneric { name, first } => {
            declared_twice("implicit argument", name).and_at(*first, FIRST)
        }
        Kind::TooManyNamespaces => say(
            format!("a name in over {MAX_NAMESPACES} namespaces"),
            "too many namespaces",
            "join some of them with `_`",
        ),
        Kind::DuplicateId { id, other, first } => {
            let words = say(
                format!("the id {id:08x} is already that of `{other}`"),
                "has the same id",
                "an id has to be unique in a schema, functions included; only `fooPrefix` may have that of a function `foo`",
            );
            match first {
                Some(first) => words.and_at(*first, FIRST),
                None => words,
            }
        }
        Kind::GenericKind => say(
            "an implicit argument is a `Type` or a `#`",
            "neither `Type` nor `#`",
            "`{X:Type}` declares a type variable, `{n:#}` a number",
        ),
        Kind::UnusedGeneric { name } => say(
            format!("nothing determines `{name}`"),
            "the result does not have it",
            "use it in the result, or remove it",
        ),
        Kind::ResultNotBoxed => say(
            "the result has to be a boxed type",
            "not a boxed type",
            "write the type's upper-case name; only a function can return a type variable",
        ),
        Kind::ResultParameters { name, first } => say(
            format!("`{name}` has other arguments here than in its first constructor"),
            "other arguments",
            "all constructors of a type have to give it the same arguments",
        )
        .and_at(*first, FIRST),
        Kind::BuiltinShape { name, expected } => say(
            format!("`{name}` is built in and has another form"),
            "not the form on the wire",
            format!("write `{expected}`, or leave the declaration out"),
        ),
        Kind::BuiltinId { name, expected } => say(
            format!("`{name}` is built in and has another id"),
            "not the id on the wire",
            format!("write `#{expected:08x}`, or leave the id out"),
        ),
        Kind::BuiltinResult { name } => say(
            format!("`{name}` is built in and takes no more constructors"),
            "a built-in type",
            "let it be the constructor of another type",
        ),
        Kind::Endless { cycle } => endless(cycle),
    }
}

fn declared_twice(what: &str, name: &str) -> Words {
    say(
        format!("{what} `{name}` is declared twice"),
        "declared again here",
        "remove one of the two, or rename it",
    )
}

fn arguments(count: usize) -> String {
    match count {
        0 => "no arguments".to_owned(),
        1 => "1 argument".to_owned(),
        _ => format!("{count} arguments"),
    }
}
