//! Words for [`ResolveError`]: takes a typed error, gives its message and a [`Diagnostic`].

use std::fmt;

use super::error::{CycleStep, MAX_FIELDS_PER_BIT, ResolveError, ResolveErrorKind as Kind};
use crate::{Diagnostic, Label, span::Span};

/// How many steps of a long cycle are shown.
const SHOWN_STEPS: usize = 8;

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind.message())
    }
}

impl ResolveError {
    /// The error with all places that matter and advice.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic {
            message: self.kind.message(),
            primary: label(self.span, self.kind.primary()),
            secondary: self.kind.secondary(),
            help: self.kind.help(),
        }
    }
}

fn label(span: Span, text: impl Into<String>) -> Label {
    let text = text.into();
    Label { span, text }
}

impl Kind {
    fn message(&self) -> String {
        self.name_message()
            .or_else(|| self.expression_message())
            .unwrap_or_else(|| self.declaration_message())
    }

    fn name_message(&self) -> Option<String> {
        Some(match self {
            Self::UnknownType { name, .. } => format!("unknown type `{name}`"),
            Self::UnknownConstructor { name, .. } => format!("unknown constructor `{name}`"),
            Self::UnknownField { name, .. } => format!("unknown field `{name}`"),
            Self::FunctionAsType { name, .. } => {
                format!("`{name}` is a function, not a type")
            }
            Self::BoxedBuiltin { name, .. } => format!("`{name}` cannot be used as a type"),
            Self::UnknownBuiltin { name, .. } => {
                format!("`{name}` is declared as built in, but is not known")
            }
            Self::FieldNotNumber { name, .. } => format!("field `{name}` is no `#`"),
            Self::DeclaredLater { name, .. } => format!("field `{name}` is declared later"),
            Self::ConditionOnGeneric { name, .. } => {
                format!("condition on the implicit argument `{name}`")
            }
            Self::NestedNumber { name } => match name {
                Some(name) => format!("field `{name}` is inside of a repetition"),
                None => "the `#` that counts this is inside of a repetition".to_owned(),
            },
            _ => return None,
        })
    }

    fn expression_message(&self) -> Option<String> {
        Some(match self {
            Self::TypeOfTypes => "`Type` cannot be used as a type".to_owned(),
            Self::NumberForType => "a type has to stand here, not a number".to_owned(),
            Self::TypeForNumber => "a number has to stand here, not a type".to_owned(),
            Self::MalformedType => "this is no type".to_owned(),
            Self::WrongArgumentCount {
                name,
                expected,
                found,
            } => format!("`{name}` takes {}, not {found}", arguments(*expected)),
            Self::BareOfNonType { name } => format!("`{name}` has no bare form"),
            Self::BareAmbiguous { name, constructors } => {
                format!("`%{name}` is ambiguous: `{name}` has {constructors} constructors")
            }
            Self::NumberTooBig => "the number does not fit into 32 bits".to_owned(),
            Self::SumOfVariables => "a sum can hold only one variable".to_owned(),
            Self::BitTooBig { bit } => format!("a `#` has no bit {bit}"),
            Self::CrowdedBit => format!("over {MAX_FIELDS_PER_BIT} fields depend on one bit"),
            Self::BangWithoutVariable => "`!` has to stand before a type variable".to_owned(),
            Self::MissingCount => "nothing says how often this is repeated".to_owned(),
            Self::SharedRepetition => "a repetition can have only one name".to_owned(),
            _ => return None,
        })
    }

    fn declaration_message(&self) -> String {
        match self {
            Self::DuplicateConstructor { name, .. } => {
                format!("constructor `{name}` is declared twice")
            }
            Self::DuplicateFunction { name, .. } => format!("function `{name}` is declared twice"),
            Self::DuplicateField { name, .. } => format!("field `{name}` is declared twice"),
            Self::DuplicateGeneric { name, .. } => {
                format!("implicit argument `{name}` is declared twice")
            }
            Self::DuplicateId { id, other, .. } => {
                format!("the id {id:08x} is already that of `{other}`")
            }
            Self::GenericKind => "an implicit argument is a `Type` or a `#`".to_owned(),
            Self::UnusedGeneric { name } => format!("nothing determines `{name}`"),
            Self::ResultNotBoxed => "the result has to be a boxed type".to_owned(),
            Self::ResultParameters { name, .. } => {
                format!("`{name}` has other arguments here than in its first constructor")
            }
            Self::BuiltinShape { name, .. } => {
                format!("`{name}` is built in and has another form")
            }
            Self::BuiltinId { name, .. } => format!("`{name}` is built in and has another id"),
            Self::BuiltinResult { name } => {
                format!("`{name}` is built in and takes no more constructors")
            }
            Self::Endless { cycle } => endless(cycle),
            // The other kinds have their words above.
            _ => "the schema is wrong here".to_owned(),
        }
    }

    fn primary(&self) -> &'static str {
        match self {
            Self::UnknownType { .. } => "no constructor has this result",
            Self::UnknownConstructor { .. } => "no such constructor",
            Self::UnknownField { .. } => "no such field before this place",
            Self::UnknownBuiltin { .. } => "its form on the wire is not known",
            Self::FunctionAsType { .. } => "a type has to stand here",
            Self::TypeOfTypes => "has no values",
            Self::NumberForType => "a number",
            Self::TypeForNumber => "a type",
            Self::MalformedType => "`%` cannot stand before this",
            Self::BareOfNonType { .. } => "nothing boxed stands behind `%`",
            Self::BareAmbiguous { .. } => "no id would tell which one it is",
            Self::NumberTooBig => "larger than 4294967295",
            Self::SumOfVariables => "two variables",
            Self::FieldNotNumber { .. } => "a `#` field has to stand here",
            Self::NestedNumber { .. } => "depends on a `#` in a repetition",
            Self::ConditionOnGeneric { .. } => "not a field",
            Self::CrowdedBit => "one field too many",
            Self::BangWithoutVariable => "no type variable",
            Self::MissingCount => "no count",
            Self::SharedRepetition => "the second name",
            Self::BoxedBuiltin { .. } => "has no form of its own on the wire",
            Self::BitTooBig { .. } => "over 31",
            Self::DuplicateConstructor { .. }
            | Self::DuplicateFunction { .. }
            | Self::DuplicateField { .. }
            | Self::DuplicateGeneric { .. } => "declared again here",
            Self::DuplicateId { .. } => "has the same id",
            Self::GenericKind => "neither `Type` nor `#`",
            Self::UnusedGeneric { .. } => "the result does not have it",
            Self::ResultNotBoxed => "not a boxed type",
            Self::ResultParameters { .. } => "other arguments",
            Self::BuiltinShape { .. } => "not the form on the wire",
            Self::BuiltinId { .. } => "not the id on the wire",
            Self::BuiltinResult { .. } => "a built-in type",
            Self::Endless { .. } => "every value needs this one first",
            Self::DeclaredLater { .. } => "not known yet",
            Self::WrongArgumentCount { .. } => "wrong number of arguments",
        }
    }

    fn secondary(&self) -> Vec<Label> {
        match self {
            Self::DuplicateConstructor { first, .. }
            | Self::DuplicateFunction { first, .. }
            | Self::DuplicateField { first, .. }
            | Self::DuplicateGeneric { first, .. }
            | Self::DuplicateId {
                first: Some(first), ..
            }
            | Self::ResultParameters { first, .. } => vec![label(*first, "first declared here")],
            Self::FunctionAsType { declared, .. }
            | Self::UnknownBuiltin { declared, .. }
            | Self::FieldNotNumber { declared, .. }
            | Self::DeclaredLater { declared, .. }
            | Self::ConditionOnGeneric { declared, .. } => vec![label(*declared, "declared here")],
            Self::Endless { cycle } => cycle
                .iter()
                .take(SHOWN_STEPS)
                .skip(1)
                .map(|step| label(step.field, "which needs this one first"))
                .collect(),
            _ => Vec::new(),
        }
    }
}

fn arguments(count: usize) -> String {
    match count {
        0 => "no arguments".to_owned(),
        1 => "1 argument".to_owned(),
        _ => format!("{count} arguments"),
    }
}

fn endless(cycle: &[CycleStep]) -> String {
    let shown = cycle.iter().take(SHOWN_STEPS);
    let names: Vec<String> = shown
        .map(|step| format!("`{}`", step.constructor))
        .collect();
    let Some((first, others)) = names.split_first() else {
        return "a value would contain itself without end".to_owned();
    };
    let through = match (others, cycle.len() - names.len()) {
        ([], _) => String::new(),
        (others, 0) => format!(", through {}", others.join(", ")),
        (others, more) => format!(", through {} and {more} more", others.join(", ")),
    };
    format!("a value of {first} would contain itself without end{through}")
}
