//! Prefixes: takes two combinators by their names, tells whether one is the beginning of the other.

use crate::syntax::Section;

/// Whether one of two combinators is the other's prefix, whichever comes first, so that both have one id:
/// `invokeWithLayerPrefix` is what stands before the query of a function `invokeWithLayer`.
#[must_use]
pub fn is_prefix(one: (Section, &str), other: (Section, &str)) -> bool {
    let begins = |(_, part): (Section, &str), (section, whole): (Section, &str)| {
        section == Section::Functions && part.strip_suffix("Prefix") == Some(whole)
    };
    begins(one, other) || begins(other, one)
}
