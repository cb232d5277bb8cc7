//! The rules of `diff --errors`, as data.
//!
//! The enum of a function's errors can be matched exhaustively, so that whatever changes its variants is a
//! `source` change. The enum of all errors cannot.

use crate::schema::report::{Rule, Severity, rules};

rules! {
    pub,

    ERROR_ENUM_ADDED: "error-enum-added", Source,
        "a function has documented errors now, and so an enum of its own in place of `RpcError`",
        "name the enum where `RpcError` was; `?` makes an `RpcError` of it";
    ERROR_ENUM_REMOVED: "error-enum-removed", Source,
        "a function has no documented errors any more: it fails with `RpcError`",
        "name `RpcError` where the enum was";
    ERROR_ADDED: "error-added", Source,
        "a function's enum has a new variant for an error that came as `Other` before",
        "add an arm where the enum is matched; an arm `_` hides it";
    ERROR_REMOVED: "error-removed", Source,
        "a function's enum has lost a variant: the error comes as `Other`",
        "remove the arm where the enum is matched";
    ERROR_CODE_CARRIED: "error-code-carried", Source,
        "a function gives an error with several codes now: its variant has the field `code`",
        "add `{ .. }` where the variant is matched";
    ERROR_CODE_DROPPED: "error-code-dropped", Source,
        "a function gives an error with one code now: its variant has no field `code` any more",
        "remove `{ .. }` where the variant is matched";
    ERROR_CODES_CHANGED: "error-codes-changed", Compatible,
        "a function gives an error with other codes, of which its variant says as much as before",
        "nothing to do: with any other code the error comes as `Other`";

    ERROR_NAMED: "error-named", Compatible,
        "the enum of all errors has a new variant, which no `match` of it has to know",
        "nothing to do";
    ERROR_UNNAMED: "error-unnamed", Source,
        "the enum of all errors has lost a variant",
        "remove its uses";
}
