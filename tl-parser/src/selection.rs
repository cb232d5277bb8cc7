//! Selections: takes a model and what somebody wants of it, gives the model of that and of everything that
//! it needs.

use std::collections::BTreeSet;

use crate::model::{CombinatorId, Model, Node};

/// What somebody needs of a model, and nothing else.
///
/// A combinator needs what its fields name, and a function its result, too. A type needs its
/// constructors, unless they are unwanted.
///
/// ```
/// use tl_parser::model::CombinatorId;
///
/// let text = "a = A; b x:A = B; c y:B = C; d = D;";
/// let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
/// let model = tl_parser::resolve(&schema).expect("all names are known");
/// let selection = tl_parser::Selection::of(&model, [CombinatorId(1)], |_| true);
/// let names = selection.model.combinators.iter().map(|it| it.name.as_str());
/// assert_eq!(names.collect::<Vec<_>>(), ["a", "b"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Selection {
    /// The model of what is needed.
    pub model: Model,
    /// Constructors of needed types that are not wanted, by their places in the whole model.
    pub unwanted: BTreeSet<CombinatorId>,
}

impl Selection {
    /// Takes these combinators of a model, and what they need. Of a type only those constructors are
    /// needed that are wanted; all are by their own names.
    #[must_use]
    pub fn of(
        model: &Model,
        roots: impl IntoIterator<Item = CombinatorId>,
        is_wanted: impl Fn(CombinatorId) -> bool,
    ) -> Self {
        let mut needed = BTreeSet::new();
        let mut unwanted = BTreeSet::new();
        let mut pending: Vec<_> = roots.into_iter().collect();
        while let Some(id) = pending.pop() {
            if !needed.insert(id) {
                continue;
            }
            model.combinator(id).for_each_need(&mut |node| match node {
                Node::Combinator(id) => pending.push(id),
                Node::Type(id) => {
                    let constructors = model.ty(id).constructors.iter();
                    for &id in constructors {
                        match is_wanted(id) {
                            true => pending.push(id),
                            false => {
                                unwanted.insert(id);
                            }
                        }
                    }
                }
            });
        }
        let stays = |id: CombinatorId| model.combinator(id).builtin || needed.contains(&id);
        Self {
            model: model.subset(stays),
            unwanted: unwanted.difference(&needed).copied().collect(),
        }
    }
}
