//! The Rust that will be written, as plain data: made by [`lower`](crate::rust::lower), read by
//! [`emit`](crate::rust::emit). Every identifier, path, number and decision in it is final.

mod borrowed;
mod errors;
mod item;
mod value;

pub(crate) use borrowed::*;
pub(crate) use errors::*;
pub(crate) use item::*;
pub(crate) use value::*;

/// The generated module tree of one schema.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The layer for `LAYER`, if the schema names one.
    pub(crate) layer: Option<u32>,
    /// The schema's file name, for the head of every file.
    pub(crate) source: String,
    /// Path of the runtime crate: `crate` or `::tl_types`.
    pub(crate) runtime: String,
    /// `types`, with a module per namespace.
    pub(crate) types: Vec<Module<Struct>>,
    /// `enums`, with a module per namespace.
    pub(crate) enums: Vec<Module<Enum>>,
    /// `functions`, with a module per namespace.
    pub(crate) functions: Vec<Module<Function>>,
    /// `borrowed::types`, with a module per namespace.
    pub(crate) borrowed_types: Vec<Module<BorrowedStruct>>,
    /// `borrowed::enums`, with a module per namespace.
    pub(crate) borrowed_enums: Vec<Module<BorrowedEnum>>,
    /// The documented errors, if there is a table of them.
    pub(crate) errors: Option<Errors>,
    /// Every id with the name and fields that it stands for, in the runtime's form; sorted by id.
    pub(crate) definitions: Vec<(u32, String)>,
}

/// One module: what is directly in it. The tree is flat and sorted by path, so that a
/// module stands before the modules inside it.
#[derive(Debug)]
pub(crate) struct Module<Item> {
    /// From the root: `["types", "messages"]`.
    pub(crate) path: Vec<String>,
    /// Documentation.
    pub(crate) docs: Vec<String>,
    /// Names of the modules inside.
    pub(crate) children: Vec<String>,
    /// Which root modules the items refer to, sorted.
    pub(crate) uses: Vec<&'static str>,
    /// The items, in source order.
    pub(crate) items: Vec<Item>,
}
