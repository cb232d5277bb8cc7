//! Why a text is not the name of an error, and the words for it.

use std::fmt;

use tl_types::rt::MAX_PARAMETERS;

use crate::words::{Explain, Words};

/// Why a text is not the name of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatternError {
    /// The text is empty.
    Empty,
    /// The text has neither a letter nor a digit, so that nothing could be called like it.
    Wordless,
    /// The text has a character that no name has, or a blank at either end.
    Character(char),
    /// After `%` comes neither `d` nor `s`.
    Directive,
    /// `{` stands without `}`, or there is something between them that no field can be called.
    Braces,
    /// Something comes after `*`.
    Wildcard,
    /// The name starts with a parameter, so that it would fit almost any text.
    Unanchored,
    /// Nobody could tell where a parameter ends: another one, or a digit, follows at once.
    Touching,
    /// Two parameters have the same meaning.
    Repeated(String),
    /// There are more parameters than the runtime takes out of a text, [`MAX_PARAMETERS`].
    TooManyParameters,
}

impl Explain for PatternError {
    fn words(&self) -> Words {
        match self {
            Self::Empty => Words::new("it is empty"),
            Self::Wordless => Words::new("it has neither a letter nor a digit")
                .help("a name is words with `_` between them, such as `FLOOD_WAIT_%d`"),
            Self::Character(' ') => Words::new("it starts or ends with a blank"),
            Self::Character(char) => Words::new(format!("no name has `{}`", char.escape_debug())),
            Self::Directive => Words::new("only `d` and `s` may follow `%`")
                .help("`%d` stands for a number and `%s` for a text"),
            Self::Braces => Words::new("braces are put around a lower-case name")
                .help("write a number as in `FLOOD_WAIT_{seconds}`"),
            Self::Wildcard => Words::new("`*` can only stand at the very end")
                .help("a text in another place is written `%s`"),
            Self::Unanchored => Words::new("it starts with a parameter"),
            Self::Touching => Words::new("nothing shows where a parameter ends")
                .help("put `_` or a letter after it"),
            Self::Repeated(meaning) => Words::new(format!("two parameters are called `{meaning}`")),
            Self::TooManyParameters => {
                Words::new(format!("it has more than {MAX_PARAMETERS} parameters"))
                    .help("let `*` at the end stand for the last of them")
            }
        }
    }
}

impl std::error::Error for PatternError {}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().message)
    }
}
