//! Differences of schemas: takes an old and a new [`Model`], gives what changed, what it
//! breaks, and the version that it asks for. The changes are complete: [`patch`] makes the
//! new model's [`Outline`] of the old model and them.
//!
//! ```
//! use tl_codegen::diff::{Bump, diff};
//!
//! let model = |text| {
//!     let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
//!     tl_parser::resolve(&schema).expect("all names are known")
//! };
//! let old = model("user#1 id:int = User;");
//! let new = model("user#1 id:long = User;");
//! let diff = diff(&old, &new);
//! let finding = &diff.findings()[0];
//! assert_eq!(finding.subject, "user.id");
//! assert_eq!(finding.rule.id, "field-retyped");
//! assert_eq!(diff.bump(), Bump::Major);
//! ```

mod bits;
mod change;
mod combinators;
mod compared;
mod field_pairs;
mod fields;
mod history;
mod matching;
mod names;
mod outline;
mod pair;
mod patch;
pub mod rules;
mod subject;
mod types;
mod verdict;
mod whole;

use tl_parser::{Section, model::Model};

use self::{
    matching::match_models,
    names::Names,
    pair::{Models, Pair},
    types::TypePairs,
};
use crate::schema::report::Finding;

pub use change::{Change, Edit};
pub use history::{Definition, Event, EventKind, History, history};
pub use outline::{Key, Outline};
pub use patch::patch;
pub use verdict::{Bump, Counts};

/// What is different between two models.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Every change: the layer's first, then those of types by name, of constructors by
    /// name, and of functions by name.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The changes for people, in the same order.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let changes = self.changes.iter();
        changes.map(|change| change.finding.clone()).collect()
    }
}

/// Compares two models by what they mean: the order of declarations, the layout of the
/// text, comments, annotations, built-ins and declarations without a combinator do not count.
#[must_use]
pub fn diff(old: &Model, new: &Model) -> Diff {
    let matching = match_models(old, new);
    let models = Models {
        old,
        new,
        names: &matching.names,
        unchanged: &Names::default(),
    };
    let types = TypePairs::of(models);
    let of_types = types.changes().into_iter();
    let of_types = of_types.map(|(name, change)| ((Group::Types, name), vec![change]));
    let removed = matching.removed.iter().map(|&id| whole::removed(old, id));
    let added = matching
        .added
        .iter()
        .map(|&id| whole::added(new, id, &types));
    let pairs = matching.pairs.iter().map(|&ids| {
        let pair = Pair::new(models, ids);
        (Key::of(pair.new), combinators::diff(&pair))
    });
    let of_combinators = removed
        .chain(added)
        .chain(pairs)
        .map(|(key, changes)| ((Group::of(key.section), key.name), changes));
    let mut changes: Vec<_> = of_types.chain(of_combinators).collect();
    changes.sort_by(|left, right| left.0.cmp(&right.0));
    let changes = changes.into_iter().flat_map(|(_, changes)| changes);
    Diff {
        changes: whole::layer(old, new).into_iter().chain(changes).collect(),
    }
}

/// What changes are sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Types,
    Constructors,
    Functions,
}

impl Group {
    fn of(section: Section) -> Self {
        match section {
            Section::Types => Self::Constructors,
            Section::Functions => Self::Functions,
        }
    }
}
