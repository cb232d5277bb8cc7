//! What tests on 32 bits share: the parts of the suite's library that need no files.

#[path = "../../src/hex.rs"]
pub mod hex;
#[path = "../../src/mutate.rs"]
pub mod mutate;
