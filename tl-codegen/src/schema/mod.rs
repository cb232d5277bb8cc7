//! Tools for schemas: they take what a schema says ([`Schema`](tl_parser::Schema) or
//! [`Model`](tl_parser::Model)) and know nothing of Rust.
//!
//! | folder   | takes                                       | gives                            |
//! |----------|---------------------------------------------|----------------------------------|
//! | `diff`   | two models                                  | what changed, and what it breaks |
//! | `lint`   | schemas, a table of errors, an allow-list   | what looks wrong                 |
//! | `fmt`    | a schema's text                             | the same text, laid out          |
//! | `inspect` | models, and bytes                          | a line for each part of a value  |
//! | `json`   | a schema, or Telegram's JSON form of one    | the other one                    |
//! | `layers` | schemas of many layers                      | what stands in which of them     |
//! | `report` | findings of `diff` and `lint`               | text, JSON, Markdown, annotations, SARIF |
//! | `select` | a model, and names of what is wanted         | the model of that and its needs  |
//! | `wanted` | nothing                                     | what can be wished of a schema   |
//! | `value`  | models, and bytes or JSON                    | values, JSON or bytes            |

pub mod diff;
pub mod fmt;
#[cfg(feature = "layers")]
pub mod inspect;
pub mod json;
pub mod layers;
pub mod lint;
pub mod report;
pub mod select;
pub mod value;
mod wanted;
