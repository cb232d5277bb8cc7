//! Telegram's types and functions in Rust, with their binary encoding.
//!
//! Takes bytes, gives values, and the other way round. The crate has two parts: a small
//! hand-written runtime, and code generated from the TL schema, which is checked in. There is no
//! build script. The crate is `no_std` and needs `alloc`; it has no `unsafe` code.
//!
//! # A request
//!
//! A function is a struct of its arguments in the module `functions`, where each has what it is for, an
//! example, its errors and who may call it.
#![cfg_attr(
    feature = "api",
    doc = "Its front page has all by category: [`functions`]."
)]
//!
#![cfg_attr(feature = "api", doc = "```")]
#![cfg_attr(not(feature = "api"), doc = "```ignore")]
//! use tl_types::{Serializable, enums, functions};
//!
//! let request = functions::messages::SendMessage {
//!     silent: true,
//!     ..functions::messages::SendMessage::new(enums::InputPeer::PeerSelf, "hi", 7)
//! };
//! let bytes: Vec<u8> = request.to_bytes();
//! assert_eq!(bytes[..4], 0xfef48f62_u32.to_le_bytes());
//! ```
//!
//! # Its answer
//!
//! [`RemoteCall::Return`] is what the answer decodes to.
//!
#![cfg_attr(feature = "api", doc = "```")]
#![cfg_attr(not(feature = "api"), doc = "```ignore")]
//! use tl_types::{AnswerError, RemoteCall, Serializable, enums, functions, types};
//!
//! type GetUsers = functions::users::GetUsers;
//! # let body = vec![enums::User::from(types::UserEmpty { id: 42 })].to_bytes();
//! // `body` is the body of the `rpc_result`: what was asked for, an error of the server, or either packed.
//! let users: Vec<enums::User> = GetUsers::answer(&body)?;
//! # Ok::<(), AnswerError>(())
//! ```
//!
//! # Errors
//!
//! What the server answers if a call fails is an [`RpcError`]. [`RemoteCall::Error`] is an enum of what is
//! documented for the function, in the module `errors`; [`Retry`] is what a client can do about it.
//!
#![cfg_attr(all(feature = "api", feature = "errors"), doc = "```")]
#![cfg_attr(not(all(feature = "api", feature = "errors")), doc = "```ignore")]
//! use tl_types::errors::auth::SignInError;
//! use tl_types::{Retry, RpcError};
//!
//! let error = SignInError::from(RpcError::parse(401, "SESSION_PASSWORD_NEEDED"));
//! assert!(matches!(error, SignInError::SessionPasswordNeeded));
//!
//! let error = RpcError::parse(420, "FLOOD_WAIT_31");
//! assert!(matches!(error.retry(), Retry::Wait { time, .. } if time.as_secs() == 31));
//! ```
//!
//! # Updates
//!
//! What the server sends unasked is one of `enums::Updates`, and so is the answer of functions that change
//! something.
//!
#![cfg_attr(feature = "api", doc = "```")]
#![cfg_attr(not(feature = "api"), doc = "```ignore")]
//! use tl_types::{Deserializable, Error, Serializable, enums};
//!
//! fn messages(body: &[u8]) -> Result<Vec<enums::Message>, Error> {
//!     let updates = match enums::Updates::from_bytes(body)? {
//!         enums::Updates::Updates(all) => all.updates,
//!         enums::Updates::Combined(all) => all.updates,
//!         enums::Updates::UpdateShort(one) => vec![*one.update],
//!         _ => Vec::new(), // short forms of a message, and `TooLong`: ask `updates.getDifference`
//!     };
//!     let messages = updates.into_iter().filter_map(|update| match update {
//!         enums::Update::NewMessage(new) => Some(*new.message),
//!         enums::Update::NewChannelMessage(new) => Some(*new.message),
//!         _ => None,
//!     });
//!     Ok(messages.collect())
//! }
//! # assert_eq!(messages(&enums::Updates::TooLong.to_bytes()), Ok(vec![]));
//! ```
//!
//! # Raw objects
//!
//! A value whose type only its reader knows, such as the answer in an `rpc_result`, is an [`Object`]: the bytes,
//! to be decoded when the type is known.
//!
//! ```
//! use tl_types::{Error, ErrorKind, Object};
//!
//! let object = Object::encode(&vec![1_i64, 2]);
//! assert_eq!(object.constructor_id(), Some(0x1cb5c415));
//! assert_eq!(object.decode::<Vec<i64>>()?, [1, 2]);
//!
//! let cut = Object::from_bytes(object.as_bytes()[..16].to_vec());
//! let error = cut.decode::<Vec<i64>>().unwrap_err();
//! assert_eq!(error.kind(), &ErrorKind::VectorTooLong { count: 2, limit: 1 });
//! # Ok::<(), Error>(())
//! ```
//!
//! # A schema of your own
//!
//! `tl-codegen generate --schema my.tl --out src/tl` writes a tree of modules like this crate's. It needs nothing of the
//! crate but the runtime, which is all that there is without features.
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
//! | [`AnswerError`] | why an answer has no result |
//! | [`RpcError`], [`CallError`] | what the server answers if a call fails |
//! | [`Retry`] | what to do about it |
//! | [`Object`] | an encoded value whose type is known later |
//! | [`unpack`] | takes a value out of a `gzip_packed` |
//! | [`one_of!`] | an enum of the types that an object may have |
//! | [`Text`] | a `string` in the input, checked when it is looked at |
//! | [`Revealed`] | debugging output that shows secrets |
//! | [`Reader`] | decodes what a stranger sent: bounds-checked, limited in depth and memory |
//! | [`Error`], [`ErrorKind`] | what was wrong, at which byte, in which TL type, on which path |
//! | [`Schema`] | what generated code brings for that path |
//!
//! If something of this does not compile, [`when_the_compiler_complains`] knows the nine usual reasons.
//!
//! All traits can be implemented by hand. What only generated code calls is hidden, and may change with any minor version.
//!
//! # What is limited, and what is not
//!
//! | what a stranger sends | limit |
//! |---|---|
//! | nesting of decoded values | [`Reader::DEFAULT_DEPTH_LIMIT`], or [`Reader::depth_limit`] |
//! | nesting in what is kept as bytes | 3 for each level that is left |
//! | memory of decoded values | of the API 42 bytes for each byte of the input, and 1,024 |
//! | what is unpacked | 16 MiB, or what [`unpack`] is given |
//! | lists and objects that serde reads and writes | 384 in one another |
//! | debugging output | 16 levels with lines, as many items as bytes |
//!
//! **Values that a program builds itself are not.** To encode, compare, print, clone or drop a value
//! takes stack for every level of nesting: a thread's usual 2 MiB are enough for 1,000 levels of any
//! type in a release build, for 500 in a debug build, and a stack that is not enough ends the process.
//! A program that makes nested values of what others say (`RichText`, `JsonValue`) has to limit their depth
//! itself. The reader's limit is a good one, as nothing deeper is decoded again.
//!
//! # Secrets
//!
//! Debugging output has `…` in place of passwords, login codes, tokens and keys; [`Revealed`] shows them.
//! Which fields these are is data, in `schema/secrets` of the repository. It hides no text that people
//! write, so a log of messages is still private. Bytes, and so JSON made of them, have everything.
//!
//! # Messages of MTProto
//!
//! A decrypted message is a salt, a session, a bare `message`, and then padding; the module
//! `messages_of_mtproto` shows how to read one.
//!
//! # Features
//!
//! | Feature | Default | What it adds |
//! |---|---|---|
//! | `api` | yes | types and functions of Telegram's API |
//! | `errors` | yes | the documented errors of the API: one enum of all, one for each function that has any |
//! | `mtproto` | no | types and functions of the protocol below the API |
//! | `borrowed` | no | the same types with text that is borrowed from the input |
//! | `deserializable-functions` | no | [`Deserializable`] for functions, not only for types |
//! | `gzip` | no | [`unpack`] unpacks |
//! | `names` | no | look-up of a TL name by its id |
//! | `construct` | no | `new` and `Default` of constructors, which functions always have |
//! | `variants` | no | methods of enums that need no `match`, and `TryFrom` |
//! | `serde` | no | `Serialize` and `Deserialize` for every type |
//! | `arbitrary` | no | arbitrary values for fuzzers and property tests |
//!
//! # Borrowed forms
//!
//! With the feature `borrowed`, the module `borrowed` has every type that holds text a second
//! time, with [`Text`] and `&[u8]` in place of `String` and `Vec<u8>`: the same names, fields and
//! methods, decoded without a copy of any text. What holds none is the same type in both. The
//! types encode, too, and `to_owned()` makes owned values of them.
//!
//! **Whether text is UTF-8** is asked when somebody looks at it: [`Text::to_str`] gives a `&str` or an
//! error, and what is printed or made owned has U+FFFD in place of what is wrong, as owned forms have.
//! So one bad name loses no message in either form, unless [`Reader::strict_utf8`] wants it so.
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
//! # JSON
//!
//! With the feature `serde`, every type is written and read by serde; the module `json_form` says how.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod agreed;
mod answer_error;
mod borrowable;
mod call_error;
mod debug;
mod documented;
mod equality;
mod error;
mod error_path;
#[cfg(feature = "gzip")]
mod gzip;
mod impls;
#[cfg(feature = "serde")]
mod json;
mod numbers;
mod object;
mod one_of;
mod others;
mod reader;
mod remote_call;
mod retry;
mod retry_rule;
#[rustfmt::skip]
#[path = "generated/retry/mod.rs"]
mod retry_rules;
mod rpc_error;
#[doc(hidden)]
pub mod rt;
mod schema;
#[cfg(feature = "mtproto")]
mod service_message;
mod text;
mod traits;
mod unpack;
#[cfg(feature = "arbitrary")]
pub mod visit;
mod walk;
/// A page of this documentation; there is nothing in it for programs.
#[cfg(all(doc, feature = "mtproto", feature = "serde"))]
#[doc = include_str!("../docs/json.md")]
pub mod json_form {}
/// A page of this documentation; there is nothing in it for programs.
#[cfg(all(doc, feature = "mtproto"))]
#[doc = include_str!("../docs/messages-of-mtproto.md")]
pub mod messages_of_mtproto {}
/// A page of this documentation; there is nothing in it for programs.
#[cfg(doc)]
#[doc = include_str!("../docs/when-the-compiler-complains.md")]
pub mod when_the_compiler_complains {}
mod write;

pub use answer_error::AnswerError;
pub use borrowable::Borrowable;
pub use call_error::CallError;
pub use debug::Revealed;
pub use error::{Error, ErrorKind};
pub use object::Object;
pub use reader::Reader;
pub use remote_call::{Callers, RemoteCall};
pub use retry::{Retry, WaitScope};
pub use rpc_error::RpcError;
pub use schema::Schema;
#[cfg(feature = "mtproto")]
pub use service_message::ServiceMessage;
pub use text::Text;
pub use traits::{
    BareDeserializable, BareSerializable, Combinator, Deserializable, DeserializableOwned,
    DeserializeVec, Identifiable, Serializable, SerializeVec,
};
pub use unpack::{UNPACK_LIMIT, unpack};

#[cfg(feature = "api")]
#[rustfmt::skip]
#[path = "generated/api/mod.rs"]
mod api;
/// Types and functions of `MTProto` itself, the protocol below the API.
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
pub use api::{LAYER, SCHEMA, enums, functions, types};
