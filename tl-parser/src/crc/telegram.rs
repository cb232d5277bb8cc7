//! Telegram's normal form: takes parts of a declaration, gives what is hashed of them.
//!
//! The rules were found by measuring: together they give every id that the published
//! layers of the API write.

use super::writer::Rules;
use crate::syntax::{Arg, ArgKind};

pub(super) struct Telegram;

impl Rules for Telegram {
    const AS_WRITTEN: bool = true;

    /// A flag without a value takes no room on the wire, so it can come and go without the
    /// id changing.
    fn keeps(&self, arg: &Arg<'_>) -> bool {
        let asks_a_bit = arg.condition.is_some_and(|it| it.bit.is_some());
        !(asks_a_bit && !arg.names.is_empty() && type_name(arg) == Some("true"))
    }

    /// `bytes` is encoded as `string` is; but only a field's whole type is looked at, an
    /// argument as in `Vector<bytes>` is not.
    fn alias<'src>(&self, arg: &Arg<'src>) -> Option<&'src str> {
        (type_name(arg) == Some("bytes")).then_some("string")
    }
}

fn type_name<'src>(arg: &Arg<'src>) -> Option<&'src str> {
    match &arg.kind {
        ArgKind::Type(expr) => expr.name().map(|name| name.text),
        ArgKind::Repeat(_) => None,
    }
}
