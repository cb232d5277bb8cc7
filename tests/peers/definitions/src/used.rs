//! What the samples use: takes a model and encodings, gives the constructors whose ids are in them.

use std::collections::BTreeSet;

use tl_parser::Model;
use tl_parser::model::{Builtin, CombinatorId, TypeId, TypeRef};

/// The constructors that are used.
pub(crate) struct Used(BTreeSet<usize>);

impl Used {
    /// Every value begins at a whole word, and so does its id. A word of some text that happens to be
    /// an id does no harm: it gives a constructor more.
    pub(crate) fn in_encodings(model: &Model, encodings: &[Vec<u8>]) -> Self {
        let words = encodings.iter().flat_map(|bytes| bytes.chunks_exact(4));
        let words: BTreeSet<_> = words
            .filter_map(|word| word.first_chunk())
            .map(|word| u32::from_le_bytes(*word))
            .collect();
        let constructors = model.constructors();
        let used = constructors.filter(|(_, it)| !it.builtin && words.contains(&it.id));
        Self(used.map(|(id, _)| id.0).collect())
    }

    pub(crate) fn has(&self, id: CombinatorId) -> bool {
        self.0.contains(&id.0)
    }

    /// The constructors of a type that are used.
    pub(crate) fn of_type(&self, model: &Model, ty: TypeId) -> Vec<CombinatorId> {
        let all = model.ty(ty).constructors.iter().copied();
        all.filter(|&id| self.has(id)).collect()
    }
}

/// Which of the used constructors hold text, however deep.
pub(crate) struct Texts<'m> {
    model: &'m Model,
    used: &'m Used,
    holders: BTreeSet<usize>,
}

impl<'m> Texts<'m> {
    /// What holds a holder is one: it goes on until there are no more.
    pub(crate) fn new(model: &'m Model, used: &'m Used) -> Self {
        let mut texts = Self {
            model,
            used,
            holders: BTreeSet::new(),
        };
        loop {
            let found = texts.next_holders();
            if found.len() == texts.holders.len() {
                return texts;
            }
            texts.holders = found;
        }
    }

    pub(crate) fn in_combinator(&self, id: CombinatorId) -> bool {
        self.holders.contains(&id.0)
    }

    pub(crate) fn in_type(&self, id: TypeId) -> bool {
        let constructors = self.used.of_type(self.model, id);
        constructors.into_iter().any(|it| self.in_combinator(it))
    }

    fn next_holders(&self) -> BTreeSet<usize> {
        let used = self.used.0.iter().copied();
        let holds = |id: &usize| {
            let mut fields = self.model.combinators[*id].fields.iter();
            fields.any(|field| self.in_expression(&field.ty))
        };
        used.filter(holds).collect()
    }

    fn in_expression(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Builtin { builtin, .. } => {
                matches!(builtin, Builtin::String | Builtin::Bytes)
            }
            TypeRef::Vector { item, .. } => self.in_expression(item),
            TypeRef::Boxed { ty, .. } => self.in_type(*ty),
            _ => false,
        }
    }
}
