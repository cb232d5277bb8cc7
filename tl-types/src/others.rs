//! Constructors that generated code has no types for: takes a reader in one of their values, gives the bytes of
//! the value, whose end the table of definitions tells.
//!
//! Of values within it only what ends them is checked: a boxed one may be of any type.

use crate::{Object, Reader, debug::Definitions, walk::Walk};

/// Reads a value of which the id was just read. `start` is what the reader had left before.
pub fn read_other(reader: &mut Reader<'_>, start: &[u8], definitions: Definitions) -> Object {
    let length = length(reader, start, definitions);
    Object::from_bytes(start[..length].to_vec())
}

/// The same without a copy.
pub fn borrow_other<'a>(
    reader: &mut Reader<'a>,
    start: &'a [u8],
    definitions: Definitions,
) -> &'a [u8] {
    &start[..length(reader, start, definitions)]
}

/// How many bytes it takes; none after an error.
fn length(reader: &mut Reader<'_>, start: &[u8], definitions: Definitions) -> usize {
    let id = start.first_chunk().map_or(0, |id| u32::from_le_bytes(*id));
    let levels = reader.levels_left();
    let mut walk = Walk::new(definitions, reader, levels);
    walk.begin_with(id);
    walk.finish();
    let innermost = walk.innermost();
    match reader.error() {
        Some(_) => {
            reader.fail_in(innermost.unwrap_or_default());
            0
        }
        None => start.len().saturating_sub(reader.remaining()),
    }
}
