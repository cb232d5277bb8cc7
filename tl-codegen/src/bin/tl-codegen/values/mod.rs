//! What `decode` and `encode` share: takes what the command line says, gives schemas, bytes, and texts
//! about values.
//!
//! | file        | has                                                          |
//! |-------------|--------------------------------------------------------------|
//! | `request`   | which schemas, and what the value is to be                   |
//! | `byte_text` | bytes as people paste them                                   |
//! | `unpack`    | what is compressed in a value                                |
//! | `tree`      | a value as a tree, with offsets                              |
//! | `leaf_text` | the parts of that tree that have nothing inside              |
//! | `stop`      | where decoding stopped, with the bytes around it             |

pub(crate) mod byte_text;
mod leaf_text;
pub(crate) mod request;
pub(crate) mod stop;
pub(crate) mod tree;
pub(crate) mod unpack;
