//! Reports: takes findings, gives them to people and machines. Nothing is printed here.
//!
//! | file              | has                                                     |
//! |-------------------|---------------------------------------------------------|
//! | `finding`         | what a finding is                                       |
//! | `source`          | the files that were looked at, and places in them       |
//! | `allow`           | what is known and explained, and need not be told         |
//! | `group`           | findings by rule, and how many of them are how bad      |
//! | `changed_words`   | which words of old and new differ                       |
//! | `names`           | lists of names in a line of text                        |
//! | `text_report`     | for a terminal                                          |
//! | `json_report`     | for programs                                            |
//! | `markdown_report` | for a comment or a summary on a pull request            |
//! | `annotation`      | what is said of a finding next to its line              |
//! | `github_report`   | for GitHub's annotations                                |
//! | `sarif_report`    | for code scanning, in SARIF                             |

mod allow;
mod annotation;
mod changed_words;
mod finding;
mod github_report;
mod group;
mod json_report;
mod markdown_report;
mod names;
mod sarif_report;
mod source;
mod text_report;

pub use crate::place::Place;
pub use allow::{AllowError, AllowErrorKind, AllowList, Allowance, Allowed, UnknownRule};
pub(crate) use finding::rules;
pub use finding::{Finding, Rule, Severity};
pub use github_report::github;
pub use group::{Counts, counts};
pub use json_report::json;
pub(crate) use markdown_report::prose;
pub use markdown_report::{markdown, summary};
pub use names::list_names;
pub use sarif_report::sarif;
pub use source::{Report, Source};
pub use text_report::text;
