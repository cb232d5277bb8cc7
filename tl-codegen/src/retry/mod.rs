//! What to do after an error: takes a reviewed list of rules, gives the table that the runtime looks
//! them up in. It belongs to the protocol and not to a schema, so that only the runtime has one.
//!
//! | file    | has                               |
//! |---------|-----------------------------------|
//! | `rules` | the rules, in any form for serde  |
//! | `emit`  | rules to Rust                     |

mod emit;
mod rules;

pub use emit::generate;
pub use rules::{Action, RetryRules, Rule, RuleError, WaitScope};
