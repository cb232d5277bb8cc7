//! The documented errors of the API: takes tables in the JSON form that Telegram publishes,
//! gives an [`ErrorTable`], several of them merged, or the canonical text of one.
//!
//! | file         | has                                                        |
//! |--------------|------------------------------------------------------------|
//! | `table`      | the table and look-ups in it                               |
//! | `pattern`    | names of errors and the parameters in them                 |
//! | `parameters` | what the parameters mean                                   |
//! | `read`       | JSON to table                                              |
//! | `json`       | objects and lists, with the place of what is wrong         |
//! | `write`      | table to JSON                                              |
//! | `merge`      | several tables to one                                      |
//! | `report`     | what a merge did                                           |
//! | `error`      | what can be wrong with a table                             |
//!
//! ```
//! use tl_codegen::errors::{ErrorTable, Parameters};
//!
//! let json = r#"{"errors": {"420": {"FLOOD_WAIT_%d": ["messages.sendMessage"]}}}"#;
//! let table = ErrorTable::parse(json, &Parameters::default())?;
//! let pattern = &table.errors["FLOOD_WAIT_%d"].pattern;
//! assert_eq!(pattern.parameters().next().map(|(_, meaning)| meaning), Some("seconds"));
//! # Ok::<(), tl_codegen::errors::TableError>(())
//! ```

mod error;
mod json;
mod merge;
mod parameters;
mod pattern;
mod read;
mod report;
mod table;
#[cfg(test)]
mod tests;
mod write;

pub use error::{TableError, TableErrorKind};
pub use merge::merge;
pub use parameters::Parameters;
pub use pattern::{MAX_PARAMETERS, ParameterKind, Pattern, PatternError, Segment};
pub use report::{Added, Caller, Disagreement, MergeReport};
pub use table::{Counts, DocumentedError, ErrorTable, KNOWN_CODES};
