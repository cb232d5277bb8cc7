//! What generated code names by path, as `rt::…`, so that no type of a schema can hide it.
//!
//! Takes nothing, gives names: of the standard library, of this crate, and those that only
//! generated code has a use for. What people need is at the root of the crate.
//!
//! Generated modules declare types and modules, and import traits without a name. So what they can
//! hide are types and traits, such as `Option`; values such as `Some` they cannot.

pub use alloc::{boxed::Box, format, string::String, vec::Vec};
pub use core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    convert::{From, Into, TryFrom},
    default::Default,
    error, fmt,
    hash::{Hash, Hasher},
    marker::Copy,
    option::Option,
    result::Result,
};

/// What the generator takes from the runtime, so that the two agree.
pub use crate::{
    agreed::{BOX_SIZE, MAX_PARAMETERS, SLICE_SIZE, VEC_SIZE},
    debug::definition,
    numbers::MAX_NUMBERS,
};

pub use crate::{
    BareDeserializable, Borrowable, CallError, Callers, Combinator, Deserializable, Identifiable,
    Object, Reader, RemoteCall, Retry, RpcError, Schema, Serializable, Text,
    call_error::FunctionError,
    debug::{Definitions, Secret, debug},
    equality::{equal, hash},
    numbers::Numbers,
    others::{borrow_other, read_other},
    write::{
        write_array, write_bare, write_bare_vec, write_bare_vec_of_bare, write_bare_vec_with,
        write_bool, write_bytes, write_f64, write_i32, write_i64, write_int128, write_int256,
        write_numbers, write_object, write_sized_object, write_string, write_text, write_u32,
        write_vec, write_vec_of_bare, write_vec_with,
    },
};

pub use crate::debug::find_name;
pub use crate::documented::{ErrorInfo, ErrorPattern, Parameters, Piece, fill, find_error};
#[cfg(feature = "arbitrary")]
pub use crate::visit::Visitor;
#[cfg(feature = "serde")]
pub use crate::{
    __serde as serde, __serde_borrowed as serde_borrowed, __serde_function as serde_function,
    __serde_read_function as serde_read_function,
    json::{
        JsonSchema, Names, Type, Types, deserialize_combinator, deserialize_type,
        serialize_combinator, serialize_type,
    },
};
#[cfg(feature = "arbitrary")]
pub use arbitrary;
#[cfg(feature = "serde")]
pub use serde_core;

/// A flags word with one bit, or none.
#[inline]
#[must_use]
pub const fn flag(bit: u32, is_set: bool) -> u32 {
    (is_set as u32) << bit
}

/// Whether a bit of a flags word is set. Like the methods of [`Reader`] it cannot unwind, so that
/// its callers need no clean-up where it is not inlined yet.
#[inline]
#[must_use]
pub const extern "C" fn has_flag(flags: u32, bit: u32) -> bool {
    flags & (1 << bit) != 0
}
