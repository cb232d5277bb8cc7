//! Generating in a crate's own build script: takes the paths of a schema and of what is known of it, writes
//! Rust to `OUT_DIR`. The feature `build` has it, without anything of the command line.
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     tl_codegen::Config::new().schema("my.tl").compile()?;
//!     Ok(())
//! }
//! ```
//!
//! and where the types are to be, `mod tl { include!(concat!(env!("OUT_DIR"), "/my.rs")); }`.
//!
//! | file        | takes                     | gives                                              |
//! |-------------|---------------------------|----------------------------------------------------|
//! | `config`    | choices, one by one       | a [`Config`]                                       |
//! | `generated` | a [`Config`]              | code, and what was noticed: [`Generated`]          |
//! | `reference` | a [`Config`]              | what there is to read about its schema             |
//! | `compile`   | a [`Config`]              | files in `OUT_DIR`, and lines for Cargo            |

mod compile;
mod config;
mod generated;
#[cfg(feature = "reference")]
mod reference;

pub use config::{Config, Layout};
pub use generated::Generated;
