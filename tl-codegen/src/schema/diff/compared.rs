//! A pair that differs, with all that is known of its fields.

use tl_parser::model::{CombinatorOutline, FieldId, Style};

use super::field_pairs::FieldPairs;
use super::new_names::LocalNames;
use super::pair::Pair;

/// Both combinators, field by field.
pub(super) struct Compared<'a> {
    pub(super) pair: &'a Pair<'a>,
    pub(super) fields: &'a FieldPairs,
    pub(super) old_names: &'a LocalNames<'a>,
    pub(super) new_names: &'a LocalNames<'a>,
    /// The old combinator as it was.
    pub(super) original: &'a CombinatorOutline,
    /// The old combinator, with the new names of what is renamed.
    pub(super) old: &'a CombinatorOutline,
    pub(super) new: &'a CombinatorOutline,
}

impl Compared<'_> {
    /// Whether the types of an old and a new field are equal but for what a style leaves out.
    pub(super) fn types_are_alike(&self, old: usize, new: usize, style: Style) -> bool {
        let pair = self.pair;
        let (old_called, new_called) = (
            pair.old_called(self.old_names),
            pair.new_called(self.new_names),
        );
        let before = old_called.printer(style).field(pair.old, FieldId(old));
        let after = new_called.printer(style).field(pair.new, FieldId(new));
        before.ty == after.ty
    }
}
