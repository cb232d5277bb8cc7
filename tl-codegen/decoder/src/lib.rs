//! The decoder on the pages of a reference: takes schemas once, then bytes as people paste them, gives what there
//! is to see of them. Compiled to WebAssembly it is what `tl-codegen docs --decoder` puts into a site:
//!
//! ```text
//! cargo build --profile decoder --target wasm32-unknown-unknown -p tl-decoder
//! ```
//!
//! | file      | has                                                           |
//! |-----------|---------------------------------------------------------------|
//! | `session` | schemas and requests to answers                               |
//! | `answer`  | what is seen, in JSON                                         |
//! | `abi`     | what the page calls; only there where pages are               |

#[cfg(target_family = "wasm")]
mod abi;
mod answer;
mod session;

pub use answer::{Answer, Line, Name, Row, Stop};
pub use session::{Limits, Request, Session};
