//! Tests of the documented errors: names, reading, writing, merging, and the table in `schema`.

mod callers;
mod corrections;
mod data;
mod merge;
mod parameters;
mod pattern;
mod read_table;
mod sample;
