//! Differences of schemas: takes an old and a new [`Model`](tl_parser::Model), or two tables of errors, gives
//! what changed, what it breaks, and the version that it asks for. The changes are complete: [`patch`] makes the
//! new model's [`Outline`] of the old model and them.
//!
//! Rules are data: an id, a severity, a summary and a help text, and each has a case in the tests in which it
//! fires. They go by the model alone, so that what cannot be generated can be compared, and guess what breaks
//! source. [`surface`](crate::surface) knows.
//!
//! | file                 | has                                                              |
//! |----------------------|------------------------------------------------------------------|
//! | `all_changes`        | two models to all their changes                                  |
//! | `matching`           | which combinators and types of two models are the same ones      |
//! | `one_sided`          | changes that need no comparison: what is new, what is gone       |
//! | `type_pairs`         | what is different about types                                    |
//! | `pair`               | a combinator that is in both models                              |
//! | `combinator_changes` | what is different about a pair                                   |
//! | `doc_changes`        | documentation that says something else                           |
//! | `id_changes`         | ids that changed, or were another's                              |
//! | `field_pairs`        | which fields of a pair are the same ones                         |
//! | `compared`           | a pair that differs, with its fields                             |
//! | `field_changes`      | what is different about the fields of a pair                     |
//! | `bit_changes`        | flag bits that mean something else than they did                 |
//! | `new_names`          | what the old model's parts are called in the new one             |
//! | `outline`            | the normal form that models are compared in                      |
//! | `change`             | a change, as an edit and as a finding                            |
//! | `rules`              | the rules, as data                                               |
//! | `all_rules`          | those, and the ones for errors                                   |
//! | `error_changes`      | what is different about the documented errors                    |
//! | `error_rules`        | the rules for them, as data                                      |
//! | `subject`            | how findings speak of things                                     |
//! | `verdict`            | what all changes amount to                                       |
//! | `patch`              | old model and changes to the new outline                         |
//! | `history`            | many layers to what became of each definition                    |
//! | `history_report`     | the same for programs and for web pages                          |
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

mod all_changes;
mod all_rules;
mod bit_changes;
mod change;
mod combinator_changes;
mod compared;
mod doc_changes;
mod error_changes;
pub mod error_rules;
mod field_changes;
mod field_pairs;
mod history;
mod history_report;
mod id_changes;
mod matching;
mod new_names;
mod one_sided;
mod outline;
mod pair;
mod patch;
pub mod rules;
mod subject;
mod type_pairs;
mod verdict;

pub use all_changes::diff;
pub use all_rules::all_rules;
pub use change::{Change, Diff, Edit};
pub use error_changes::{PlacedErrors, diff_errors};
pub use history::{Definition, Event, EventKind, History, history};
pub use outline::{Key, Outline};
pub use patch::patch;
pub(crate) use subject::kind_name;
pub use verdict::{Bump, Verdict};
