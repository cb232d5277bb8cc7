//! JSON with places: takes the text of a document, gives its values, each with where it stands
//! in the text and what leads to it, and errors that name both.
//!
//! | file         | has                                                             |
//! |--------------|-----------------------------------------------------------------|
//! | `json_value` | values, objects and lists with their places                     |
//! | `problem`    | what can be wrong with JSON, whatever it is about               |
//! | `located`    | an error with its place, whichever kind of error it is          |
//! | `quote`      | strings as JSON writes them                                     |
//!
//! `serde_json` does the parsing. It gives raw values, which are slices of the text that they
//! come from: where such a slice begins is the value's place.

mod json_value;
mod located;
mod problem;
mod quote;
#[cfg(test)]
mod tests;

pub(crate) use json_value::{Entry, Object, Value};
pub use located::Located;
pub use problem::JsonProblem;
pub(crate) use quote::quote;
