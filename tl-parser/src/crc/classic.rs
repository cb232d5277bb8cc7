//! The reference compiler's normal form: takes parts of a declaration, gives what is
//! hashed of them. All of it is, apart from what only guides the reader.

use super::writer::Rules;
use crate::syntax::{Arg, Ident};

pub(super) struct Classic;

impl Rules for Classic {
    const KEEPS_BANG: bool = false;
    const KEEPS_PARENTHESES: bool = false;

    fn keeps(&self, _: &Arg<'_>) -> bool {
        true
    }

    fn alias<'src>(&self, _: &Arg<'src>) -> Option<&'src str> {
        None
    }

    /// `_` stands for no name.
    fn shown_name<'src>(&self, name: Ident<'src>) -> Option<&'src str> {
        (name.text != "_").then_some(name.text)
    }
}
