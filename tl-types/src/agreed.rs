//! What the generator has to know of the runtime: takes nothing, gives a limit and the sizes on 64-bit
//! targets. They are the same numbers wherever this crate compiles. `numbers` has one more, the most
//! numbers of a tuple, and `debug/definition.rs` the language of the table of definitions.

/// The most parameters that the name of a documented error can have.
pub const MAX_PARAMETERS: usize = 4;

/// The size of a `Box` in memory.
pub const BOX_SIZE: usize = 8;

/// The size of a `Vec` or `String` in memory.
pub const VEC_SIZE: usize = 24;

/// The size of a `Text` or `&[u8]` in memory.
pub const SLICE_SIZE: usize = 16;

/// The generator lays types out for 64-bit targets; on others they are smaller.
#[cfg(target_pointer_width = "64")]
const _: () = {
    use alloc::{boxed::Box, string::String, vec::Vec};

    use crate::Text;

    assert!(size_of::<Box<u8>>() == BOX_SIZE);
    assert!(size_of::<Vec<u8>>() == VEC_SIZE && size_of::<String>() == VEC_SIZE);
    assert!(size_of::<&[u8]>() == SLICE_SIZE && size_of::<Text<'_>>() == SLICE_SIZE);
};
