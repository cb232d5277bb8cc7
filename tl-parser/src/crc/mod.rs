//! Ids: takes a [`Combinator`] of the syntax tree, gives the number that stands for it on
//! the wire, and the text whose checksum that number is.
//!
//! A combinator's id is the CRC-32 (IEEE) of its declaration in a normal form. Telegram
//! hashes another form than TL's reference compiler; see [`Dialect`].
//!
//! Telegram's form reproduces every explicit id of eleven layers. The classic one is what a missing id is computed
//! with: the public files that leave ids out (TDLib, TON, VK) are compiled by the reference compiler. A comment
//! `// IDS telegram` in the schema says otherwise, and whoever uses the library can count more than that:
//! [`Schema::dialect`](crate::Schema::dialect) decides for all stages. The syntax tree is hashed, as ids
//! stand for what is written, and as they can be checked where a schema does not resolve.
//!
//! | file       | has                                             |
//! |------------|-------------------------------------------------|
//! | `writer`   | the text of a declaration, by a dialect's rules |
//! | `telegram` | Telegram's rules                                |
//! | `classic`  | the reference compiler's rules                  |

mod classic;
mod telegram;
mod writer;

pub use crate::dialect::{Dialect, UnknownDialect};

use crate::syntax::Combinator;

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

/// The id that stands for a combinator: the one that is written, or else the one that
/// follows from its declaration.
#[must_use]
pub fn wire_id(combinator: &Combinator<'_>, dialect: Dialect) -> u32 {
    let computed = || compute_id(combinator, dialect);
    combinator.id.map_or_else(computed, |id| id.value)
}
