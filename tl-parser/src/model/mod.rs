//! The resolved model, which [`resolve`](crate::resolve()) gives: every name is looked up, every type
//! known, and each field's role decided. Plain owned data with indices between its parts.
//!
//! | file         | has                                                      |
//! |--------------|----------------------------------------------------------|
//! | `schema`     | the whole model and its boxed types                      |
//! | `combinator` | constructors and functions                               |
//! | `field`      | fields, their roles and conditions, flag bits            |
//! | `type_ref`   | type and number expressions, and a walk over them        |
//! | `name`       | names with namespaces                                    |
//! | `outline`    | declarations as text, part by part                       |
//! | `print`      | the model in TL                                          |
//! | `print_names`| what things are called there                             |
//! | `layout`     | the same model without what depends on its text's layout |

mod combinator;
mod field;
mod layout;
mod name;
mod outline;
mod print;
mod print_names;
mod schema;
mod type_ref;

pub use combinator::{Combinator, Docs, Generic, GenericKind};
pub use field::{Bit, Condition, Field, Role};
pub use name::Name;
pub use outline::{CombinatorOutline, FieldOutline, GenericOutline};
pub use print::{Printer, Style};
pub use print_names::{Names, OwnNames};
pub use schema::{CombinatorId, Declaration, FieldId, GenericId, Model, Node, Type, TypeId};
pub use type_ref::{Builtin, NatExpr, NatVariable, Spelling, TypeArg, TypeRef};
