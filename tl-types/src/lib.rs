//! Telegram's types and functions in Rust, with their binary encoding.
//!
//! Takes bytes, gives values, and the other way round. The crate has two parts: a small
//! hand-written runtime, and code generated from the TL schema, which is checked in. There is no
//! build script. The crate is `no_std` and needs `alloc`; it has no `unsafe` code.
//!
//! # The runtime
//!
//! | Item | What it is |
//! |---|---|
//! | [`Serializable`], [`Deserializable`] | the boxed form: a constructor's id, then its fields |
//! | [`BareSerializable`], [`BareDeserializable`] | the bare form: the fields alone |
//! | [`Identifiable`] | a constructor's or function's id and TL name |
//! | [`DeserializableOwned`] | the bound for what keeps nothing of the input |
//! | [`Borrowable`] | from a type to its borrowed form |
//! | [`RemoteCall`] | a function, with the types that the server answers with |
//! | [`RpcError`], [`CallError`] | what the server answers if a call fails |
//! | [`Object`] | an encoded value whose type is known later |
//! | [`Reader`] | decodes what a stranger sent: bounds-checked, limited in depth and memory |
//! | [`Error`], [`ErrorKind`] | what was wrong, at which byte, in which TL type |
//!
//! All of it can be implemented by hand. What only generated code calls is hidden from this
//! documentation, and may change with any minor version.
//!
//! # Features
//!
//! | Feature | Default | What it adds |
//! |---|---|---|
//! | `api` | yes | types and functions of Telegram's API |
//! | `errors` | yes | the documented errors of the API: one enum of all, one for each function |
//! | `mtproto` | no | types and functions of the protocol below the API |
//! | `borrowed` | no | the same types with text that is borrowed from the input |
//! | `deserializable-functions` | no | [`Deserializable`] for functions, not only for types |
//! | `names` | no | look-up of a TL name by its id |
//! | `arbitrary` | no | arbitrary values for fuzzers and property tests |
//!
//! # Borrowed forms
//!
//! With the feature `borrowed`, the module `borrowed` has every type that holds text a second
//! time, with `&str` and `&[u8]` in place of `String` and `Vec<u8>`: the same names, fields and
//! methods, decoded without a copy of any text. What holds none is the same type in both. The
//! types encode, too, and `to_owned()` makes owned values of them.
//!
//! **Text that is no UTF-8 is an error in a borrowed form**, and the whole value is lost. An owned
//! form replaces what is wrong, unless [`Reader::strict_utf8`] forbids it; a borrowed one cannot.
//!
#![cfg_attr(all(feature = "api", feature = "borrowed"), doc = "```")]
#![cfg_attr(not(all(feature = "api", feature = "borrowed")), doc = "```ignore")]
//! use tl_types::{Deserializable, Serializable, borrowed, types};
//!
//! let bytes = types::DataJson { data: "{}".to_owned() }.to_bytes();
//! let json = borrowed::types::DataJson::from_bytes(&bytes)?;
//! assert_eq!(json.data, "{}"); // a part of `bytes`
//! let json: types::DataJson = json.to_owned(); // outlives them
//! # Ok::<(), tl_types::Error>(())
//! ```
//!
//! # Example
//!
//! ```
//! use tl_types::{Deserializable, ErrorKind, Serializable};
//!
//! let ids = vec![1_i64, 2, 3];
//! let bytes = ids.to_bytes();
//! assert_eq!(bytes[..8], [0x15, 0xc4, 0xb5, 0x1c, 3, 0, 0, 0]);
//! assert_eq!(Vec::<i64>::from_bytes(&bytes), Ok(ids));
//!
//! let error = Vec::<i64>::from_bytes(&bytes[..20]).unwrap_err();
//! assert_eq!(error.kind(), &ErrorKind::VectorTooLong { count: 3, limit: 1 });
//! ```

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod agreed;
mod borrowable;
mod debug;
#[cfg(feature = "errors")]
mod documented;
mod equality;
mod error;
mod impls;
mod numbers;
mod object;
mod reader;
mod rpc_error;
#[doc(hidden)]
pub mod rt;
mod traits;
#[cfg(feature = "arbitrary")]
pub mod visit;
mod write;

pub use borrowable::Borrowable;
pub use error::{Error, ErrorKind};
pub use object::Object;
pub use reader::Reader;
pub use rpc_error::{CallError, RpcError};
pub use traits::{
    BareDeserializable, BareSerializable, Callers, Combinator, Deserializable, DeserializableOwned,
    DeserializeVec, Identifiable, RemoteCall, Serializable, SerializeVec,
};

#[cfg(feature = "api")]
#[rustfmt::skip]
#[path = "generated/api/mod.rs"]
mod api;
#[cfg(feature = "mtproto")]
#[rustfmt::skip]
#[path = "generated/mtproto/mod.rs"]
pub mod mtproto;

#[cfg(all(feature = "api", feature = "arbitrary"))]
pub use api::arbitrary;
#[cfg(all(feature = "api", feature = "borrowed"))]
pub use api::borrowed;
#[cfg(all(feature = "api", feature = "errors"))]
pub use api::errors;
#[cfg(all(feature = "api", feature = "names"))]
pub use api::names;
#[cfg(feature = "api")]
pub use api::{LAYER, enums, functions, types};
