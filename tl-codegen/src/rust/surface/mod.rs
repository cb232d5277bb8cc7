//! The public API of generated code: takes two models, gives what a change of one into the other
//! changes in the source of users. It is read from the tokens that emission gives, and not from the tree:
//! what emission writes cannot be missing here.
//!
//! A change of a method or a trait that follows from a variant is listed with its like, and one that both forms
//! have is told once. An option that a function gains is compatible, as `..SendMessage::new(…)` is how calls are
//! made; any other new field is not, since constructors are matched, too.
//!
//! | file          | has                                                     |
//! |---------------|---------------------------------------------------------|
//! | `items`       | what there is: paths, items and their members           |
//! | `read`        | a model to its items                                    |
//! | `read_file`   | the tokens of one file to its items                     |
//! | `token_text`  | tokens as one writes them                               |
//! | `subjects`    | which TL definition each item stands for                |
//! | `differences` | two sets of items to what is different                  |
//! | `member_rules`| which rule a difference of a member comes under         |
//! | `findings`    | the same for people                                     |
//! | `rules`       | the rules, as data                                      |
//!
//! ```
//! use tl_codegen::{Options, surface::{Surface, compare}};
//!
//! let surface = |text| {
//!     let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
//!     let model = tl_parser::resolve(&schema).expect("all names are known");
//!     Surface::of(&model, &Options::new("user.tl")).expect("all of it has a Rust form")
//! };
//! let old = surface("user#1 id:int = User;");
//! let new = surface("user#1 id:long = User;");
//! let findings = compare(&old, &new);
//! assert_eq!(findings[0].rule.id, "rust-field-retyped");
//! assert_eq!(findings[0].message, "field `id` of `types::User` has another type");
//! ```

mod differences;
mod findings;
mod items;
mod member_rules;
mod read;
mod read_file;
pub mod rules;
mod subjects;
mod token_text;

pub use findings::compare;
pub use items::Surface;
