//! The path to a fault: takes bytes that could not be decoded, and what the decoder said of them;
//! reads them again by the table of definitions and gives the fields on the way to the fault.
//!
//! The bytes before the fault are right, so that their ids tell the way, as in debugging output. It
//! ends at the read that the decoder failed at.

use alloc::string::{String, ToString as _};
use core::fmt;

use crate::{
    Error, ErrorKind, Reader, Schema,
    debug::Definitions,
    walk::{Open, Walk},
};

/// The path from the value that `bytes` begin with to where the error is.
pub(crate) fn find_path(error: &Error, bytes: &[u8], schema: Schema) -> String {
    let fault = match error.kind() {
        // What follows the value is not in it.
        ErrorKind::TrailingBytes { .. } => return String::new(),
        // A decoder reads several numbers at once; here the input ends in one of them.
        ErrorKind::UnexpectedEnd { .. } => bytes.len(),
        _ => error.offset(),
    };
    let mut reader = Reader::up_to(bytes, fault);
    let mut walk = Walk::new(schema.definitions, &mut reader, usize::MAX);
    walk.begin();
    walk.finish();
    let mut open = walk.open;
    if let Some(ErrorKind::UnknownConstructor { .. }) = reader.error().map(Error::kind) {
        // The decoder knew better what this is: an item of built-in type.
        open.pop();
    }
    Path(&open).to_string()
}

/// What the table has for a field without a name; a path has its position.
const UNNAMED: &str = "_";

/// Values within each other. Shown, they are `updates[3].message.media`.
struct Path<'o>(&'o [Open<Definitions>]);

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, open) in self.0.iter().enumerate() {
            match open {
                Open::Items { begun, .. } => write!(f, "[{}]", begun.saturating_sub(1))?,
                Open::Fields { current, .. } => {
                    f.write_str(if depth == 0 { "" } else { "." })?;
                    match current {
                        (position, UNNAMED) => (position - 1).fmt(f)?,
                        (_, name) => f.write_str(name)?,
                    }
                }
            }
        }
        Ok(())
    }
}
