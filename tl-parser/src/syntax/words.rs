//! What to say about an error: takes a [`SyntaxError`], gives a [`Diagnostic`] or one line.

use std::{error::Error, fmt};

use super::{
    help::{help_expected, help_foreign, help_section},
    syntax_error::{AnyOf, IdProblem, MAX_DEPTH, SyntaxError, SyntaxErrorKind},
};
use crate::diagnostic::{Diagnostic, Label, Words, say};

impl SyntaxError {
    /// The error with labels for its places and a way out of it.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let words = self.kind.words();
        let words = match self.kind.other_place() {
            Some(other) => words.and_at(other.span, &other.text),
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
                help_expected(expected, found),
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
                "expected `---types---`, `---functions---` or a layer such as `===8===`",
                "write three dashes on either side of a section's name, three equals signs on either side of a layer",
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
            Self::OtherDialect { dialect, first, .. } => say(
                format!(
                    "ids in the dialect `{dialect}`, but another file of the schema has `{first}`"
                ),
                "says so here",
                "say `--ids` with the one that counts, or correct one of the files",
            ),
        }
    }

    /// The other place that the error is about: where a bracket is opened, or another file.
    fn other_place(&self) -> Option<Label> {
        match *self {
            Self::Unclosed { bracket, open, .. } => Some(Label {
                span: open,
                text: format!("`{}` is opened here", bracket.open()),
            }),
            Self::OtherDialect { place, .. } => Some(Label {
                span: place,
                text: "the other file says so here".to_owned(),
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

/// Quotes as they are, all else as Rust would write it in quotes.
fn visible(character: char) -> String {
    match character {
        '"' | '\'' => character.to_string(),
        _ => character.escape_debug().to_string(),
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
