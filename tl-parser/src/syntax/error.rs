//! What can be wrong with a text: typed errors, with the place of each.

use std::fmt;

use super::{ast::Section, cursor::MAX_DEPTH};
use crate::span::Span;

/// How many characters of a name or number a message shows.
const CLIPPED: usize = 40;

/// An error in the text of a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub kind: SyntaxErrorKind,
    /// The token that is wrong; if something is missing, the empty span where it belongs.
    pub span: Span,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SyntaxErrorKind {
    /// The text is so long that spans cannot point into all of it; the span is empty.
    TextTooLong,
    /// Something else has to stand here.
    Expected {
        /// What may stand here.
        expected: &'static [Expectation],
        /// What does.
        found: Found,
    },
    /// A character that means nothing in TL.
    ForeignCharacter(char),
    /// `/*` without `*/`.
    UnterminatedComment,
    /// A bracket that is not closed where it has to be.
    Unclosed {
        /// Which bracket.
        bracket: Bracket,
        /// Where it is opened.
        open: Span,
        /// What stands in place of the closing one.
        found: Found,
    },
    /// A declaration without `;`.
    MissingSemicolon,
    /// A declaration without `=`.
    MissingEquals,
    /// No type behind `=`.
    MissingResult,
    /// No type behind `:`, a condition or `!`.
    MissingType,
    /// `{}`.
    EmptyBraces,
    /// The id behind `#` is none.
    BadId(IdProblem),
    /// A blank between a name and its `#id`.
    DetachedId,
    /// A number that does not fit into 32 bits.
    NumberTooLarge,
    /// A number that goes on with letters: `3rd`.
    MalformedNumber,
    /// `flags.3` before a type, without `?`.
    MissingQuestionMark,
    /// `flags.3?T` without a field name.
    UnnamedCondition,
    /// A field's name with a dot in it.
    NamespacedField,
    /// A combinator's name that starts with an upper-case letter.
    UppercaseConstructor,
    /// `---name---` with a name that is neither `types` nor `functions`.
    UnknownSection {
        /// The name; a long one is cut short.
        name: String,
        /// The section that is probably meant.
        meant: Option<Section>,
    },
    /// Dashes that make no separator.
    MalformedSeparator,
    /// `;` that ends nothing.
    StraySemicolon,
    /// Brackets, `%` or `+` nested deeper than the parser follows.
    TooDeep,
}

/// What is wrong with an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdProblem {
    /// Nothing stands behind `#`.
    Empty,
    /// It has this many digits, which is more than eight.
    TooLong(usize),
    /// This character is no hexadecimal digit.
    NotHex(char),
}

/// The four pairs of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    /// `( )`
    Paren,
    /// `[ ]`
    Square,
    /// `{ }`
    Brace,
    /// `< >`
    Angle,
}

/// What may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// A declaration or separator.
    Declaration,
    /// A field.
    Field,
    /// A name.
    Name,
    /// A number.
    Number,
    /// A type.
    Type,
    /// This very character.
    Symbol(char),
}

/// What stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A name; a long one is cut short.
    Name(String),
    /// A number; a long one is cut short.
    Number(String),
    /// A character of TL.
    Symbol(char),
    /// Nothing more: the declaration or the file is over.
    End,
}

impl Bracket {
    /// The character that opens it.
    #[must_use]
    pub const fn open(self) -> char {
        match self {
            Self::Paren => '(',
            Self::Square => '[',
            Self::Brace => '{',
            Self::Angle => '<',
        }
    }

    /// The character that closes it.
    #[must_use]
    pub const fn close(self) -> char {
        match self {
            Self::Paren => ')',
            Self::Square => ']',
            Self::Brace => '}',
            Self::Angle => '>',
        }
    }
}

impl std::error::Error for SyntaxError {}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl fmt::Display for SyntaxErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected { expected, found } => {
                write!(f, "expected {}, found {found}", AnyOf(expected))
            }
            Self::TextTooLong => f.write_str("text of 4 GiB or more"),
            Self::ForeignCharacter(quote @ ('"' | '\'')) => {
                write!(f, "`{quote}` has no meaning in TL")
            }
            Self::ForeignCharacter(character) => {
                write!(f, "`{}` has no meaning in TL", character.escape_debug())
            }
            Self::UnterminatedComment => f.write_str("comment without an end"),
            Self::Unclosed { bracket, found, .. } => {
                let (open, close) = (bracket.open(), bracket.close());
                write!(f, "unclosed `{open}`: expected `{close}`, found {found}")
            }
            Self::MissingSemicolon => f.write_str("missing `;` behind the declaration"),
            Self::MissingEquals => f.write_str("missing `=` and result type"),
            Self::MissingResult => f.write_str("missing result type behind `=`"),
            Self::MissingType => f.write_str("missing type of the field"),
            Self::EmptyBraces => f.write_str("empty braces"),
            Self::BadId(problem) => problem.fmt(f),
            Self::DetachedId => f.write_str("blank between the name and its id"),
            Self::NumberTooLarge => f.write_str("number does not fit into 32 bits"),
            Self::MalformedNumber => f.write_str("number goes on with letters"),
            Self::MissingQuestionMark => f.write_str("condition without `?`"),
            Self::UnnamedCondition => f.write_str("optional field without a name"),
            Self::NamespacedField => f.write_str("field name with a dot"),
            Self::UppercaseConstructor => {
                f.write_str("combinator name starts with an upper-case letter")
            }
            Self::UnknownSection { name, .. } => write!(f, "unknown section `{name}`"),
            Self::MalformedSeparator => f.write_str("malformed section separator"),
            Self::StraySemicolon => f.write_str("`;` without a declaration"),
            Self::TooDeep => write!(f, "nested more than {MAX_DEPTH} levels deep"),
        }
    }
}

/// Joins alternatives: `a, b or c`.
pub(super) struct AnyOf<'a>(pub(super) &'a [Expectation]);

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

/// The beginning of a text that would be too long for a message.
pub(super) fn clip(text: &str) -> String {
    match text.char_indices().nth(CLIPPED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl fmt::Display for IdProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("`#` without the id's digits"),
            Self::TooLong(digits) => write!(f, "id of {digits} digits, where 8 are the most"),
            Self::NotHex(character) => write!(f, "`{character}` is no hexadecimal digit"),
        }
    }
}
