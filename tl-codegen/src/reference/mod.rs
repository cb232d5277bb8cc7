//! The reference: takes a model and what is known of it, gives a page for everything that has a name. A page
//! is plain data, which [`html`] and the command line show each in its way.
//!
//! | file          | has                                                           |
//! |---------------|---------------------------------------------------------------|
//! | `page`        | pages and what they consist of                                |
//! | `book`        | the reference: everything that pages are made of              |
//! | `pages`       | which file knows the pages of a kind                          |
//! | `catalog`     | which page a name has                                         |
//! | `search`      | what somebody wrote to the pages that can be meant            |
//! | `prose`       | Markdown to text with links                                   |
//! | `declaration` | TL to lines with links                                        |
//! | `definition`  | the pages of methods and constructors                         |
//! | `fields`      | parameters and their meanings                                 |
//! | `json_sample` | a value in JSON                                               |
//! | `sample_bytes` | a value in bytes                                            |
//! | `type_page`   | the pages of types                                            |
//! | `error_page`  | the pages of errors, and what methods give which              |
//! | `built_in`    | the page of types that no schema declares                     |
//! | `error_meaning` | what an error means                                         |
//! | `advice`      | what to do after an error                                     |
//! | `changes`     | what layers changed                                           |
//! | `lists`       | the pages that lead to others                                 |
//! | `html`        | pages to a web site                                           |
//!
//! ```
//! use tl_codegen::Options;
//! use tl_codegen::reference::Reference;
//!
//! let text = "user#01 id:long = User; ---functions--- getUser#02 id:long = User;";
//! let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
//! let model = tl_parser::resolve(&schema).expect("all names are known");
//! let reference = Reference::new(model, Vec::new(), Options::new("my.tl"));
//! let found = reference.find("#02");
//! assert_eq!(found[0].name, "getUser");
//! let page = reference.page(&found[0]);
//! assert!(page.sections.iter().any(|section| section.title == "Parameters"));
//! ```

mod advice;
mod book;
mod built_in;
mod catalog;
mod changes;
mod declaration;
mod definition;
mod error_meaning;
mod error_page;
mod fields;
pub mod html;
mod json_sample;
mod lists;
mod page;
mod pages;
mod prose;
mod sample_bytes;
mod search;
mod type_page;

pub use book::Reference;
pub use page::{Block, Edit, Kind, Language, Page, PageId, Piece, Rich, Section};
