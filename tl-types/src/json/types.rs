//! The language of the table of names: takes which types the boxed values in a combinator have and
//! which one it makes itself, gives it as text, which the generator writes, and the other way round.
//!
//! ```text
//! Message Chat User !a56c2a3e = updates.Difference
//! ```
//!
//! There is a word for every field with a `!` in the [table of definitions](crate::debug::definition),
//! in the same order: the type; `!` and an id where that is the type's only constructor; or `!` alone,
//! which is anything. What a function makes is left out.

use alloc::vec::Vec;
use core::{fmt, str::SplitWhitespace};

use crate::Combinator;

/// What the table of names says of a combinator beside its name and id.
#[derive(Debug)]
pub struct Types<'t> {
    /// The types of the boxed values in its fields.
    pub boxed: Vec<Type<'t>>,
    /// The type that a constructor makes.
    pub result: Option<&'t str>,
}

/// The type of a boxed value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Type<'t> {
    /// Anything.
    Any,
    /// The type of this name.
    Named(&'t str),
    /// What the constructor with this id makes, and no other.
    Only(u32),
    /// This constructor or function.
    Combinator(&'t Combinator),
}

/// The types of the boxed values that a text has, one after the other.
pub(super) struct BoxedTypes<'t>(SplitWhitespace<'t>);

/// The types of boxed values that a text has.
pub(super) fn boxed_types(text: &str) -> BoxedTypes<'_> {
    BoxedTypes(text.split_whitespace())
}

impl<'t> Iterator for BoxedTypes<'t> {
    type Item = Type<'t>;

    fn next(&mut self) -> Option<Type<'t>> {
        let word = self.0.next().filter(|word| *word != "=");
        word.map(Type::parse)
    }
}

/// The type that a constructor makes, if a text has one.
pub(super) fn result_type(text: &str) -> Option<&str> {
    text.split_once("= ").map(|(_, result)| result)
}

impl<'t> Type<'t> {
    fn parse(word: &'t str) -> Self {
        match word.strip_prefix('!') {
            None => Self::Named(word),
            Some(id) => u32::from_str_radix(id, 16).map_or(Self::Any, Self::Only),
        }
    }
}

impl fmt::Display for Types<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, ty) in self.boxed.iter().enumerate() {
            let blank = if index == 0 { "" } else { " " };
            write!(f, "{blank}{ty}")?;
        }
        match self.result {
            Some(result) if self.boxed.is_empty() => write!(f, "= {result}"),
            Some(result) => write!(f, " = {result}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Type<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("!"),
            Self::Named(name) => f.write_str(name),
            Self::Only(id) => write!(f, "!{id:08x}"),
            Self::Combinator(combinator) => f.write_str(combinator.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::ToString as _, vec};

    use super::*;

    #[test]
    fn types_are_their_text() {
        for (text, boxed, result) in [
            ("", vec![], None),
            ("!", vec![Type::Any], None),
            ("= Peer", vec![], Some("Peer")),
            (
                "Message !a56c2a3e = updates.Difference",
                vec![Type::Named("Message"), Type::Only(0xa56c_2a3e)],
                Some("updates.Difference"),
            ),
        ] {
            let types = Types { boxed, result };
            assert_eq!(types.to_string(), text);
            assert_eq!(boxed_types(text).collect::<Vec<_>>(), types.boxed);
            assert_eq!(result_type(text), result);
        }
    }
}
