//! The resolved model, which [`resolve`](crate::resolve()) gives: every name is looked up, every type
//! known, and each field's role decided. Plain owned data with indices between its parts.
//!
//! | file         | has                                                      |
//! |--------------|----------------------------------------------------------|
//! | `schema`     | the whole model and its boxed types                      |
//! | `combinator` | constructors and functions                               |
//! | `role`       | what fields are for, conditions, flag bits               |
//! | `type_ref`   | type expressions, fields, and a walk over them           |
//! | `nat_expr`   | number expressions                                       |
//! | `ids`        | indices between the parts                                |
//! | `name`       | names with namespaces                                    |
//! | `outline`    | declarations as text, part by part                       |
//! | `print`      | the model in TL                                          |
//! | `print_bare` | what of it can be bare, in the spelling that counts      |
//! | `print_names`| what things are called there                             |
//! | `subset`     | a model with some of its combinators                     |
//! | `layout`     | the same model without what depends on its text's layout |

mod combinator;
mod ids;
mod layout;
mod name;
mod nat_expr;
mod outline;
mod print;
mod print_bare;
mod print_names;
mod role;
mod schema;
mod subset;
mod type_ref;

pub use combinator::{Combinator, Docs, Generic, GenericKind};
pub use ids::{CombinatorId, FieldId, GenericId, Node, TypeId};
pub use name::Name;
pub use nat_expr::{NatExpr, NatVariable};
pub use outline::{CombinatorOutline, FieldOutline, GenericOutline};
pub use print::{Printer, Style};
pub use print_names::{Names, OwnNames};
pub use role::{Bit, Condition, Role};
pub use schema::{Declaration, Model, Type};
pub use type_ref::{Builtin, Field, Spelling, TypeArg, TypeRef};
