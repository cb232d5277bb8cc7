//! Selections: takes a model and what somebody wants of it, gives the model of that and of everything that
//! it needs.

use std::collections::BTreeSet;

use crate::model::{CombinatorId, Model, Node};

impl Model {
    /// The model of these combinators and of what they need, and nothing else.
    ///
    /// A combinator needs what its fields name, and a function its result, too. A type needs those of
    /// its constructors that are wanted; by its own name every one is needed.
    ///
    /// ```
    /// use tl_parser::model::CombinatorId;
    ///
    /// let text = "a = A; b x:A = B; c y:B = C; d = D;";
    /// let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
    /// let model = tl_parser::resolve(&schema).expect("all names are known");
    /// let selection = model.select([CombinatorId(1)], |_| true);
    /// let names = selection.combinators.iter().map(|it| it.name.as_str());
    /// assert_eq!(names.collect::<Vec<_>>(), ["a", "b"]);
    /// ```
    #[must_use]
    pub fn select(
        &self,
        roots: impl IntoIterator<Item = CombinatorId>,
        is_wanted: impl Fn(CombinatorId) -> bool,
    ) -> Self {
        let mut needed = BTreeSet::new();
        let mut pending: Vec<_> = roots.into_iter().collect();
        while let Some(id) = pending.pop() {
            if !needed.insert(id) {
                continue;
            }
            self.combinator(id).for_each_need(&mut |node| match node {
                Node::Combinator(id) => pending.push(id),
                Node::Type(id) => {
                    let constructors = self.ty(id).constructors.iter().copied();
                    pending.extend(constructors.filter(|&id| is_wanted(id)));
                }
            });
        }
        self.subset(|id| self.combinator(id).builtin || needed.contains(&id))
    }
}
