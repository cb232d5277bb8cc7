//! What to say about an error: takes a [`SyntaxError`], gives a [`Diagnostic`].

use super::{
    ast::Section,
    error::{AnyOf, Expectation, Found, IdProblem, SyntaxError, SyntaxErrorKind},
};
use crate::diagnostic::{Diagnostic, Label};

impl SyntaxError {
    /// The error with labels for its places and, where there is one, a way out of it.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic {
            message: self.to_string(),
            primary: Label {
                span: self.span,
                text: self.kind.label(),
            },
            secondary: self.kind.opening().into_iter().collect(),
            help: self.kind.help(),
        }
    }
}

impl SyntaxErrorKind {
    /// What stands out at the place of the error.
    fn label(&self) -> String {
        let fixed = match self {
            Self::Expected { expected, .. } => return format!("expected {}", AnyOf(expected)),
            Self::Unclosed { bracket, .. } => return format!("expected `{}`", bracket.close()),
            Self::TextTooLong => "this text is too long",
            Self::ForeignCharacter(_) => "this character",
            Self::UnterminatedComment => "opened here and never closed",
            Self::MissingSemicolon => "expected `;`",
            Self::MissingEquals => "expected `= Type`",
            Self::MissingResult | Self::MissingType => "expected a type",
            Self::EmptyBraces => "expected a variable",
            Self::BadId(IdProblem::Empty) => "expected hexadecimal digits behind it",
            Self::BadId(IdProblem::TooLong(_)) => "too many digits",
            Self::BadId(IdProblem::NotHex(_)) => "not one of 0-9, a-f",
            Self::DetachedId => "this `#` starts an id",
            Self::NumberTooLarge => "larger than 4294967295",
            Self::MalformedNumber => "neither a number nor a name",
            Self::MissingQuestionMark => "expected `?` behind it",
            Self::UnnamedCondition => "this condition belongs to no field",
            Self::NamespacedField => "a field has no namespace",
            Self::UppercaseConstructor => "reads as a type's name",
            Self::UnknownSection { .. } => "no such section",
            Self::MalformedSeparator => "expected `---types---` or `---functions---`",
            Self::StraySemicolon => "ends nothing",
            Self::TooDeep => "one level too many",
        };
        fixed.to_owned()
    }

    /// Where the bracket is opened that the error is about.
    fn opening(&self) -> Option<Label> {
        match *self {
            Self::Unclosed { bracket, open, .. } => Some(Label {
                span: open,
                text: format!("`{}` is opened here", bracket.open()),
            }),
            _ => None,
        }
    }

    /// What to do.
    fn help(&self) -> Option<String> {
        let fixed = match self {
            Self::Expected { expected, found } => {
                help_found(expected, found).or_else(|| help_expected(expected))?
            }
            Self::ForeignCharacter(character) => return Some(help_foreign(*character)),
            Self::UnknownSection { meant, .. } => return Some(help_section(*meant)),
            Self::Unclosed { bracket, .. } => {
                return Some(format!("add the missing `{}`", bracket.close()));
            }
            Self::TextTooLong => "split the schema into several files",
            Self::UnterminatedComment => "close the comment with `*/`",
            Self::MissingSemicolon => "end the declaration with `;`",
            Self::MissingEquals => "write `= Type;` behind the last field",
            Self::MissingResult => "write the type that the declaration results in",
            Self::MissingType => "write a type here, such as `int`",
            Self::EmptyBraces => "write `{t:Type}` for a type, `{n:#}` for a number, or nothing",
            Self::BadId(IdProblem::Empty) => "write the id, or remove the `#` to have it computed",
            Self::BadId(_) => "an id is 1 to 8 hexadecimal digits, such as `#1cb5c415`",
            Self::DetachedId => "remove the blank before the `#`",
            Self::NumberTooLarge => "use a smaller number",
            Self::MalformedNumber => "a number is decimal digits only; a name starts with a letter",
            Self::MissingQuestionMark => "write a condition as `flags.3?Type`",
            Self::UnnamedCondition => "write the field as `name:flags.3?Type`",
            Self::NamespacedField => "use `_` in place of the dot",
            Self::UppercaseConstructor => {
                "start it with a lower-case letter; upper-case names belong to types, behind `=`"
            }
            Self::MalformedSeparator => "write three dashes on either side of the section's name",
            Self::StraySemicolon => "remove it",
            Self::TooDeep => "split the declaration up",
        };
        Some(fixed.to_owned())
    }
}

/// What is behind the commonest unexpected tokens.
fn help_found(expected: &[Expectation], found: &Found) -> Option<&'static str> {
    let expects = |expectation| expected.contains(&expectation);
    let help = match found {
        Found::Symbol('-') => "names have `_` where others have `-`",
        Found::Symbol('{') if expects(Expectation::Field) => {
            "variables in braces stand before the first field"
        }
        Found::Symbol('?') if expects(Expectation::Field) => {
            "a condition stands between `:` and the type, as in `name:flags.3?Type`"
        }
        Found::Symbol(',') if expects(Expectation::Field) => {
            "blanks alone stand between fields; remove the comma"
        }
        Found::Symbol(')' | ']' | '}' | '>') if is_outside_of_brackets(expected) => {
            "nothing is open here that it would close"
        }
        Found::Symbol('#') if expects(Expectation::Symbol(';')) => {
            "if a new declaration starts here, end the one before it with `;`"
        }
        Found::Symbol(':' | '=') if expects(Expectation::Symbol(';')) => {
            "fields stand before `=`; if a new declaration starts here, end this one with `;`"
        }
        _ => return None,
    };
    Some(help)
}

/// Whether what is expected only stands where no bracket is open.
fn is_outside_of_brackets(expected: &[Expectation]) -> bool {
    let outside = [
        Expectation::Declaration,
        Expectation::Symbol('='),
        Expectation::Symbol(';'),
    ];
    expected.iter().any(|each| outside.contains(each))
}

/// What the first of the tokens that may stand here looks like.
fn help_expected(expected: &[Expectation]) -> Option<&'static str> {
    let help = match expected {
        [Expectation::Name, Expectation::Symbol(':')] => {
            "write `{t:Type}` for a type, `{n:#}` for a number"
        }
        [Expectation::Declaration, ..] => "write a declaration as `name field:Type = Type;`",
        [Expectation::Field, ..] => "write a field as `name:Type`",
        [Expectation::Name, ..] => "a name is letters, digits and `_`, and starts with a letter",
        [Expectation::Number, ..] => "write a condition as `flags.3?Type`",
        [Expectation::Type, ..] => "a type is a name such as `int`, `Vector<int>` or `InputPeer`",
        [Expectation::Symbol(';'), ..] => "end the declaration with `;`",
        [Expectation::Symbol('['), ..] => "write a repetition as `4*[ field:Type ]`",
        [Expectation::Symbol(_), ..] => "close the bracket first",
        [] => return None,
    };
    Some(help)
}

fn help_foreign(character: char) -> String {
    let help = match character {
        '/' => "a comment starts with `//` or `/*`",
        '"' | '\'' | '`' => "TL has no quotes; remove them",
        '&' | '|' | '^' => "TL has no such operator; remove it",
        _ if character.is_whitespace() => "put an ordinary blank in its place",
        _ if character.is_alphanumeric() => "names consist of the letters a-z, digits and `_`",
        _ => "remove it, or put it into a comment",
    };
    help.to_owned()
}

fn help_section(meant: Option<Section>) -> String {
    match meant {
        Some(section) => format!("write `{section}`"),
        None => format!("write `{}` or `{}`", Section::Types, Section::Functions),
    }
}
