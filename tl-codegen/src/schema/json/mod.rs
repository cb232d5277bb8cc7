//! The JSON form of a schema that Telegram publishes: takes a schema, gives the JSON, and
//! the other way round.
//!
//! ```json
//! {"constructors":[
//! {"id":"-1132882121","predicate":"boolFalse","params":[],"type":"Bool"}
//! ],"methods":[
//! {"id":"-1043505495","method":"initConnection","params":[{"name":"flags","type":"#"},…],"type":"X"}
//! ]}
//! ```
//!
//! | file          | has                                           |
//! |---------------|-----------------------------------------------|
//! | `to_json`     | TL to JSON                                    |
//! | `from_json`   | JSON to TL                                    |
//! | `parts`       | names, fields and types in the JSON's strings |
//! | `variables`   | the implicit arguments that they must have    |
//! | `implicit`    | those that go without saying, and the others  |
//! | `vector`      | the fields of `vector`, which go unsaid       |
//! | `declaration` | parts to TL                                   |
//! | `json_error`  | what can be wrong with the JSON               |
//!
//! What the form cannot say is lost: comments and documentation, whether an id was written or
//! computed, and how constructors and functions were mixed. Apart from that, the TL of a schema's
//! JSON has the schema's [`Model`](tl_parser::Model).
//!
//! - **Implicit arguments** have no place in Telegram's form. Reading gives a declaration `{X:Type}`
//!   for every `X` that stands after `!`, and for every other name of a single letter that is
//!   neither declared nor a field; `{n:#}` if it counts something. They come in the order of
//!   their first use, the result's before the fields'. Where these are not the ones that the schema
//!   has, a declaration has a key `generics` with all of them, each like one of `params`.
//! - **`vector`** has no `params`, as in Telegram's file: `# [ t ]` is understood.
//! - **More things are ours**, since the form has nothing for them and schemas do: a field without
//!   a name has the name `""`, the body `?` of a built-in is such a field, and a declaration has a key
//!   `annotations` if it has some. A schema gets keys after the two lists: `declarations` for
//!   its partial applications, `New`, `Final` and `Empty`, and `layer` if it says its layer.
//! - **Other keys** are read over.
//!
//! ```
//! use tl_codegen::json::{from_json, to_json};
//!
//! let text = "boolFalse#bc799737 = Bool;\n";
//! let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
//! let json = to_json(&schema);
//! assert!(json.contains(r#""id":"-1132882121","predicate":"boolFalse""#));
//! assert_eq!(from_json(&json)?, text);
//! # Ok::<(), tl_codegen::json::JsonError>(())
//! ```

mod declaration;
mod from_json;
mod implicit;
mod json_error;
mod parts;
mod to_json;
mod variables;
mod vector;

pub use from_json::from_json;
pub use json_error::{JsonError, JsonErrorKind};
pub use to_json::to_json;
