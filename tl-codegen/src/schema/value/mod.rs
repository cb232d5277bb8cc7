//! Values by a schema that is read at run time: takes models, gives a [`Codec`] that decodes bytes of
//! any type into a [`Value`], encodes it, and reads and writes it as JSON.
//!
//! It is there for tools, which have bytes and a question, and it is a second opinion on generated
//! code: the two share nothing but the model. Limits on what a stranger sends are the same.
//!
//! | file             | has                                                       |
//! |------------------|-----------------------------------------------------------|
//! | `tree`           | values                                                    |
//! | `codec`          | the schemas, by id and by name                            |
//! | `target`         | what bytes or JSON are to be read as                      |
//! | `scope`          | what names of a combinator stand for while it is read     |
//! | `least_size`     | the bytes that a type takes at least                      |
//! | `input`          | bytes with limits                                         |
//! | `decode`         | bytes to values: what an id tells                         |
//! | `decode_type`    | bytes to values: what a type tells                        |
//! | `decode_error`   | where that stopped                                        |
//! | `encode`         | values to bytes                                           |
//! | `to_json`        | values to JSON                                            |
//! | `from_json`      | JSON to values: what a name tells                         |
//! | `from_json_type` | JSON to values: what a type tells                         |
//! | `given_fields`   | which fields JSON says are there                          |
//! | `json_leaf`      | numbers, texts and bytes in JSON                          |
//! | `json_error`     | what can be wrong with JSON                               |
//!
//! ```
//! use tl_codegen::value::{Codec, Json, Target};
//!
//! let text = "user#d23c81a3 flags:# id:long name:flags.0?string bot:flags.1?true = User;";
//! let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
//! let model = tl_parser::resolve(&schema).expect("all names are known");
//! let codec = Codec::new([&model]);
//!
//! let json = r#"{"_":"user","id":"7","name":"TL"}"#;
//! let value = codec.from_json(json, &Target::any()).expect("a value in JSON");
//! let bytes = codec.encode(&value);
//! assert_eq!(bytes.len(), 20);
//! assert_eq!(codec.decode(&bytes, &Target::any()), Ok(value.clone()));
//! assert_eq!(serde_json::to_string(&Json::new(&codec, &value))?, json);
//!
//! let error = codec.decode(&bytes[..16], &Target::any()).expect_err("it is cut off");
//! assert_eq!(error.to_string(), "byte 16, `name`: the input ends: 4 bytes needed, 0 left (`string`)");
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Bytes
//!
//! A value keeps how it was written: bits of flags that the schema does not know, lengths in more
//! bytes than they need, padding other than zeros, texts that are no UTF-8. So what was decoded is
//! encoded to the same bytes, whatever they were.
//!
//! An `Object`, the query `!X` of a function, and a type that nothing constructs can hold anything.
//! It is decoded if its id is known and all of its bytes are of that value; otherwise it stays as
//! bytes, and that is no error. Where other fields follow, so that only the id can tell how long it
//! is, it is one.
//!
//! # JSON
//!
//! | TL                                 | JSON                                                      |
//! |------------------------------------|-----------------------------------------------------------|
//! | constructor, function              | an object: `"_"` with its name, then its fields by theirs |
//! | field without a name               | goes by its position, from `"0"`                          |
//! | optional field that is not there   | left out (`null` is read, too)                            |
//! | `flags.3?true`                     | `true`, or left out (`false` is read, too)                |
//! | `int`, `#`                         | number                                                    |
//! | `long`                             | string with the number (a number is read, too)            |
//! | `double`                           | number, `"NaN"`, `"Infinity"`, `"-Infinity"`; any other that is no number by its bits, `"0x7ff8000000000001"` |
//! | `string`                           | string; `{"base64": "…"}` if it is no UTF-8               |
//! | `bytes`, `int128`, `int256`, numbers of other sizes | string in base64                         |
//! | `Bool`                             | `true` or `false`                                         |
//! | `Vector<T>`, `n*[ T ]`             | list; elements with several fields, or named ones, are objects of these |
//! | `Object`, `!X`                     | what it holds: an object, a list, `true` or `false`; in base64 if it was not decoded |
//! | word of flags                      | left out: it follows from the fields. A word with other bits is a number of all its bits, of which reading takes those that no field depends on. |
//! | word of another name (`mode:#`)    | the same, but never left out                              |
//! | length of an object                | left out                                                  |
//!
//! Where a type has one constructor, reading does not need the `"_"`. Where an `Object` stands, and several
//! schemas have a name, `"name#1234abcd"` says which one is meant. Reading ignores entries after a `_`, as
//! in `"_opened"`, unless a field is called so.
//!
//! How lengths and padding were written is lost in JSON; everything else comes back.

mod codec;
mod decode;
mod decode_error;
mod decode_type;
mod encode;
mod from_json;
mod from_json_type;
mod given_fields;
mod input;
mod json_error;
mod json_leaf;
mod least_size;
mod scope;
mod target;
mod to_json;
mod tree;

pub use codec::Codec;
pub use decode_error::{DecodeError, ErrorKind, Path, Step};
pub use json_error::{JsonError, JsonErrorKind};
pub use target::{Target, UnknownType};
pub use to_json::Json;
pub use tree::{Combined, Fields, Form, LengthForm, Place, Text, Value, Vector};
