//! Subsets: takes a model and which of its combinators stay, gives the model of those.

use super::{
    combinator::Combinator,
    ids::{CombinatorId, TypeId},
    schema::{Model, Type},
    type_ref::{Field, TypeArg, TypeRef},
};

impl Model {
    /// The same model with some of its combinators, and with the types that still have
    /// constructors. What stays may refer to nothing else.
    pub(crate) fn subset(&self, stays: impl Fn(CombinatorId) -> bool) -> Self {
        let stay = (0..self.combinators.len()).map(|index| stays(CombinatorId(index)));
        let combinators = Renumbering::of(stay);
        let has_constructors = |ty: &Type| {
            let mut constructors = ty.constructors.iter();
            constructors.any(|id| combinators.stays(id.0))
        };
        let types = Renumbering::of(self.types.iter().map(has_constructors));
        let ids = Ids { combinators, types };
        Self {
            layer: self.layer,
            types: ids.types.keep(&self.types, |ty| ids.renumber_type(ty)),
            combinators: ids
                .combinators
                .keep(&self.combinators, |it| ids.renumber_combinator(it)),
            declarations: self.declarations.clone(),
            wider: self.wider.clone(),
        }
    }
}

/// New numbers for what stays of a list.
struct Renumbering(Vec<Option<usize>>);

impl Renumbering {
    fn of(stay: impl Iterator<Item = bool>) -> Self {
        let mut next = 0..;
        Self(stay.map(|it| it.then(|| next.next()).flatten()).collect())
    }

    fn stays(&self, old: usize) -> bool {
        self.0[old].is_some()
    }

    /// What does not stay keeps its number, which nobody asks for.
    fn new_number(&self, old: usize) -> usize {
        self.0[old].unwrap_or(old)
    }

    fn keep<T: Clone>(&self, list: &[T], renumber: impl Fn(&mut T)) -> Vec<T> {
        let kept = list.iter().zip(&self.0).filter(|(_, new)| new.is_some());
        let mut kept: Vec<T> = kept.map(|(it, _)| it.clone()).collect();
        kept.iter_mut().for_each(renumber);
        kept
    }
}

struct Ids {
    combinators: Renumbering,
    types: Renumbering,
}

impl Ids {
    fn renumber_type(&self, ty: &mut Type) {
        ty.constructors.retain(|id| self.combinators.stays(id.0));
        for id in &mut ty.constructors {
            self.combinator(id);
        }
    }

    fn renumber_combinator(&self, combinator: &mut Combinator) {
        self.fields(&mut combinator.fields);
        self.type_ref(&mut combinator.result);
    }

    fn combinator(&self, id: &mut CombinatorId) {
        *id = CombinatorId(self.combinators.new_number(id.0));
    }

    fn fields(&self, fields: &mut [Field]) {
        fields.iter_mut().for_each(|it| self.type_ref(&mut it.ty));
    }

    fn args(&self, args: &mut [TypeArg]) {
        for arg in args {
            if let TypeArg::Type(ty) = arg {
                self.type_ref(ty);
            }
        }
    }

    fn type_ref(&self, ty: &mut TypeRef) {
        match ty {
            TypeRef::Builtin { alias, .. } => alias.iter_mut().for_each(|id| self.combinator(id)),
            TypeRef::Vector { item, .. } => self.type_ref(item),
            TypeRef::Boxed { ty, args } => {
                *ty = TypeId(self.types.new_number(ty.0));
                self.args(args);
            }
            TypeRef::Bare {
                constructor, args, ..
            } => {
                self.combinator(constructor);
                self.args(args);
            }
            TypeRef::Undeclared { args, .. } => self.args(args),
            TypeRef::Repeat { fields, .. } => self.fields(fields),
            TypeRef::Nat
            | TypeRef::BoxedBuiltin(_)
            | TypeRef::Bool
            | TypeRef::Object
            | TypeRef::Generic { .. }
            | TypeRef::Type => {}
        }
    }
}
