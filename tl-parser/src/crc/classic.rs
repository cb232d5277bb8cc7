//! The reference compiler's normal form: takes parts of a declaration, gives what is
//! hashed of them. All of it is, apart from what only guides the reader.

use super::writer::Rules;
use crate::syntax::Arg;

pub(super) struct Classic;

impl Rules for Classic {
    const AS_WRITTEN: bool = false;

    fn keeps(&self, _: &Arg<'_>) -> bool {
        true
    }

    fn alias<'src>(&self, _: &Arg<'src>) -> Option<&'src str> {
        None
    }
}
