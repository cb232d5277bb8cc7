//! Tests of the documented errors: names, reading, writing, merging, and the table in `schema`.
//!
//! | file          | asks                                                      |
//! |---------------|-----------------------------------------------------------|
//! | `pattern`     | how names and their parameters are read                   |
//! | `parameters`  | what parameters mean                                      |
//! | `read_table`  | what a table may leave out, and what is wrong with others |
//! | `callers`     | who may call what                                         |
//! | `merge`       | what a merge gives and reports                            |
//! | `corrections` | what corrections change, and what is wrong with others    |
//! | `data`        | whether the table in `schema` is whole                    |
//! | `sample`      | nothing: it has tables, right and wrong, for the others   |

mod callers;
mod corrections;
mod data;
mod merge;
mod parameters;
mod pattern;
mod read_table;
mod sample;
