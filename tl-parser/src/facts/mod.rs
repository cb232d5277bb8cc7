//! Facts about a whole schema: takes a [`Model`], gives what no declaration says by itself, since it
//! depends on all that a type refers to.
//!
//! | file         | has                                                                |
//! |--------------|--------------------------------------------------------------------|
//! | `graph`      | what refers to what, and the one fixed point that every fact is of |
//! | `components` | parts of a graph that lead to each other                           |
//! | `sizes`      | least sizes on the wire, and the shallowest constructors           |
//! | `holds`      | what holds text, and what takes all bytes that are left            |
//! | `bare`       | constructors that are used by their bare names                     |
//! | `containment`| what is inside of a value, with no vector between                  |
//! | `endless`    | types that no value can have                                       |

mod bare;
mod components;
mod containment;
pub(crate) mod endless;
mod graph;
mod holds;
mod sizes;

use self::{
    containment::Containment,
    graph::{Graph, PerNode},
};
use crate::model::{CombinatorId, Model, Node, TypeId, TypeRef};

/// What is known of a model as a whole. It goes with the model that it was made of.
///
/// ```
/// let text = "leaf = Tree; node left:Tree name:string right:Tree = Tree;";
/// let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
/// let model = tl_parser::resolve(&schema).expect("all names are known");
/// let facts = tl_parser::Facts::of(&model);
/// let tree = tl_parser::model::TypeId(0);
/// assert!(facts.is_recursive(tree));
/// assert_eq!(facts.least_boxed_size(tree), 4);
/// assert_eq!(facts.shallowest(tree), tl_parser::model::CombinatorId(0));
/// ```
#[derive(Clone, Debug)]
pub struct Facts {
    recursive: Vec<bool>,
    least_sizes: PerNode<usize>,
    shallowest: Vec<CombinatorId>,
    text: PerNode<bool>,
    greedy: PerNode<bool>,
    used_bare: Vec<bool>,
    containment: Containment,
}

impl Facts {
    /// Works out everything.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let graph = Graph::of_references(model);
        let least_sizes = sizes::least_sizes(&graph);
        Self {
            recursive: graph.recursive_types(),
            shallowest: sizes::shallowest(&graph, &least_sizes),
            least_sizes,
            text: holds::text(&graph),
            greedy: holds::greedy(&graph),
            used_bare: bare::used_bare(model),
            containment: Containment::of(model),
        }
    }

    /// Whether values of a type can hold values of the same type, however deep, vectors included.
    #[must_use]
    pub fn is_recursive(&self, id: TypeId) -> bool {
        self.recursive[id.0]
    }

    /// The least number of bytes that the fields of a combinator take.
    #[must_use]
    pub fn least_bare_size(&self, id: CombinatorId) -> usize {
        self.least_sizes[Node::Combinator(id)]
    }

    /// The least number of bytes that a combinator takes with its id.
    #[must_use]
    pub fn least_size_with_id(&self, id: CombinatorId) -> usize {
        self.least_bare_size(id) + sizes::ID
    }

    /// The least number of bytes that a value of a boxed type takes, id included.
    #[must_use]
    pub fn least_boxed_size(&self, id: TypeId) -> usize {
        self.least_sizes[Node::Type(id)] + sizes::ID
    }

    /// The constructor of a type whose smallest value is the least deep; of several, the one with
    /// the fewest bytes.
    #[must_use]
    pub fn shallowest(&self, id: TypeId) -> CombinatorId {
        self.shallowest[id.0]
    }

    /// Whether values hold a `string` or a `bytes`, however deep.
    #[must_use]
    pub fn holds_text(&self, node: Node) -> bool {
        self.text[node]
    }

    /// Whether values of a type expression hold a `string` or a `bytes`, however deep.
    #[must_use]
    pub fn type_holds_text(&self, ty: &TypeRef) -> bool {
        holds::holds_text(ty, &self.text)
    }

    /// Whether decoding a value of a type expression takes all bytes that are left.
    #[must_use]
    pub fn is_greedy(&self, ty: &TypeRef) -> bool {
        holds::is_greedy(ty, &self.greedy)
    }

    /// Whether values of a constructor stand somewhere without its id.
    #[must_use]
    pub fn is_used_bare(&self, id: CombinatorId) -> bool {
        self.used_bare[id.0]
    }

    /// All combinators and types, each after what is inside of its values with no vector between.
    /// Those that contain each other stand side by side, combinators first.
    #[must_use]
    pub fn inside_out(&self) -> &[Node] {
        self.containment.order()
    }

    /// Whether values of both can contain each other with no vector between.
    #[must_use]
    pub fn contain_each_other(&self, one: Node, other: Node) -> bool {
        self.containment.is_cycle_of(one, other)
    }
}
