//! Ways out of an error: takes what is expected and what was found, gives a line of advice.

use super::{
    ast::Section,
    syntax_error::{Expectation, Found},
};

/// What to do about a token that may not stand here.
pub(super) fn help_expected(expected: &[Expectation], found: &Found) -> &'static str {
    help_found(expected, found).unwrap_or_else(|| help_first(expected))
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
fn help_first(expected: &[Expectation]) -> &'static str {
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

/// What to do about a character that means nothing in TL.
pub(super) fn help_foreign(character: char) -> &'static str {
    match character {
        '/' => "a comment starts with `//` or `/*`",
        '"' | '\'' | '`' => "TL has no quotes; remove them",
        '&' | '|' | '^' => "TL has no such operator; remove it",
        _ if character.is_whitespace() => "put an ordinary blank in its place",
        _ if character.is_alphanumeric() => "names consist of the letters a-z, digits and `_`",
        _ => "remove it, or put it into a comment",
    }
}

/// What to write in place of an unknown section.
pub(super) fn help_section(meant: Option<Section>) -> String {
    match meant {
        Some(section) => format!("write `{section}`"),
        None => format!("write `{}` or `{}`", Section::Types, Section::Functions),
    }
}
