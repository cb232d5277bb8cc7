//! What generated code imports, and the building blocks for encodings written by hand.
//!
//! Takes nothing, gives names. It is meant for generated code: unlike the rest of the crate, it
//! may change with any minor version.

pub use alloc::{boxed::Box, format, string::String, vec::Vec};

/// Itself: generated code says `rt::RpcError`, since a schema may have a type of that name.
pub use crate::rt;

pub use crate::{
    BareDeserializable, BareSerializable, Borrowable, CallError, Callers, Combinator,
    Deserializable, Identifiable, Object, Reader, RemoteCall, RpcError, Serializable,
    debug::{Definitions, debug},
    equality::equal,
    numbers::Numbers,
    write::{
        write_bare_vec, write_bare_vec_of_bare, write_bool, write_bytes, write_f64, write_i32,
        write_i64, write_int128, write_int256, write_numbers, write_object, write_sized_object,
        write_string, write_u32, write_vec, write_vec_of_bare,
    },
};

#[cfg(feature = "names")]
pub use crate::debug::find_name;
#[cfg(feature = "errors")]
pub use crate::documented::{
    ErrorInfo, ErrorPattern, MAX_PARAMETERS, Parameters, Piece, debug_error, display_error, fill,
    find_error,
};
#[cfg(feature = "arbitrary")]
pub use crate::visit::Visitor;
#[cfg(feature = "arbitrary")]
pub use arbitrary;

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
