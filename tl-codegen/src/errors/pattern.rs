//! Patterns: takes an error's name as a table writes it, gives its text and parameters.
//!
//! | written                        | stands for                                     |
//! |--------------------------------|------------------------------------------------|
//! | `%d`, `{seconds}`              | a decimal number                               |
//! | `_X` before `_` or at the end  | `_` and a decimal number                       |
//! | `%s`                           | any text but an empty one                      |
//! | `*` at the end                 | the same; whatever a family's names go on with |
//!
//! Digits and any other `X` are text: `MD5_CHECKSUM_INVALID`, `AUTH_TOKEN_INVALIDX`.

use std::fmt;

/// The most parameters that a name can have: the runtime takes no more out of a text.
pub const MAX_PARAMETERS: usize = 4;

/// The parsed name of an error. It describes whole texts, from the first letter to the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// Text and parameters in turn. The first one is text; two parameters never touch.
    pub segments: Vec<Segment>,
}

/// A part of a [`Pattern`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Exactly this text.
    Text(String),
    /// What the server fills in.
    Parameter {
        /// What it can be.
        kind: ParameterKind,
        /// What it means, as the name of a field: lower case, words joined by `_`.
        meaning: String,
    },
}

/// What a parameter can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    /// One or more decimal digits.
    Number,
    /// One or more characters of any kind, as few as the text behind them allows.
    Text,
}

/// Why a text is not the name of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatternError {
    /// There is nothing.
    Empty,
    /// A character, or a blank at either end, that no name has.
    Character(char),
    /// `%` without `d` or `s` behind it.
    Directive,
    /// `{` without `}`, or with something inside that no field can be called.
    Braces,
    /// `*` with something behind it.
    Wildcard,
    /// The name starts with a parameter, so that it would fit almost any text.
    Unanchored,
    /// Nobody could tell where a parameter ends: another one, or a digit, follows at once.
    Touching,
    /// Two parameters have the same meaning.
    Repeated(String),
    /// There are more than [`MAX_PARAMETERS`].
    TooManyParameters,
}

impl Pattern {
    /// Parses a name. A parameter without a name of its own means `seconds` in `…_WAIT_%d`,
    /// `dc` in `…_MIGRATE_%d`, `rest` for a `*`, and else `value` or `text`.
    ///
    /// # Errors
    ///
    /// The first thing that no error's name can have.
    pub fn parse(name: &str) -> Result<Self, PatternError> {
        if name.is_empty() {
            return Err(PatternError::Empty);
        }
        if name.trim() != name {
            return Err(PatternError::Character(' '));
        }
        let mut pattern = Self::default();
        let mut rest = name;
        while let Some(first) = rest.chars().next() {
            let before = pattern.text_before();
            if let Some(placeholder) = Placeholder::parse(before, rest)? {
                rest = placeholder.rest;
                pattern.push_parameter(&placeholder)?;
            } else {
                pattern.push_char(first)?;
                rest = &rest[first.len_utf8()..];
            }
        }
        Ok(pattern)
    }

    /// Kinds and meanings of the parameters, from left to right.
    pub fn parameters(&self) -> impl Iterator<Item = (ParameterKind, &str)> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Text(_) => None,
            Segment::Parameter { kind, meaning } => Some((*kind, meaning.as_str())),
        })
    }

    /// The name with a bare `%` for each parameter. Names of one shape are spellings of one
    /// error: `FLOOD_WAIT_X`, `FLOOD_WAIT_%d`.
    #[must_use]
    pub fn shape(&self) -> String {
        self.fill(|_| "%".to_owned())
    }

    /// A text of this pattern: numbers are `number`, texts are made of it.
    #[must_use]
    pub fn example(&self, number: u32) -> String {
        self.fill(|kind| match kind {
            ParameterKind::Number => number.to_string(),
            ParameterKind::Text => format!("text{number}"),
        })
    }

    /// Replaces meanings from left to right.
    pub(super) fn set_meanings(&mut self, meanings: &[String]) {
        let parameters = self
            .segments
            .iter_mut()
            .filter_map(|segment| match segment {
                Segment::Text(_) => None,
                Segment::Parameter { meaning, .. } => Some(meaning),
            });
        for (meaning, known) in parameters.zip(meanings) {
            meaning.clone_from(known);
        }
    }

    fn fill(&self, parameter: impl Fn(ParameterKind) -> String) -> String {
        let texts = self.segments.iter().map(|segment| match segment {
            Segment::Text(text) => text.clone(),
            Segment::Parameter { kind, .. } => parameter(*kind),
        });
        texts.collect()
    }

    /// The text since the last parameter.
    fn text_before(&self) -> &str {
        match self.segments.last() {
            Some(Segment::Text(text)) => text,
            _ => "",
        }
    }

    fn push_char(&mut self, char: char) -> Result<(), PatternError> {
        if !(char.is_ascii_alphanumeric() || matches!(char, '_' | ' ')) {
            return Err(PatternError::Character(char));
        }
        match self.segments.last_mut() {
            Some(Segment::Text(text)) => text.push(char),
            Some(Segment::Parameter { .. }) if char.is_ascii_digit() => {
                return Err(PatternError::Touching);
            }
            _ => self.segments.push(Segment::Text(char.to_string())),
        }
        Ok(())
    }

    fn push_parameter(&mut self, placeholder: &Placeholder<'_>) -> Result<(), PatternError> {
        match self.segments.last() {
            None => return Err(PatternError::Unanchored),
            Some(Segment::Parameter { .. }) => return Err(PatternError::Touching),
            Some(Segment::Text(_)) => {}
        }
        let meaning = self.meaning_of(placeholder);
        if self.parameters().any(|(_, taken)| taken == meaning) {
            return Err(PatternError::Repeated(meaning));
        }
        if self.parameters().count() == MAX_PARAMETERS {
            return Err(PatternError::TooManyParameters);
        }
        self.segments.push(Segment::Parameter {
            kind: placeholder.kind,
            meaning,
        });
        Ok(())
    }

    fn meaning_of(&self, placeholder: &Placeholder<'_>) -> String {
        if let Some(meaning) = placeholder.meaning {
            return meaning.to_owned();
        }
        let before = self.text_before();
        let usual = match placeholder.kind {
            ParameterKind::Text => "text",
            ParameterKind::Number if !placeholder.rest.is_empty() => "value",
            ParameterKind::Number if before.ends_with("_WAIT_") => "seconds",
            ParameterKind::Number if before.ends_with("_MIGRATE_") => "dc",
            ParameterKind::Number => "value",
        };
        match self.parameters().any(|(_, taken)| taken == usual) {
            false => usual.to_owned(),
            true => format!("{usual}_{}", self.parameters().count() + 1),
        }
    }
}

/// A parameter as it is written.
struct Placeholder<'name> {
    kind: ParameterKind,
    meaning: Option<&'name str>,
    /// The name behind it.
    rest: &'name str,
}

impl<'name> Placeholder<'name> {
    /// The parameter that `name` starts with, if any; `before` is the text before it.
    fn parse(before: &str, name: &'name str) -> Result<Option<Self>, PatternError> {
        use ParameterKind::{Number, Text};

        let (kind, meaning, rest) = if let Some(rest) = name.strip_prefix('%') {
            match (rest.strip_prefix('d'), rest.strip_prefix('s')) {
                (Some(rest), _) => (Number, None, rest),
                (_, Some(rest)) => (Text, None, rest),
                _ => return Err(PatternError::Directive),
            }
        } else if let Some(rest) = name.strip_prefix('{') {
            match rest.split_once('}') {
                Some((meaning, rest)) if is_meaning(meaning) => (Number, Some(meaning), rest),
                _ => return Err(PatternError::Braces),
            }
        } else if let Some(rest) = name.strip_prefix('*') {
            match rest {
                "" => (Text, Some("rest"), rest),
                _ => return Err(PatternError::Wildcard),
            }
        } else {
            match name.strip_prefix('X') {
                Some(rest) if is_whole_word(before, rest) => (Number, None, rest),
                _ => return Ok(None),
            }
        };
        Ok(Some(Self {
            kind,
            meaning,
            rest,
        }))
    }
}

/// Whether something between these texts is a word of its own behind another word.
fn is_whole_word(before: &str, behind: &str) -> bool {
    before.ends_with('_') && (behind.is_empty() || behind.starts_with('_'))
}

/// Whether a field can have this name.
pub(super) fn is_meaning(text: &str) -> bool {
    let inside = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(inside)
}

impl std::error::Error for PatternError {}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::Character(' ') => f.write_str("it starts or ends with a blank"),
            Self::Character(char) => write!(f, "no name has `{}`", char.escape_debug()),
            Self::Directive => f.write_str("only `d` and `s` may follow `%`"),
            Self::Braces => f.write_str("braces are put around a lower-case name"),
            Self::Wildcard => f.write_str("`*` can only stand at the very end"),
            Self::Unanchored => f.write_str("it starts with a parameter"),
            Self::Touching => f.write_str("nothing shows where a parameter ends"),
            Self::Repeated(meaning) => write!(f, "two parameters are called `{meaning}`"),
            Self::TooManyParameters => write!(f, "it has more than {MAX_PARAMETERS} parameters"),
        }
    }
}
