//! The runtime without generated code: takes samples written the way the generator writes, and
//! bytes that are right or wrong; checks values, bytes and errors.

mod answers;
mod debug;
mod errors;
mod limits;
mod one_of;
mod paths;
mod primitives;
mod sample;
mod secrets;
mod strings;
mod widths;
