//! Looking into bytes: takes bytes and what they are to be, gives a line for every part of the value with its
//! offset, name and type, and every place where reading stopped. Who shows that decides nothing about what it says.
//! The feature `layers` has it.
//!
//! | file        | has                                                          |
//! |-------------|--------------------------------------------------------------|
//! | `line`      | a part of a value                                            |
//! | `walk`      | a value to lines                                             |
//! | `leaf_text` | the texts of parts that have nothing inside                  |
//! | `stop`      | where reading stopped, with the bytes around it              |
//! | `unpack`    | what is compressed in a value                                |
//! | `byte_text` | bytes as people paste them                                   |
//!
//! ```
//! use tl_codegen::inspect::{Limits, inspect};
//! use tl_codegen::value::{Codec, Target};
//!
//! let text = "user#d23c81a3 id:long name:string = User;";
//! let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
//! let model = tl_parser::resolve(&schema).expect("all names are known");
//! let codec = Codec::new([&model]);
//!
//! let bytes = b"\xa3\x81\x3c\xd2\x07\0\0\0\0\0\0\0";
//! let (_, inspection) = inspect(&codec, bytes, &Target::any(), Limits::UNPACKED);
//! let id = &inspection.lines[1];
//! assert_eq!((id.offset, id.label.as_str(), id.ty.as_deref()), (4, "id:", Some("long")));
//! let stop = &inspection.stops[0];
//! assert_eq!((stop.offset, stop.expected.as_deref()), (Some(12), Some("string")));
//! ```

pub mod byte_text;
mod leaf_text;
mod line;
mod stop;
mod unpack;
mod walk;

pub use line::{Inspection, Limits, Line, What};
pub use stop::{Row, Stop};
pub use unpack::Unpacker;
pub use walk::inspect;
