//! Remainders: takes a model and combinators to leave out, gives the model without them and without
//! everything that needs them.
//!
//! A type stays as long as it has a constructor, and goes with what refers to it when no value of it can end any
//! more. A value of a constructor that went is one of an unknown constructor then.

use std::collections::BTreeMap;

use crate::{
    facts::endless::endless,
    model::{CombinatorId, Model, Node, TypeId},
};

/// What is left of a model without some of its combinators.
///
/// A combinator needs what its fields name, and a function its result, too. A constructor by its
/// bare name is that constructor; a boxed type is there as long as one of its constructors is.
///
/// ```
/// use tl_parser::model::CombinatorId;
///
/// let text = "a = A; b x:A = B; c y:B = C; d = D;";
/// let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
/// let model = tl_parser::resolve(&schema).expect("all names are known");
/// let rest = tl_parser::Remainder::of(&model, [CombinatorId(0)]);
/// assert_eq!(rest.model.combinators.len(), 1);
/// assert_eq!(rest.dependents.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Remainder {
    /// The model of what is left.
    pub model: Model,
    /// What had to go, too, and what it needs that is not there any more. It may be its own type,
    /// if no value of that has an end any more.
    pub dependents: BTreeMap<CombinatorId, Node>,
}

impl Remainder {
    /// Leaves combinators out of a model. What the model does not have is left out already.
    #[must_use]
    pub fn of(model: &Model, left_out: impl IntoIterator<Item = CombinatorId>) -> Self {
        let mut removal = Removal::new(model);
        for id in left_out {
            removal.remove(id, None);
        }
        loop {
            removal.remove_users();
            let stays = |id: &CombinatorId| !removal.gone.contains_key(id);
            let left: Vec<_> = all(model).filter(stays).collect();
            let rest = model.subset(|id| stays(&id));
            let cycles = endless(&rest);
            if cycles.is_empty() {
                let gone = removal.gone.into_iter();
                let dependents = gone.filter_map(|(id, needs)| Some((id, needs?)));
                return Self {
                    model: rest,
                    dependents: dependents.collect(),
                };
            }
            for step in cycles.iter().flatten() {
                let id = left[step.constructor.0];
                removal.remove(id, Some(removal.own_type(id)));
            }
        }
    }
}

fn all(model: &Model) -> impl Iterator<Item = CombinatorId> {
    (0..model.combinators.len()).map(CombinatorId)
}

struct Removal {
    /// What has gone, and what it needed if it was not left out by itself.
    gone: BTreeMap<CombinatorId, Option<Node>>,
    /// What has gone, and whose users have not yet.
    pending: Vec<CombinatorId>,
    /// Who needs what.
    users: BTreeMap<Node, Vec<CombinatorId>>,
    /// The type of each constructor.
    types: BTreeMap<CombinatorId, TypeId>,
    /// How many constructors each type still has.
    constructors: Vec<usize>,
}

impl Removal {
    fn new(model: &Model) -> Self {
        let mut users: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for id in all(model) {
            let mut add = |node| users.entry(node).or_default().push(id);
            model.combinator(id).for_each_need(&mut add);
        }
        let types = model.types.iter().enumerate();
        let types =
            types.flat_map(|(ty, it)| it.constructors.iter().map(move |&id| (id, TypeId(ty))));
        Self {
            gone: BTreeMap::new(),
            pending: Vec::new(),
            users,
            types: types.collect(),
            constructors: model.types.iter().map(|ty| ty.constructors.len()).collect(),
        }
    }

    fn remove(&mut self, id: CombinatorId, needs: Option<Node>) {
        self.gone.entry(id).or_insert_with(|| {
            self.pending.push(id);
            needs
        });
    }

    fn remove_users(&mut self) {
        while let Some(id) = self.pending.pop() {
            self.remove_users_of(Node::Combinator(id));
            if let Some(&ty) = self.types.get(&id) {
                self.constructors[ty.0] -= 1;
                if self.constructors[ty.0] == 0 {
                    self.remove_users_of(Node::Type(ty));
                }
            }
        }
    }

    fn remove_users_of(&mut self, node: Node) {
        for user in self.users.remove(&node).unwrap_or_default() {
            self.remove(user, Some(node));
        }
    }

    fn own_type(&self, id: CombinatorId) -> Node {
        match self.types.get(&id) {
            Some(&ty) => Node::Type(ty),
            None => Node::Combinator(id),
        }
    }
}
