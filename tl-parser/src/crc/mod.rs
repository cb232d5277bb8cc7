//! Ids: takes a [`Combinator`] of the syntax tree, gives the number that stands for it on
//! the wire, and the text whose checksum that number is.
//!
//! A combinator's id is the CRC-32 (IEEE) of its declaration in a normal form. Telegram
//! hashes another form than TL's reference compiler; see [`Dialect`].

mod classic;
mod telegram;
mod writer;

use crate::syntax::Combinator;

/// The two normal forms of a declaration in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// What Telegram's API is hashed with. Every id that its published layers write comes
    /// out of it: fields of type `flags.N?true` are left out, a field of type `bytes`
    /// counts as one of type `string`, the `!` of a function argument is kept.
    Telegram,
    /// The canonical form of TL's reference compiler: the declaration as it stands, but
    /// with single blanks and without braces, angle brackets, parentheses and `!`.
    Classic,
}

/// The text that is hashed.
#[must_use]
pub fn normalise(combinator: &Combinator<'_>, dialect: Dialect) -> String {
    match dialect {
        Dialect::Telegram => writer::write_combinator(combinator, &telegram::Telegram),
        Dialect::Classic => writer::write_combinator(combinator, &classic::Classic),
    }
}

/// The id that follows from a declaration. An explicit id does not count.
#[must_use]
pub fn compute_id(combinator: &Combinator<'_>, dialect: Dialect) -> u32 {
    crc32fast::hash(normalise(combinator, dialect).as_bytes())
}
