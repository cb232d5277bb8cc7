//! Documentation: takes the model and the names, gives the lines of every item's rustdoc.
//!
//! | file         | has                                          |
//! |--------------|----------------------------------------------|
//! | `items`      | structs, enums and variants                  |
//! | `examples`   | a request for each function                  |
//! | `fields`     | fields, groups of them, and their methods    |
//! | `said`       | what an entry of the documentation says      |
//! | `links`      | links to what stands for a name              |
//! | `aliases`    | names that a search should find              |
//! | `categories` | chapters that lead to every function          |
//! | `errors`     | errors, and what functions fail with         |
//! | `modules`    | modules                                      |
//! | `references` | paragraphs about what uses a type            |
//! | `text`       | Markdown: links, TL, what has to be escaped  |

mod aliases;
mod categories;
mod errors;
mod examples;
mod fields;
mod items;
mod links;
mod modules;
mod references;
mod said;
mod text;

pub(crate) use aliases::{aliases, aliases_of_struct};
pub(crate) use errors::{api_error, error_variant, function_errors};
pub(crate) use examples::Samples;
pub(crate) use fields::{accessor, field, group, group_field, other_bits};
pub(crate) use items::{combinator, other, ty, variant};
pub(crate) use links::Links;
pub(crate) use modules::module;
pub(crate) use said::Said;
