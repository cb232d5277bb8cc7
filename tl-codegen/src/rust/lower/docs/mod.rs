//! Documentation: takes the model and the names, gives the lines of every item's rustdoc.
//!
//! | file         | has                                          |
//! |--------------|----------------------------------------------|
//! | `items`      | structs, enums, fields and methods           |
//! | `errors`     | errors, and what functions fail with         |
//! | `modules`    | modules                                      |
//! | `references` | which functions take and return a type       |
//! | `text`       | Markdown: links, TL, what has to be escaped  |

mod errors;
mod items;
mod modules;
mod references;
mod text;

pub(crate) use errors::{api_error, error_variant, function_errors};
pub(crate) use items::{accessor, combinator, field, group, group_field, other_bits, ty, variant};
pub(crate) use modules::module;
pub(crate) use references::References;
