//! A client, a server and a bot that stand on `tl-types`: small enough to read at one go.
//!
//! ```text
//! bot --> client --> transport ==TCP==> transport --> server
//! ```
//!
//! | file        | has                                                                        |
//! |-------------|----------------------------------------------------------------------------|
//! | `transport` | frames: how many bytes a message has, in two of MTProto's ways to say so   |
//! | `envelope`  | messages in frames: an id, a number, and a body                            |
//! | `client`    | calls with answers of their types, retries, updates                        |
//! | `server`    | functions by their ids, results, errors, what is packed and in containers  |
//! | `bot`       | a bot that says what it is told                                            |
//!
//! The code is MTProto but for one thing: **nothing is encrypted.** Encryption, keys and salts are the
//! work of an MTProto crate; `examples/mtproto` shows `tl-types` under one of them.

pub mod bot;
pub mod client;
pub mod envelope;
pub mod server;
pub mod transport;

pub use client::Client;
pub use transport::Transport;
