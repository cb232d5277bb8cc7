//! The printer's words for what can be bare: built-ins, vectors and constructors, in the spelling that
//! counts.

use super::{
    ids::CombinatorId,
    print::{Printer, Style},
    type_ref::{Builtin, Spelling, TypeRef},
};

impl Printer<'_> {
    /// The spelling that counts in this style.
    fn shown(&self, spelling: Spelling) -> Spelling {
        match self.style {
            Style::Written => spelling,
            Style::Resolved | Style::Boxed | Style::Encoding => Spelling::Name,
        }
    }

    pub(super) fn push_builtin(&self, text: &mut String, builtin: Builtin, spelling: Spelling) {
        let spelling = self.shown(spelling);
        text.push_str(percent(spelling));
        text.push_str(match spelling {
            Spelling::Percent => builtin.boxed_name(),
            _ if self.style == Style::Encoding && builtin == Builtin::Bytes => {
                Builtin::String.name()
            }
            _ => builtin.name(),
        });
    }

    /// By the constructor that is another name for the built-in; its type has the same name in upper
    /// case.
    pub(super) fn push_alias(&self, text: &mut String, alias: CombinatorId, spelling: Spelling) {
        let name = self.names.combinator(alias);
        text.push_str(percent(spelling));
        match (spelling, name.split_at_checked(1)) {
            (Spelling::Percent, Some((first, rest))) => {
                text.push_str(&first.to_ascii_uppercase());
                text.push_str(rest);
            }
            _ => text.push_str(name),
        }
    }

    pub(super) fn vector(&self, boxed: bool, spelling: Spelling) -> &'static str {
        match self.shown(spelling) {
            _ if boxed || self.style == Style::Boxed => "Vector<",
            Spelling::Percent => "%Vector<",
            Spelling::PercentName => "%vector<",
            Spelling::Name => "vector<",
        }
    }

    pub(super) fn push_bare(
        &self,
        text: &mut String,
        constructor: CombinatorId,
        spelling: Spelling,
    ) {
        match self.model.combinator(constructor).result {
            TypeRef::Boxed { ty, .. } if self.style == Style::Boxed => {
                text.push_str(self.names.ty(ty));
            }
            TypeRef::Boxed { ty, .. } if self.shown(spelling) == Spelling::Percent => {
                text.push('%');
                text.push_str(self.names.ty(ty));
            }
            _ => {
                text.push_str(percent(self.shown(spelling)));
                text.push_str(self.names.combinator(constructor));
            }
        }
    }
}

const fn percent(spelling: Spelling) -> &'static str {
    match spelling {
        Spelling::Name => "",
        Spelling::Percent | Spelling::PercentName => "%",
    }
}
