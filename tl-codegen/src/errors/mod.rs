//! The documented errors of the API: takes tables in the JSON form that Telegram publishes,
//! gives an [`ErrorTable`], several of them merged, or the canonical text of one.
//!
//! | file            | has                                                   |
//! |-----------------|-------------------------------------------------------|
//! | `table`         | the table and look-ups in it                          |
//! | `callers`       | who may call a method                                 |
//! | `pattern`       | names of errors and the parameters in them            |
//! | `pattern_error` | why a text is not the name of an error                |
//! | `spellings`     | which names are one name, spelt in several ways       |
//! | `parameters`    | what the parameters mean                              |
//! | `read_table`    | JSON to table                                         |
//! | `places`        | where the JSON names errors and methods               |
//! | `write_table`   | table to JSON                                         |
//! | `table_error`   | what can be wrong with a table                        |
//! | `merge`         | several tables to one                                 |
//! | `corrections`   | what sources got wrong, and why                       |
//! | `merge_report`  | what a merge did                                      |
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

mod callers;
mod corrections;
mod merge;
mod merge_report;
mod parameters;
mod pattern;
mod pattern_error;
mod places;
mod read_table;
mod spellings;
mod table;
mod table_error;
#[cfg(test)]
mod tests;
mod write_table;

pub use callers::Callers;
pub use corrections::{Correction, Corrections};
pub use merge::merge;
pub use merge_report::{Added, Corrected, Disagreement, MergeReport};
pub use parameters::Parameters;
pub use pattern::{ParameterKind, Pattern, Segment};
pub use pattern_error::PatternError;
pub use places::Places;
pub use table::{Counts, DocumentedError, ErrorTable, KNOWN_CODES};
pub use table_error::{TableError, TableErrorKind};
