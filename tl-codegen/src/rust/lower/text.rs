//! Text: takes a model, tells what holds any. Only that has a borrowed form; of the rest there
//! is nothing to borrow.

use tl_parser::Section;
use tl_parser::model::{Builtin, Combinator, CombinatorId, Model, TypeId, TypeRef};

/// Which constructors and types hold a `string` or a `bytes`, however deep. They depend on each
/// other in cycles, so that it starts from none and goes on until nothing changes.
#[derive(Debug)]
pub(crate) struct Texts {
    combinators: Vec<bool>,
    types: Vec<bool>,
}

impl Texts {
    pub(crate) fn new(model: &Model) -> Self {
        let mut texts = Self {
            combinators: vec![false; model.combinators.len()],
            types: vec![false; model.types.len()],
        };
        while texts.spread(model) {}
        texts
    }

    /// Whether a combinator has a field that holds text.
    pub(crate) fn in_combinator(&self, id: CombinatorId) -> bool {
        self.combinators[id.0]
    }

    /// Whether a constructor of a boxed type holds text.
    pub(crate) fn in_type(&self, id: TypeId) -> bool {
        self.types[id.0]
    }

    /// Whether values of a type hold text.
    pub(crate) fn in_value(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Builtin(Builtin::String | Builtin::Bytes) => true,
            TypeRef::Vector { item, .. } => self.in_value(item),
            TypeRef::Boxed { ty, .. } => self.in_type(*ty),
            TypeRef::Bare { constructor, .. } => self.in_combinator(*constructor),
            _ => false,
        }
    }

    /// Looks at all constructors once more; tells whether another one holds text.
    fn spread(&mut self, model: &Model) -> bool {
        let mut spread = false;
        for (index, combinator) in model.combinators.iter().enumerate() {
            if !self.combinators[index] && self.in_fields(combinator) {
                self.combinators[index] = true;
                spread = true;
                if let (Section::Types, TypeRef::Boxed { ty, .. }) =
                    (combinator.section, &combinator.result)
                {
                    self.types[ty.0] = true;
                }
            }
        }
        spread
    }

    fn in_fields(&self, combinator: &Combinator) -> bool {
        let mut types = combinator.fields.iter().map(|field| &field.ty);
        types.any(|ty| self.in_value(ty))
    }
}
