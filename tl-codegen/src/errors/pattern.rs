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

use tl_types::rt::MAX_PARAMETERS;

use super::pattern_error::PatternError;

/// The parsed name of an error. It describes whole texts, from the first letter to the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// Text and parameters in turn. The first one is text; two parameters never touch.
    pub segments: Vec<Segment>,
}

/// A part of a [`Pattern`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Text that is in every such error as it stands here.
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
    /// One or more characters of any kind, as few as the text after them allows.
    Text,
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
            match parse_placeholder(pattern.text_before(), rest)? {
                Some((kind, meaning, after)) => {
                    let usual = pattern.usual_meaning(kind, after);
                    pattern.push_parameter(kind, meaning.map_or(usual, str::to_owned))?;
                    rest = after;
                }
                None => {
                    pattern.push_char(first)?;
                    rest = &rest[first.len_utf8()..];
                }
            }
        }
        match pattern.has_words() {
            true => Ok(pattern),
            false => Err(PatternError::Wordless),
        }
    }

    fn has_words(&self) -> bool {
        self.segments.iter().any(|segment| match segment {
            Segment::Text(text) => text.contains(|it: char| it.is_ascii_alphanumeric()),
            Segment::Parameter { .. } => false,
        })
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

    fn push_parameter(&mut self, kind: ParameterKind, meaning: String) -> Result<(), PatternError> {
        match self.segments.last() {
            None => return Err(PatternError::Unanchored),
            Some(Segment::Parameter { .. }) => return Err(PatternError::Touching),
            Some(Segment::Text(_)) => {}
        }
        if self.parameters().any(|(_, taken)| taken == meaning) {
            return Err(PatternError::Repeated(meaning));
        }
        if self.parameters().count() == MAX_PARAMETERS {
            return Err(PatternError::TooManyParameters);
        }
        self.segments.push(Segment::Parameter { kind, meaning });
        Ok(())
    }

    /// What a parameter means that comes next, where the name does not say it.
    fn usual_meaning(&self, kind: ParameterKind, after: &str) -> String {
        let before = self.text_before();
        let usual = match kind {
            ParameterKind::Text => "text",
            ParameterKind::Number if after.is_empty() && before.ends_with("_WAIT_") => "seconds",
            ParameterKind::Number if after.is_empty() && before.ends_with("_MIGRATE_") => "dc",
            ParameterKind::Number => "value",
        };
        match self.parameters().any(|(_, taken)| taken == usual) {
            false => usual.to_owned(),
            true => format!("{usual}_{}", self.parameters().count() + 1),
        }
    }
}

/// A parameter as it is written: its kind, its meaning if that is given, and the name after it.
type Placeholder<'name> = (ParameterKind, Option<&'name str>, &'name str);

/// The parameter that `name` starts with, if any. `before` is the text before it.
fn parse_placeholder<'name>(
    before: &str,
    name: &'name str,
) -> Result<Option<Placeholder<'name>>, PatternError> {
    use ParameterKind::{Number, Text};

    let mut chars = name.chars();
    Ok(Some(match (chars.next(), chars.as_str()) {
        (Some('%'), rest) => match rest.split_at_checked(1) {
            Some(("d", rest)) => (Number, None, rest),
            Some(("s", rest)) => (Text, None, rest),
            _ => return Err(PatternError::Directive),
        },
        (Some('{'), rest) => match rest.split_once('}') {
            Some((meaning, rest)) if is_meaning(meaning) => (Number, Some(meaning), rest),
            _ => return Err(PatternError::Braces),
        },
        (Some('*'), "") => (Text, Some("rest"), ""),
        (Some('*'), _) => return Err(PatternError::Wildcard),
        (Some('X'), rest) if is_whole_word(before, rest) => (Number, None, rest),
        _ => return Ok(None),
    }))
}

/// Whether something between these texts is a word of its own after another word.
fn is_whole_word(before: &str, after: &str) -> bool {
    before.ends_with('_') && (after.is_empty() || after.starts_with('_'))
}

/// Whether a field can have this name.
pub(super) fn is_meaning(text: &str) -> bool {
    let inside = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(inside)
}
