//! What can be wrong with a text: typed errors, with the place of each.

use std::fmt;

use super::ast::Section;
use crate::{dialect::Dialect, span::Span};

/// How deep brackets, `%` and sums may nest.
pub(super) const MAX_DEPTH: u8 = 64;

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
    /// No type after `=`.
    MissingResult,
    /// No type after `:`, a condition or `!`.
    MissingType,
    /// `{}`.
    EmptyBraces,
    /// The id after `#` is none.
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
    /// `// IDS telegram` in one file of a schema and `// IDS classic` in another.
    OtherDialect {
        /// The dialect that this file names.
        dialect: Dialect,
        /// The dialect that a file before it names.
        first: Dialect,
        /// Where that file says so.
        place: Span,
    },
}

/// What is wrong with an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdProblem {
    /// Nothing stands after `#`.
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

/// The beginning of a text that would be too long for a message.
pub(super) fn clip(text: &str) -> String {
    match text.char_indices().nth(CLIPPED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
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
