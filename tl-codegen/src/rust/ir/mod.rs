//! The Rust that will be written, as plain data: made by [`lower`](super::lower), read by
//! [`emit`](super::emit). Every identifier, path, number and decision in it is final. It is neutral
//! to the owned and the borrowed form: what differs says so for each.
//!
//! | file     | has                                                         |
//! |----------|-------------------------------------------------------------|
//! | `ident`  | identifiers                                                 |
//! | `path`   | where items are, and in which forms they exist              |
//! | `value`  | types, and how their values go over the wire                |
//! | `item`   | structs and functions                                       |
//! | `construction` | how values are made of what is required              |
//! | `enums`  | enums                                                       |
//! | `errors` | the documented errors                                       |

use std::sync::Arc;

mod construction;
mod enums;
mod errors;
mod ident;
mod item;
mod path;
mod value;

pub(crate) use construction::*;
pub(crate) use enums::*;
pub(crate) use errors::*;
pub(crate) use ident::*;
pub(crate) use item::*;
pub(crate) use path::*;
pub(crate) use value::*;

pub(crate) use super::item_kind::ItemKind;
pub(crate) use super::parts::{Gate, Part, Parts};
pub(crate) use crate::errors::Callers;

/// The generated module tree of one schema.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The layer for `LAYER`, if the schema names one.
    pub(crate) layer: Option<u32>,
    /// The schema's file name, for the head of every file.
    pub(crate) source: String,
    /// Path of the runtime crate: `crate` or `::tl_types`.
    pub(crate) runtime: String,
    /// What the modules of its items are called.
    pub(crate) roots: Roots,
    /// Which optional parts are written.
    pub(crate) parts: Parts,
    /// The constructors, in source order.
    pub(crate) structs: Vec<Struct>,
    /// The types with several constructors, in source order.
    pub(crate) enums: Vec<Enum>,
    /// The functions, in source order.
    pub(crate) functions: Vec<Function>,
    /// The documented errors, if there is a table of them.
    pub(crate) errors: Option<Errors>,
    /// The modules of all these items, sorted by path, so that a module stands before the modules
    /// inside of it.
    pub(crate) modules: Vec<Module>,
    /// Every id with the name and fields of its combinator, in the runtime's form; sorted by id.
    pub(crate) definitions: Vec<(u32, String)>,
    /// Every name with the id and the types of its combinator, in the runtime's form; sorted by name.
    pub(crate) names: Vec<(String, u32, String)>,
}

impl Tree {
    /// The structs of constructors and functions.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Struct> + Clone {
        let functions = self.functions.iter().map(|function| &function.arguments);
        self.structs.iter().chain(functions)
    }
}

/// One module: which items are directly in it.
#[derive(Clone, Debug)]
pub(crate) struct Module {
    pub(crate) path: ModulePath,
    pub(crate) docs: Vec<String>,
    /// Names of the modules inside.
    pub(crate) children: Vec<Ident>,
    /// Which modules of the root the items refer to, sorted.
    pub(crate) uses: Vec<Arc<str>>,
    /// The items, in source order: indices of the list that the root stands for.
    pub(crate) items: Vec<usize>,
}
