//! Documentation of modules: takes a module's path, gives its lines.

use super::categories::chapters;
use crate::rust::ir::{Ident, ItemKind, ModulePath, Ownership};
use crate::rust::lower::context::Context;

/// Lines for a module; the one of all functions has them by category.
pub(crate) fn module(cx: &Context<'_>, path: &ModulePath) -> Vec<String> {
    let form = match path.ownership {
        Ownership::Owned => "",
        Ownership::Borrowed => " that borrow their text",
    };
    let what = match path.root.kind {
        ItemKind::Types => "Constructors with fields, as structs",
        ItemKind::Enums => "Types with several constructors, as enums",
        ItemKind::Errors => "Documented errors of functions, as enums",
        ItemKind::Functions => "Functions, as structs of their arguments",
    };
    let namespace: Vec<&str> = path.namespace.iter().map(Ident::name).collect();
    match (path.root.kind, namespace.is_empty()) {
        (ItemKind::Functions, true) => {
            let first = [format!("{what}{form}.")].into_iter();
            first.chain(chapters(cx)).collect()
        }
        (_, true) => vec![format!("{what}{form}.")],
        (_, false) => vec![format!(
            "{what}{form}: namespace `{}`.",
            namespace.join(".")
        )],
    }
}
