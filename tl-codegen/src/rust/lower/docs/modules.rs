//! Documentation of modules.

use crate::rust::ir::{Ident, ModulePath, Ownership, Root};

/// Lines for a module.
pub(crate) fn module(path: &ModulePath) -> Vec<String> {
    let form = match path.ownership {
        Ownership::Owned => "",
        Ownership::Borrowed => " that borrow their text",
    };
    let what = match path.root {
        Root::Types => "Constructors with fields, as structs",
        Root::Enums => "Types with several constructors, as enums",
        Root::Errors => "Documented errors of functions, as enums",
        Root::Functions => "Functions, as structs of their arguments",
    };
    let namespace: Vec<&str> = path.namespace.iter().map(Ident::name).collect();
    vec![match namespace.is_empty() {
        true => format!("{what}{form}."),
        false => format!("{what}{form}: namespace `{}`.", namespace.join(".")),
    }]
}
