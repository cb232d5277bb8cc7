//! Documentation: takes the model and the names, gives the lines of every item's rustdoc.
//!
//! | file         | has                                          |
//! |--------------|----------------------------------------------|
//! | `items`      | structs, enums and variants                  |
//! | `fields`     | fields, groups of them, and their methods    |
//! | `said`       | what an entry of the documentation says      |
//! | `links`      | links to what stands for a name              |
//! | `aliases`    | names that a search should find              |
//! | `errors`     | errors, and what functions fail with         |
//! | `modules`    | modules                                      |
//! | `references` | which functions take and return a type       |
//! | `text`       | Markdown: links, TL, what has to be escaped  |

mod aliases;
mod errors;
mod fields;
mod items;
mod links;
mod modules;
mod references;
mod said;
mod text;

pub(crate) use aliases::{aliases, aliases_of_struct};
pub(crate) use errors::{api_error, error_variant, function_errors};
pub(crate) use fields::{accessor, field, group, group_field, other_bits};
pub(crate) use items::{combinator, ty, variant};
pub(crate) use links::Links;
pub(crate) use modules::module;
pub(crate) use references::References;
pub(crate) use said::Said;
