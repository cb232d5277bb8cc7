//! What everything is for: takes texts in Markdown, gives the [`Documentation`] of one schema.
//!
//! | file         | has                                                  |
//! |--------------|------------------------------------------------------|
//! | `entry`      | the documentation, and look-ups in it                |
//! | `blocks`     | a text as headings, paragraphs and lines of lists    |
//! | `reader`     | all texts to the documentation, and every error      |
//! | `entries`    | the entries of one file                              |
//! | `lists`      | the glossary and the categories                      |
//! | `code`       | what stands between backticks                        |
//! | `text_error` | what can be wrong with a text                        |
//!
//! ```
//! use tl_codegen::documentation::{Documentation, Texts};
//!
//! let text = "# Users\n\n## user\n\nAn account.\n\n- `id`: Which one it is.\n";
//! let texts = Texts { entries: &[text], ..Texts::default() };
//! let documentation = Documentation::parse(&texts).expect("nothing is wrong with it");
//! let entry = &documentation.entries["user"];
//! assert_eq!(entry.summary.text, "An account.");
//! assert_eq!(entry.fields["id"].text, "Which one it is.");
//! ```

mod blocks;
mod code;
mod entries;
mod entry;
mod lists;
mod reader;
#[cfg(test)]
mod tests;
mod text_error;

pub use entry::{Category, Documentation, Entry, Text};
pub use reader::Texts;
pub use text_error::{TextError, TextErrorKind};
