//! Reports: takes findings, gives them to people and machines. Nothing is printed here.
//!
//! | file       | has                                                     |
//! |------------|---------------------------------------------------------|
//! | `finding`  | what a finding is                                       |
//! | `source`   | the files that were looked at, and places in them       |
//! | `group`    | findings by rule, and how many of them are how bad      |
//! | `changes`  | which words of old and new differ                       |
//! | `text`     | for a terminal                                          |
//! | `json`     | for programs                                            |
//! | `markdown` | for a comment or a summary on a pull request            |
//! | `github`   | for GitHub's annotations                                |

mod changes;
mod finding;
mod github;
mod group;
mod json;
mod markdown;
mod source;
mod text;

pub(crate) use finding::rules;
pub use finding::{Finding, Place, Rule, Severity};
pub use github::github;
pub use group::{Counts, counts};
pub use json::json;
pub use markdown::markdown;
pub use source::{Report, Source};
pub use text::text;
