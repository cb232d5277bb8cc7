//! What `decode` and `encode` share: takes what the command line says, gives schemas, bytes, and texts
//! about values.
//!
//! | file        | has                                                          |
//! |-------------|--------------------------------------------------------------|
//! | `request`   | which schemas, and what the value is to be                   |
//! | `tree`      | the parts of a value in colours, and where they stop         |

pub(crate) mod request;
pub(crate) mod tree;
