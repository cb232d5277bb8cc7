//! Examples: takes the structs and enums that stand for types, gives a request for each function, as lines of
//! code.
//!
//! | file         | has                                               |
//! |--------------|---------------------------------------------------|
//! | `request`    | the request                                       |
//! | `samples`    | a value of each Rust type                         |
//! | `weights`    | how much there is to write for a value            |
//! | `expression` | expressions, on one line or on several            |

mod expression;
mod request;
mod samples;
mod weights;

pub(crate) use samples::Samples;
