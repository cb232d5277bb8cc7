//! What the tests share: takes the files in `schema/` and `tests/fixtures/`, gives models,
//! random TL values and type-erased codecs.

pub mod case;
pub mod check;
pub mod fuzz;
pub mod hex;
pub mod mutate;
pub mod random;
pub mod readme;
pub mod schema;
pub mod second_opinion;
pub mod tree;
pub mod values;

/// The examples of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// What the packages say of themselves.
#[cfg(doctest)]
#[doc = include_str!("../../tl-types/README.md")]
#[doc = include_str!("../../tl-parser/README.md")]
struct Packages;

/// The examples of "When the compiler complains": what is to compile does, and the rest does not.
#[cfg(doctest)]
#[doc = include_str!("../../tl-types/docs/when-the-compiler-complains.md")]
struct WhenTheCompilerComplains;

/// What users of another crate write here.
#[cfg(doctest)]
#[doc = include_str!("../../MIGRATING.md")]
struct Migrating;

/// What the documentation of `tl-types` says of JSON.
#[cfg(doctest)]
#[doc = include_str!("../../tl-types/docs/json.md")]
struct JsonForm;

/// What it says of messages of `MTProto`.
#[cfg(doctest)]
#[doc = include_str!("../../tl-types/docs/messages-of-mtproto.md")]
struct MessagesOfMtproto;
