//! What to say about an error: takes a [`SyntaxError`], gives a [`Diagnostic`] or one line.

use std::{error::Error, fmt};

use super::{
    ast::Section,
    syntax_error::{Expectation, Found, IdProblem, MAX_DEPTH, SyntaxError, SyntaxErrorKind},
};
use crate::diagnostic::{Diagnostic, Label, Words, say};

impl SyntaxError {
    /// The error with labels for its places and a way out of it.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let words = self.kind.words();
        let words = match self.kind.opening() {
            Some(opening) => words.and_at(opening.span, &opening.text),
            None => words,
        };
        words.diagnostic(self.span)
    }
}

impl SyntaxErrorKind {
    #[expect(
        clippy::too_many_lines,
        reason = "a table with a row for each kind, which the compiler keeps complete"
    )]
    fn words(&self) -> Words {
        match self {
            Self::TextTooLong => say(
                "text of 4 GiB or more",
                "this text is too long",
                "split the schema into several files",
            ),
            Self::Expected { expected, found } => say(
                format!("expected {}, found {found}", AnyOf(expected)),
                format!("expected {}", AnyOf(expected)),
                help_found(expected, found).unwrap_or_else(|| help_expected(expected)),
            ),
            Self::ForeignCharacter(character) => say(
                format!("`{}` has no meaning in TL", visible(*character)),
                "this character",
                help_foreign(*character),
            ),
            Self::UnterminatedComment => say(
                "comment without an end",
                "opened here and never closed",
                "close the comment with `*/`",
            ),
            Self::Unclosed { bracket, found, .. } => say(
                format!(
                    "unclosed `{}`: expected `{}`, found {found}",
                    bracket.open(),
                    bracket.close()
                ),
                format!("expected `{}`", bracket.close()),
                format!("add the missing `{}`", bracket.close()),
            ),
            Self::MissingSemicolon => say(
                "missing `;` after the declaration",
                "expected `;`",
                "end the declaration with `;`",
            ),
            Self::MissingEquals => say(
                "missing `=` and result type",
                "expected `= Type`",
                "write `= Type;` after the last field",
            ),
            Self::MissingResult => say(
                "missing result type after `=`",
                "expected a type",
                "write the type that the declaration results in",
            ),
            Self::MissingType => say(
                "missing type of the field",
                "expected a type",
                "write a type here, such as `int`",
            ),
            Self::EmptyBraces => say(
                "empty braces",
                "expected a variable",
                "write `{t:Type}` for a type, `{n:#}` for a number, or nothing",
            ),
            Self::BadId(problem) => problem.words(),
            Self::DetachedId => say(
                "blank between the name and its id",
                "this `#` starts an id",
                "remove the blank before the `#`",
            ),
            Self::NumberTooLarge => say(
                "number does not fit into 32 bits",
                "larger than 4294967295",
                "use a smaller number",
            ),
            Self::MalformedNumber => say(
                "number goes on with letters",
                "neither a number nor a name",
                "a number is decimal digits only; a name starts with a letter",
            ),
            Self::MissingQuestionMark => say(
                "condition without `?`",
                "expected `?` after it",
                "write a condition as `flags.3?Type`",
            ),
            Self::UnnamedCondition => say(
                "optional field without a name",
                "this condition belongs to no field",
                "write the field as `name:flags.3?Type`",
            ),
            Self::NamespacedField => say(
                "field name with a dot",
                "a field has no namespace",
                "use `_` in place of the dot",
            ),
            Self::UppercaseConstructor => say(
                "combinator name starts with an upper-case letter",
                "reads as a type's name",
                "start it with a lower-case letter; upper-case names belong to types, after `=`",
            ),
            Self::UnknownSection { name, meant } => say(
                format!("unknown section `{name}`"),
                "no such section",
                help_section(*meant),
            ),
            Self::MalformedSeparator => say(
                "malformed section separator",
                "expected `---types---` or `---functions---`",
                "write three dashes on either side of the section's name",
            ),
            Self::StraySemicolon => say(
                "`;` without a declaration",
                "this `;` ends nothing",
                "remove it",
            ),
            Self::TooDeep => say(
                format!("nested more than {MAX_DEPTH} levels deep"),
                "one level too many",
                "split the declaration up",
            ),
        }
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
}

impl IdProblem {
    fn words(self) -> Words {
        let form = "an id is 1 to 8 hexadecimal digits, such as `#1cb5c415`";
        match self {
            Self::Empty => say(
                "`#` without the id's digits",
                "expected hexadecimal digits after it",
                "write the id, or remove the `#` to have it computed",
            ),
            Self::TooLong(digits) => say(
                format!("id of {digits} digits, where 8 are the most"),
                "too many digits",
                form,
            ),
            Self::NotHex(character) => say(
                format!("`{character}` is no hexadecimal digit"),
                "not one of 0-9, a-f",
                form,
            ),
        }
    }
}

/// What the commonest unexpected tokens are about.
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
fn help_expected(expected: &[Expectation]) -> &'static str {
    match expected {
        [Expectation::Name, Expectation::Symbol(':')] => {
            "write `{t:Type}` for a type, `{n:#}` for a number"
        }
        [] | [Expectation::Declaration, ..] => "write a declaration as `name field:Type = Type;`",
        [Expectation::Field, ..] => "write a field as `name:Type`",
        [Expectation::Name, ..] => "a name is letters, digits and `_`, and starts with a letter",
        [Expectation::Number, ..] => "write a condition as `flags.3?Type`",
        [Expectation::Type, ..] => "a type is a name such as `int`, `Vector<int>` or `InputPeer`",
        [Expectation::Symbol(';'), ..] => "end the declaration with `;`",
        [Expectation::Symbol('['), ..] => "write a repetition as `4*[ field:Type ]`",
        [Expectation::Symbol(_), ..] => "close the bracket first",
    }
}

fn visible(character: char) -> String {
    match character {
        '"' | '\'' => character.to_string(),
        _ => character.escape_debug().to_string(),
    }
}

fn help_foreign(character: char) -> &'static str {
    match character {
        '/' => "a comment starts with `//` or `/*`",
        '"' | '\'' | '`' => "TL has no quotes; remove them",
        '&' | '|' | '^' => "TL has no such operator; remove it",
        _ if character.is_whitespace() => "put an ordinary blank in its place",
        _ if character.is_alphanumeric() => "names consist of the letters a-z, digits and `_`",
        _ => "remove it, or put it into a comment",
    }
}

fn help_section(meant: Option<Section>) -> String {
    match meant {
        Some(section) => format!("write `{section}`"),
        None => format!("write `{}` or `{}`", Section::Types, Section::Functions),
    }
}

impl Error for SyntaxError {}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl fmt::Display for SyntaxErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().message)
    }
}

impl fmt::Display for IdProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().message)
    }
}

/// Joins alternatives: `a, b or c`.
struct AnyOf<'a>(&'a [Expectation]);

impl fmt::Display for AnyOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.0.len().saturating_sub(1);
        for (index, expectation) in self.0.iter().enumerate() {
            let joint = match index {
                0 => "",
                _ if index == last => " or ",
                _ => ", ",
            };
            write!(f, "{joint}{expectation}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Declaration => f.write_str("a declaration"),
            Self::Field => f.write_str("a field"),
            Self::Name => f.write_str("a name"),
            Self::Number => f.write_str("a number"),
            Self::Type => f.write_str("a type"),
            Self::Symbol(symbol) => write!(f, "`{symbol}`"),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(text) | Self::Number(text) => write!(f, "`{text}`"),
            Self::Symbol(symbol) => write!(f, "`{symbol}`"),
            Self::End => f.write_str("the end of the declaration"),
        }
    }
}
